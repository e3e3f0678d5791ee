import PipelineModel
import TextUI

/// A list of deals on a screen: its table, and what lies behind its rows.
struct DealsView {
  let report: DealsReport
  var view: ReportTableView

  init(_ report: DealsReport, sort: Sort) {
    self.report = report
    view = ReportTableView(table: report.everyColumn, sort: sort, asOf: report.scope.outlook.asOf)
  }

  /// `117 deals due to 19 Feb`; a filter that says itself which deals it means: `117 deals`.
  func title(horizon: Int) -> SafeText {
    let count = SafeText(report.indices.count, "deal")
    guard !report.scope.filter.replacesHorizon else { return count }
    let outlook = report.scope.outlook
    let window = outlook.windows[horizon]
    let first: SafeText =
      outlook.isShifted ? " from " + window.first.words(near: outlook.asOf) : ""
    return count + " due" + first + " to " + window.last.words(near: outlook.asOf)
  }

  /// `sorted by Close, rising`.
  var sortWords: SafeText { view.sortWords }

  func opening(_ selection: Selection) -> Opening? {
    report.indices.indices.contains(selection.row)
      ? .deal(report.indices[selection.row])
      : view.table.opening(selection.row, selection.column)
  }

  func explanation(_ selection: Selection) -> [SafeText] {
    guard report.indices.indices.contains(selection.row) else { return sumWords(selection) }
    let deal = report.scope.pipeline[report.indices[selection.row]]
    let weighted = Explanation.weighted(deal)
    guard let known = report.scope.forecasts, let horizon = report.forecasts?.horizon else {
      return weighted
    }
    let chances = ChanceWords(deal, known)
    let days = report.scope.outlook.horizons[horizon].days
    var forecast = chances.sentences(horizon: horizon)
    if let product = chances.product(horizon: horizon) {
      forecast.insert("Forecast \(days): \(product).", at: 0)
    }
    switch view.table.columns.indices.contains(selection.column)
      ? view.table.columns[selection.column].key : ""
    {
    case "chance", "forecast": return forecast
    case "weight", "weighted": return weighted
    default: return weighted + forecast
    }
  }

  /// Why a sum below the deals is what it is.
  private func sumWords(_ selection: Selection) -> [SafeText] {
    var listed = report.scope
    listed.filter = report.filter
    return SumWords(scope: listed, table: view.table, horizon: report.forecasts?.horizon ?? 0)
      .sentences(line: selection.row, column: selection.column)
  }

  func rowKey(_ selection: Selection) -> String? {
    guard report.indices.indices.contains(selection.row) else {
      return view.whole.rowKey(selection.row)
    }
    let deal = report.scope.pipeline[report.indices[selection.row]]
    return deal.id.isEmpty
      ? deal.title.unsanitized + "\u{0}" + (deal.name(.account)?.unsanitized ?? "")
      : deal.id.unsanitized
  }
}
