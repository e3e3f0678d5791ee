public import PipelineModel
public import TextUI

/// The program before it has deals to show: a value that ``update(_:)`` changes.
///
///     var start = Start(reading: RawText("deals.csv"), size: size)
///     start.update(.key(.escape))
///     // [.stop]
public struct Start: Sendable {
  /// What the user waits for, or is asked.
  public enum Step: Sendable {
    /// Files are being read; nothing is known of them before the first report.
    case loading(name: RawText, ReadProgress?)
    /// A file is to be chosen.
    case choosing
    /// The chosen file could not be opened: why, and what would be right.
    case failed(SafeText)
    /// It is asked which column is what.
    case mapping(ColumnMapping)
  }

  /// What is shown.
  public internal(set) var step: Step
  /// The files to choose from; nil where the user named one.
  public private(set) var choice: FileChoice?
  /// What was typed while files were read: the session takes it in when it is there.
  public internal(set) var typedAhead: [InputEvent] = []
  /// The glyphs and the theme that frames are drawn with.
  public let appearance: Appearance
  /// The terminal's rows and columns.
  public internal(set) var size: Size
  var message: SafeText?

  /// Begins with files being read; `name` is what the user named.
  public init(reading name: RawText, size: Size, appearance: Appearance = .unicode) {
    step = .loading(name: name, nil)
    self.size = size
    self.appearance = appearance
  }

  /// Takes in how far reading is.
  public mutating func show(_ progress: ReadProgress) {
    if case .loading(let name, _) = step { step = .loading(name: name, progress) }
  }

  /// Asks which file to open; what was typed before was not meant as an answer.
  public mutating func show(_ choice: FileChoice) {
    self.choice = choice
    step = .choosing
    typedAhead = []
  }

  /// Asks which column is what; what was typed before was not meant as an answer.
  public mutating func show(_ question: ColumnQuestion) {
    step = .mapping(ColumnMapping(question, size: size, appearance: appearance))
    typedAhead = []
  }

  /// Says why the chosen file cannot be opened.
  public mutating func fail(_ words: SafeText) {
    step = .failed(words)
    typedAhead = []
  }

  /// Goes back to the list of files, with `message` under it.
  public mutating func showList(saying message: SafeText? = nil) {
    step = .choosing
    typedAhead = []
    self.message = message
  }

  /// Changes the list's selection by `change`, which is given the rows in sight.
  mutating func select(_ change: (inout FileChoice, _ page: Int) -> Void) {
    let page = max(1, choosingLayout.table.rows - 1)
    if var choice {
      change(&choice, page)
      self.choice = choice
    }
  }
}
