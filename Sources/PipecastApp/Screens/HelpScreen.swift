import TextUI

/// What can be pressed: this screen's keys, then movement, then the rest, then the words.
struct HelpScreen: ScreenContent {
  /// A line, and what Enter runs from it.
  private struct Entry {
    var line: LinesView.Line
    var action: Action?
  }

  private let entries: [Entry]
  private let search: String
  /// The line that fits best what is searched for.
  let bestRow: Int

  /// The help for a screen: the lines that match what is searched for, under their headings.
  init(of screen: Screen, search: String) {
    let bindings = Binding.bindings(of: screen)
    func entries(_ group: Binding.Group) -> [Entry] {
      bindings.filter { $0.group == group }.map {
        Entry(line: .init($0.keyNames, $0.help), action: $0.runnable)
      }
    }
    let parts: [(heading: SafeText, entries: [Entry])] = [
      ("On this screen", entries(.here)), ("Move", entries(.movement)),
      ("Everywhere", entries(.general)), ("Mouse", Self.mouse.map { Entry(line: $0) }),
      ("Words", Self.words.map { Entry(line: $0) }),
    ]
    let all = parts.flatMap(\.entries).map { $0.line.label + " " + $0.line.text }
    let found = FuzzyMatch.indices(of: search, in: all)
    let isFound = Set(found)
    var (shown, index, best): ([Entry], Int, Int) = ([], 0, 0)
    for part in parts {
      let indices = index..<index + part.entries.count
      index = indices.upperBound
      guard indices.contains(where: isFound.contains) else { continue }
      shown.append(Entry(line: .init(heading: part.heading)))
      for (index, entry) in zip(indices, part.entries) where isFound.contains(index) {
        if index == found.first, !search.isEmpty { best = shown.count }
        shown.append(entry)
      }
    }
    (self.entries, self.search, bestRow) = (shown, search, best)
  }

  private static let mouse: [LinesView.Line] = [
    .init("Press", "Select what is there; press again to open it"),
    .init("Press a tab", "Go to that screen"),
    .init("Press a title", "Sort by that column; again to reverse"),
    .init("Wheel", "Move up and down"),
  ]

  private static let words: [LinesView.Line] = [
    .init("Forecast", "What the file's own past says will be won in the horizon"),
    .init("Likely", "The range around a Forecast: 8 of 10 such windows should end inside"),
    .init("Not verified", "Not checked on past windows, or plain methods were nearer there"),
    .init("Not in pipeline yet", "The part of a Forecast from deals still to be created"),
    .init(
      "Own pace", "What a rep's own past adds to the Forecast of the rep's deals, or takes off"),
    .init("Chance", "How likely a deal is won in the horizon, going by past deals like it"),
    .init("Weighted", "Amount × weight of the open deals due in the horizon, summed"),
    .init("Weight", "The share of a deal's amount that counts, from its stage or its probability"),
    .init("Due", "The full amount of those deals: what comes in if all are won"),
    .init("Running", "The Weighted, or the Forecast, of a week and of all weeks before it"),
    .init("Won before", "What was won in the same length of time up to the as-of day"),
    .init("Past due", "Open, with a close date before the as-of day: not counted in Weighted"),
    .init("9 Data!", "Some rows or cells of the file could not be used: 9 lists them"),
    .init("Idle", "Days since the last activity"),
    .init("Days", "Days since the open deals of a stage came into it: half have fewer, half more"),
    .init("As-of day", "The day the pipeline is looked at from"),
    .init("Horizon", "The next 30 or 90 days, the as-of day included"),
    .init("Error, our error", "How far past forecasts were off, as a share of what was won"),
    .init("Inside", "Past windows in which Likely held what was won: 8 of 10 is meant"),
  ]

  private var view: LinesView { LinesView(lines: entries.map(\.line)) }

  var panels: [Panel] { [Panel(rows: entries.count)] }
  func layout(_ area: Rect) -> [Rect] { [area] }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    if entries.isEmpty {
      frame.write(
        "Nothing matches. Backspace takes a letter back, Esc all of them.", wrappedIn: area)
    }
    view.draw(on: &frame, in: area, selection: selection, offset: offsets[0], typed: search)
  }

  /// A line that runs nothing explains: where it is cut, Enter shows all of it.
  func opening(at selection: Selection) -> Opening? {
    explanation(at: selection).isEmpty ? nil : .explanation
  }

  func explanation(at selection: Selection) -> [SafeText] {
    guard entries.indices.contains(selection.row) else { return [] }
    let entry = entries[selection.row]
    guard entry.action == nil, !entry.line.isHeading else { return [] }
    return [entry.line.label + ": " + entry.line.text]
  }

  var explanationTitle: SafeText { "In full" }

  func action(at selection: Selection) -> Action? {
    entries.indices.contains(selection.row) ? entries[selection.row].action : nil
  }

  var status: SafeText? { "Type to search, Enter runs a line." }

  var matches: SafeText? {
    SafeText(entries.count { !$0.line.isHeading }, "line")
  }
  var exported: ReportTable { view.table }
  var exportName: String { "help" }
  var plainParts: [PlainPart] { [view.plainPart] }
  var changesWithHorizon: Bool { false }
}

extension Binding {
  /// What it does; nil where the terminal itself answers the key.
  fileprivate var runnable: Action? { if case .none = action { nil } else { action } }
}
