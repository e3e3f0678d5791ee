import PipelineModel
import TextUI

/// Which deals: those due in the horizon, or those that a figure or a filter stands for.
struct DealsScreen: ScreenContent {
  let report: DealsReport
  /// Whether the user, and not a figure, said which deals are meant.
  private let isFiltered: Bool
  /// Whether the list follows the horizon.
  let changesWithHorizon: Bool
  private let horizon: Int
  private var deals: DealsView
  private let pane: DealPane?

  /// Lists the deals of a report; without `paneFileName` there is no pane beside them.
  init(
    _ report: DealsReport, horizon: Int, sort: Sort, isFiltered: Bool, paneFileName: RawText?
  ) {
    self.report = report
    self.horizon = horizon
    self.isFiltered = isFiltered
    let followsHorizon = !report.scope.filter.replacesHorizon
    changesWithHorizon = followsHorizon || report.forecasts != nil
    deals = DealsView(report, sort: sort)
    pane = paneFileName.map { DealPane(fileName: $0, forecasts: report.scope.forecasts) }
    status = report.notCountedWords
  }

  var panels: [Panel] { [deals.view.panel()] }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    if area.rows >= 5 { rest.cutTop(1) }
    if area.rows >= 12 { rest.cutTop(1) }
    if pane != nil { rest.cutRight(paneColumns(in: area)) }
    return [rest]
  }

  func hasRoomForPane(in area: Rect) -> Bool { paneColumns(in: area) > 0 }

  /// How wide the pane is with its rule: 0 where the table's first columns need the room.
  private func paneColumns(in area: Rect) -> Int {
    guard area.columns >= 96, area.rows >= 12, !report.indices.isEmpty else { return 0 }
    let columns = min(area.columns * 2 / 5, 60, area.columns - deals.view.leastColumns)
    return columns >= 34 ? columns : 0
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rect = layout(area)[0]
    if rect.row - area.row == 2 {
      frame.write(
        filterWords.truncated(to: max(0, area.columns - 2), ellipsis: frame.glyphs.ellipsis),
        row: area.row, column: 1, role: .dim)
    }
    if rect.row > area.row {
      Rule(title: deals.title(horizon: horizon), hint: deals.sortWords)
        .draw(on: &frame, in: rect.above(columns: area.columns))
    }
    guard !report.indices.isEmpty else {
      frame.write(emptyWords, wrappedIn: rect)
      return
    }
    deals.view.draw(on: &frame, in: rect, selection: selection, offset: offsets[0])
    guard let pane, rect.endColumn < area.endColumn else { return }
    let beside = Rect(
      row: rect.row, column: rect.endColumn, rows: rect.rows,
      columns: area.endColumn - rect.endColumn)
    if report.indices.indices.contains(selection.row) {
      pane.draw(
        report.scope.pipeline[report.indices[selection.row]], on: &frame, in: beside)
    } else {
      pane.draw(deals.explanation(selection), on: &frame, in: beside)
    }
  }

  private var filterWords: SafeText { "/ " + SafeText(sanitizing: report.filter.description) }

  private var emptyWords: SafeText {
    if isFiltered {
      return report.scope.noMatchWords("No deal", isFiltered: true)
    }
    guard !report.scope.filter.replacesHorizon else {
      let coming = report.sums.compactMap { sum in
        report.forecasts.map {
          Money(minorUnits: $0.total(sum.currency), currency: sum.currency)
        }
      }.filter { $0.minorUnits != 0 }
      return coming.isEmpty
        ? "No deal is behind this number. Esc goes back."
        : "No open deal is behind it: " + coming.map(\.exact).joined(separator: " + ")
          + " is not in the pipeline yet. Esc goes back."
    }
    return report.scope.nothingDueWords(
      horizon: horizon, otherwise: "Press } for later days, or / and type is:open.")
  }

  func opening(at selection: Selection) -> Opening? {
    // The deals of the only sum are those of the list.
    if report.sums.count == 1, case .deals? = deals.opening(selection) { return nil }
    return deals.opening(selection)
  }
  func explanation(at selection: Selection) -> [SafeText] { deals.explanation(selection) }
  func rowKey(at selection: Selection) -> String? { deals.rowKey(selection) }

  /// A list that says itself which deals it shows leaves nothing out.
  let status: SafeText?

  var tablePanel: Int? { 0 }
  var tableView: ReportTableView? {
    get { deals.view }
    set { if let newValue { deals.view = newValue } }
  }
  var sort: Sort? { deals.view.sort }
  var listedDeals: DealList { report.indices }
  var exported: ReportTable { deals.view.table }
  var exportName: String { "deals" }
  var plainParts: [PlainPart] {
    [deals.view.plainPart(deals.title(horizon: horizon), whenEmpty: emptyWords)]
  }
  var matches: SafeText? { SafeText(report.indices.count, "deal") }
}
