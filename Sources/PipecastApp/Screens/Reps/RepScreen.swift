import PipelineModel
import TextUI

/// How one rep is doing, and what to talk about.
struct RepScreen: ScreenContent {
  private enum Part: Int {
    case headlines, stages, attention, deals
  }

  let report: RepReport
  private let horizon: Int
  /// Whether the user narrowed the rep's deals.
  private let isFiltered: Bool
  private let headlines: HeadlinesView
  private let stages: StageBarsView
  private let attention: AttentionView
  let status: SafeText?
  private var deals: DealsView

  init(_ report: RepReport, horizon: Int, sort: Sort, isFiltered: Bool) {
    self.report = report
    self.horizon = horizon
    status = report.scope.notCountedWords(horizon: horizon)
    self.isFiltered = isFiltered
    headlines = HeadlinesView(report: report.overview)
    stages = StageBarsView(report.stages, horizon: horizon)
    attention = AttentionView(items: report.overview.attention)
    deals = DealsView(report.deals, sort: sort)
  }

  var panels: [Panel] {
    [
      headlines.panel, stages.panel, attention.panel,
      deals.view.panel(),
    ]
  }

  var firstPanel: Int { Part.deals.rawValue }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    let isTall = area.rows >= 24
    if isTall { rest.cutTop(1) }
    // Where no deal would find room, the figures have it all.
    let isTiny = area.rows < 5
    var top = rest.cutTop(
      min(
        headlines.panel.rows + 1,
        isTiny ? area.rows : max(2, isTall ? area.rows * 2 / 5 : area.rows / 3)))
    if area.columns >= 96 { top.cutRight(Self.openColumns) }
    var (middle, list) = (Rect.none, Rect.none)
    if area.columns >= 96, area.rows >= 18 {
      let lines = max(stages.panel.rows, attention.items.count) + 1
      if lines > 1 {
        if isTall { rest.cutTop(1) }
        middle = rest.cutTop(min(lines, area.rows / 3))
        if !attention.items.isEmpty {
          list = middle.cutRight(area.columns * 2 / 5)
          list.cutTop(1)
        }
      }
    } else if area.rows >= 18 {
      if !stages.isEmpty { middle = rest.cutTop(min(stages.panel.rows + 1, area.rows / 3)) }
      if !attention.items.isEmpty {
        list = rest.cutBottom(min(attention.items.count + 1, 3))
        list.cutTop(1)
      }
    }
    rest.cutTop(isTall ? 2 : 1)
    return [top, middle, list, rest]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    func selected(_ part: Part) -> Selection? {
      selection.panel == part.rawValue ? selection : nil
    }
    headlines.draw(
      on: &frame, in: rects[0], selection: selected(.headlines), offset: offsets[0])
    drawOpen(on: &frame, beside: rects[0], in: area)
    stages.draw(
      on: &frame, in: rects[1], selection: selected(.stages), offset: offsets[1])
    attention.draw(
      on: &frame, in: rects[2], selection: selected(.attention), offset: offsets[2])
    let table = rects[3]
    Rule(title: deals.title(horizon: horizon), hint: deals.sortWords)
      .draw(on: &frame, in: table.above)
    guard !report.deals.indices.isEmpty else {
      frame.write(
        emptyWords.truncated(to: max(0, table.columns - 4)), row: table.row,
        column: table.column + 2)
      return
    }
    deals.view.draw(
      on: &frame, in: table, selection: selected(.deals), offset: offsets[3])
  }

  private var emptyWords: SafeText {
    let all = report.open.reduce(0) { $0 + $1.open.deals }
    if isFiltered { return "No deal that is due matches. Esc clears the filter." }
    if all == 0 { return "No open deals. Press Esc for all reps." }
    return report.scope.nothingDueWords(
      horizon: horizon, otherwise: "Press } for later days.")
  }

  /// The columns that all open deals take right of the figures.
  private static let openColumns = 12

  /// All open deals, right of the figures, where there is room.
  private func drawOpen(on frame: inout Frame, beside rect: Rect, in area: Rect) {
    guard rect.endColumn < area.endColumn else { return }
    // Right after the last figure, however wide the screen is.
    let left = min(rect.endColumn, 20 + 34 * report.scope.outlook.horizons.count)
    frame.write("All open", row: rect.row, column: left, role: .title)
    for (place, row) in report.open.enumerated() where place * 3 + 2 < rect.rows {
      let open = Money(minorUnits: row.open.amount, currency: row.currency)
      let top = rect.row + 1 + place * 3
      frame.write(frame.appearance.shown(open.short), row: top, column: left)
      frame.write(SafeText(row.open.deals, "deal"), row: top + 1, column: left, role: .dim)
    }
  }

  func opening(at selection: Selection) -> Opening? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.opening(row: selection.row, column: selection.column)
    case .stages: stages.opening(selection.row)
    case .attention: attention.opening(selection.row)
    case .deals: deals.opening(selection)
    case nil: nil
    }
  }

  func explanation(at selection: Selection) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .headlines: return headlines.explanation(row: selection.row, column: selection.column)
    case .stages: return stages.explanation(selection.row)
    case .attention: return attention.explanation(selection.row)
    case .deals: return deals.explanation(selection)
    case nil: return []
    }
  }

  func cell(at selection: Selection) -> SelectedCell? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.cell(row: selection.row, column: selection.column)
    case .stages: stages.cell(selection.row)
    case .attention: attention.cell(selection.row)
    case .deals: tableCell(at: selection)
    case nil: nil
    }
  }

  func rowKey(at selection: Selection) -> String? {
    selection.panel == Part.deals.rawValue ? deals.rowKey(selection) : nil
  }

  var plainParts: [PlainPart] {
    let days = report.scope.outlook.words(ofHorizon: horizon)
    var figures = headlines.plainPart
    figures.closing = report.open.map { row in
      let open = Money(minorUnits: row.open.amount, currency: row.currency)
      return "All open: " + open.short + ", " + SafeText(row.open.deals, "deal") + "."
    }
    let title = SafeText(report.deals.indices.count, "deal") + " due, \(days)"
    return [
      figures, stages.plainPart, attention.plainPart,
      deals.view.plainPart(title, whenEmpty: emptyWords),
    ]
  }

  var tablePanel: Int? { Part.deals.rawValue }
  var tableView: ReportTableView? {
    get { deals.view }
    set { if let newValue { deals.view = newValue } }
  }
  var sort: Sort? { deals.view.sort }
  var listedDeals: DealList { report.deals.indices }
  var exported: ReportTable { deals.view.table }
  var exportName: String { "rep" }
  var matches: SafeText? { SafeText(report.deals.indices.count, "deal") }
}
