import PipelineModel
public import TextUI

extension Start {
  /// The picture of the program as it is now.
  public func frame() -> Frame {
    if case .mapping(let mapping) = step { return mapping.frame() }
    var frame = Frame(size: size, appearance: appearance)
    guard !frame.bounds.isEmpty else { return frame }
    if size.rows == 1 || isTooLow {
      frame.write(oneLine, row: 0, column: 0)
      return frame
    }
    switch step {
    case .loading(_, let progress): draw(progress, on: &frame)
    case .choosing: drawChoice(on: &frame)
    case .failed(let words):
      frame.write(words, wrappedIn: area)
    case .mapping: break
    }
    Chrome.draw(self, on: &frame)
    return frame
  }

  /// Whether there is no row for the title, which says what is being waited for.
  private var isTooLow: Bool {
    if case .loading = step { size.rows < 4 } else { false }
  }

  /// The part of the screen between the title and the status line.
  var area: Rect { Chrome.area(of: size) }

  /// What the title row says: `Reading deals.csv`.
  var title: SafeText {
    switch step {
    case .loading(let name, let progress): "Reading " + (progress?.file ?? name).safe
    case .choosing: "Choose a file"
    case .failed: "This file could not be opened"
    case .mapping: "Which column is what?"
    }
  }

  /// All of it on a terminal of one row.
  private var oneLine: SafeText {
    switch step {
    case .loading(_, let progress): title + " " + (progress?.percentWords ?? "")
    case .choosing: choice?.selectedFile?.name.safe ?? "Try the demo"
    case .failed(let words): words
    case .mapping: title
    }
  }

  private func draw(_ progress: ReadProgress?, on frame: inout Frame) {
    var rest = area
    if rest.rows > 4 { rest.cutTop(1) }
    guard let progress else { return }
    frame.write(progress.words, wrappedIn: rest.cutTop(1))
    if let percent = progress.percent, rest.rows > 1, rest.columns >= 20 {
      let bar = rest.cutTop(1)
      let width = min(50, rest.columns - 10)
      frame.write(
        Bar.across(Double(percent) / 100, width: width, glyphs: frame.glyphs), row: bar.row,
        column: 2, role: .bar)
      let words = progress.percentWords
      frame.write(words, row: bar.row, column: 8 + width - words.columns)
    }
    frame.write(progress.byteWords, wrappedIn: rest.cutTop(1))
  }

  // MARK: Choosing

  /// Where question, list and advice stand; advice only where there is room for all of it.
  var choosingLayout: (question: Rect, table: Rect, advice: Rect) {
    var rest = area
    guard let choice else { return (.none, rest, .none) }
    let width = max(1, rest.columns - 4)
    let isRoomy = rest.rows > 12
    if isRoomy { rest.cutTop(1) }
    let question = rest.rows > 3 ? rest.cutTop(choice.question.wrapped(to: width).count) : .none
    if isRoomy { rest.cutTop(1) }
    let lines = Self.advice.wrapped(to: width).count
    let table = rest.cutTop(min(choice.files.count + 2, rest.rows - (isRoomy ? lines + 1 : 0)))
    guard rest.rows > lines else { return (question, table, .none) }
    rest.cutTop(1)
    return (question, table, rest.cutTop(lines))
  }

  private static let advice: SafeText = """
    To get your own deals: show all of them as a list or report in your CRM, choose Export, take CSV, \
    and save the file in this folder. Then press r.
    """

  private func drawChoice(on frame: inout Frame) {
    guard let choice else { return }
    let layout = choosingLayout
    frame.write(choice.question, wrappedIn: layout.question)
    choice.table.draw(on: &frame, in: layout.table)
    frame.write(Self.advice, wrappedIn: layout.advice)
  }
}

extension Chrome {
  /// What stands around a start: where am I, what happened, which keys work.
  static func draw(_ start: Start, on frame: inout Frame) {
    let size = frame.size
    let sizeClass = SizeClass(size)
    guard sizeClass != .tiny || size.rows >= 4 else { return }
    let column = frame.write(" pipecast  ", row: 0, column: 0, role: .dim)
    let room = max(0, size.columns - column - 1)
    frame.write(
      frame.appearance.shown(start.title).truncated(to: room, ellipsis: frame.glyphs.ellipsis),
      row: 0, column: column, role: .title)
    if sizeClass != .tiny, let message = start.message {
      frame.write(message, row: size.rows - 2, column: 1, width: size.columns - 2, role: .title)
    }
    drawFooter(start.bindings.hints, on: &frame, row: size.rows - 1)
  }
}

extension ReadProgress {
  /// `40 %`, or how much it is where the end is not known.
  var percentWords: SafeText { percent.map { "\($0) %" } ?? SafeText(bytes: done) }

  /// What is being done.
  var words: SafeText {
    switch step {
    case .bytes: "Reading the file"
    case .deals: "Understanding the deals"
    case .dealsAgain: "Understanding the deals once more: they are written in another way"
    }
  }

  /// `Reading again… 40 %`, for the status line; the way of the bytes into memory is a short one.
  var againWords: SafeText {
    let percent: SafeText = step == .bytes ? "" : " " + percentWords
    return "Reading again…" + percent + " · Esc stops it"
  }

  /// `12 MB of 30 MB`.
  var byteWords: SafeText {
    SafeText(bytes: done) + (total.map { " of " + SafeText(bytes: $0) } ?? " so far")
  }
}
