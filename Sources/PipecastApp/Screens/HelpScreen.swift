import TextUI

/// What can be pressed: this screen's keys, then movement, then the rest, then the words.
struct HelpScreen: ScreenContent {
  private let view: LinesView

  /// The help for a screen.
  init(of screen: Screen) {
    let bindings = Binding.bindings(of: screen)
    func lines(_ group: Binding.Group) -> [LinesView.Line] {
      bindings.filter { $0.group == group }.map { LinesView.Line($0.keyNames, $0.help) }
    }
    var all: [LinesView.Line] = []
    let here = lines(.here)
    if !here.isEmpty { all += [.init(heading: "On this screen")] + here }
    all += [.init(heading: "Move")] + lines(.movement)
    all += [.init(heading: "Everywhere")] + lines(.general)
    all += [.init(heading: "Mouse")] + Self.mouse
    all += [.init(heading: "Words")] + Self.words
    view = LinesView(lines: all)
  }

  private static let mouse: [LinesView.Line] = [
    .init("Press", "Select what is there; press again to open it"),
    .init("Press a tab", "Go to that screen"),
    .init("Press a title", "Sort by that column; again to reverse"),
    .init("Wheel", "Move up and down"),
  ]

  private static let words: [LinesView.Line] = [
    .init("Weighted", "Amount × weight of the open deals due in the horizon, summed"),
    .init("Weight", "The share of a deal's amount that counts, from its stage or its probability"),
    .init("Due", "The full amount of those deals: what comes in if all are won"),
    .init("Running", "The Weighted of a week and of all weeks before it in the horizon"),
    .init("Won before", "What was won in the same length of time up to the as-of day"),
    .init("Past due", "Open, with a close date before the as-of day: not counted in Weighted"),
    .init("9 Data!", "Some rows or cells of the file could not be used: 9 lists them"),
    .init("Idle", "Days since the last activity"),
    .init("Days", "Days since the open deals of a stage came into it: half have fewer, half more"),
    .init("As-of day", "The day the pipeline is looked at from"),
    .init("Horizon", "The next 30 or 90 days, the as-of day included"),
  ]

  var panels: [Panel] { [view.panel] }
  func layout(_ area: Rect) -> [Rect] { [area] }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    view.draw(on: &frame, in: area, selection: selection, offset: offsets[0])
  }

  func opening(at selection: Selection) -> Opening? { nil }
  var exported: ReportTable { view.table }
  var exportName: String { "help" }
  var plainParts: [PlainPart] { [view.plainPart] }
  var changesWithHorizon: Bool { false }
}
