import PipelineModel
import TextUI

/// The filter while it is typed.
struct FilterLine: Sendable {
  /// What the line offers while nothing stands in it.
  static let examples: [SafeText] = [
    "rep:ana", "stage:nego", "amount>100k", "close<30d", "past-due",
  ]

  var editor: LineEditor
  /// The filter that Esc brings back.
  let before: String
  /// Where the selection was: a line half typed may leave nothing there to select.
  let selection: Selection
  /// How many steps ↑ went back; 0 is the line that is being typed.
  private var steps = 0
  /// The line that ↓ comes back to.
  private var typed = LineEditor()
  /// What Tab chooses among, while nothing else is pressed.
  private(set) var completing: Completing?

  /// The names for a word half typed, and the one that stands in its place.
  struct Completing: Sendable {
    let suggestions: Suggestions
    /// The line with the word as it was typed.
    fileprivate let typed: LineEditor
    /// The place of the name among the suggestions.
    fileprivate(set) var chosen: Int
  }

  /// Opens the line with the filter that holds now.
  init(_ filter: String, selection: Selection = Selection()) {
    editor = LineEditor(filter)
    before = filter
    self.selection = selection
  }

  var text: String { editor.text }

  /// What is wrong with the filter; nil while it can be read.
  var error: FilterError? {
    do {
      _ = try DealFilter(text)
      return nil
    } catch {
      return error
    }
  }

  /// Takes note that the line was changed by hand: from here ↑ begins anew.
  mutating func change(to editor: LineEditor) {
    self.editor = editor
    steps = 0
    completing = nil
  }

  /// Goes one earlier filter back or forth; false at either end.
  mutating func recall(back: Bool, of earlier: EarlierFilters) -> Bool {
    if steps == 0 { typed = editor }
    let others = earlier.texts.filter { $0 != typed.text }
    let next = steps + (back ? 1 : -1)
    guard 0...others.count ~= next else { return false }
    steps = next
    completing = nil
    editor = next == 0 ? typed : LineEditor(others[next - 1])
    return true
  }

  /// Puts a suggestion in place of the word before the cursor, each time the next one, or with
  /// `back` the one before; false where there is none.
  mutating func complete(in pipeline: Pipeline, back: Bool = false) -> Bool {
    if var now = completing {
      let count = now.suggestions.names.count
      now.chosen = (now.chosen + (back ? count - 1 : 1)) % count
      completing = now
    } else {
      guard let suggestions = Suggestions(for: editor, in: pipeline) else { return false }
      completing = Completing(
        suggestions: suggestions, typed: editor,
        chosen: back ? suggestions.names.count - 1 : 0)
    }
    guard let completing else { return false }
    editor = completing.typed
    editor.replace(
      completing.suggestions.place,
      with: completing.suggestions.completion(completing.chosen))
    steps = 0
    return true
  }
}
