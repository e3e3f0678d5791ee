import TextUI

/// A list to choose from: what is typed narrows it, and what a row does is an action.
struct Chooser: Sendable {
  /// One thing to choose.
  struct Row: Sendable {
    var text: SafeText
    /// What stands at the right end, such as the key that does the same.
    var detail: SafeText = ""
    /// Why the row cannot be taken now; nil while it can.
    var reason: SafeText?
    var action: Action
    /// What other keys do with the row; ``Chooser/hints`` names them.
    var others: [Key: Action] = [:]
  }

  var title: SafeText
  var rows: [Row]
  /// What Enter does, for the footer.
  var verb: SafeText = "choose"
  /// The keys of ``Row/others`` and their words, for the footer.
  var hints: [(key: Key, words: SafeText)] = []
  /// Makes the list anew after a row was taken; nil closes it instead.
  var remade: (@Sendable (AppState) -> Chooser?)?
  private(set) var query = LineEditor()
  private(set) var selected = 0

  init(title: SafeText, rows: [Row], selected: Int = 0) {
    self.title = title
    self.rows = rows
    self.selected = selected
  }

  /// The rows that match what is typed, best first; all of them in their order without it.
  var matches: [Row] {
    FuzzyMatch.indices(of: query.text, in: rows.map(\.text)).map { rows[$0] }
  }

  /// The row that Enter takes; nil where nothing matches.
  var chosen: Row? {
    let matches = matches
    return matches.indices.contains(selected) ? matches[selected] : matches.last
  }

  /// Changes what is typed: the best match is selected.
  mutating func type(_ change: (inout LineEditor) -> Void) {
    let before = query.text
    change(&query)
    if query.text != before { selected = 0 }
  }

  /// Selects another of the matches; `page` is how many are in sight.
  mutating func move(_ movement: Movement, page: Int) {
    let last = max(0, matches.count - 1)
    let now = min(selected, last)
    switch movement {
    case .up: selected = now - 1
    case .down: selected = now + 1
    case .pageUp: selected = now - page
    case .pageDown: selected = now + page
    case .first: selected = 0
    case .last: selected = last
    case .left, .right: break
    }
    select(selected)
  }

  /// Selects a match by its place among them, the nearest one where there are fewer.
  mutating func select(_ index: Int) {
    selected = min(max(0, index), max(0, matches.count - 1))
  }

  /// The list as it is now, with what was typed and selected in `old`, wherever that row went.
  func keepingPlace(of old: Chooser) -> Chooser {
    var chooser = self
    chooser.query = old.query
    chooser.select(chooser.matches.firstIndex { $0.text == old.chosen?.text } ?? old.selected)
    return chooser
  }
}
