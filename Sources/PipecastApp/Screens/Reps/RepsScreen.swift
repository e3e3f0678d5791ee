import PipelineModel
import TextUI

/// Who carries the number: by rep, or by team, account and so on.
struct RepsScreen: TableScreen {
  let report: BreakdownReport
  private let dimension: Dimension
  var view: ReportTableView
  private let notCounted: SafeText?
  /// How many names there are: with several currencies fewer than rows.
  private let groups: Int

  /// Whether the user narrowed the deals here.
  private let isFiltered: Bool

  init(_ report: BreakdownReport, of dimension: Dimension, sort: Sort?, isFiltered: Bool) {
    self.isFiltered = isFiltered
    self.report = report
    notCounted = report.notCountedWords
    self.dimension = dimension
    groups = Set(report.rows.map(\.key)).count
    view = ReportTableView(
      table: report.table.sorted(by: sort), sort: sort, asOf: report.scope.outlook.asOf)
  }

  var title: SafeText {
    let outlook = report.scope.outlook
    let last = outlook.windows[report.horizon].last.words(near: outlook.asOf)
    return SafeText(groups, noun)
      + " · \(outlook.words(ofHorizon: report.horizon)), to \(last)"
  }

  private var noun: SafeText { SafeText(sanitizing: dimension.words) }

  var emptyWords: SafeText {
    report.scope.filter.isEmpty
      ? "No open deal was read. Press 9 to see what the file holds."
      : "No \(noun) has a deal that matches." + (isFiltered ? " Esc clears the filter." : "")
  }

  func explanation(at selection: Selection) -> [SafeText] {
    Self.explanation(report, view, at: selection)
  }

  /// Says why a figure of a breakdown's table is what it is.
  static func explanation(
    _ report: BreakdownReport, _ view: ReportTableView, at selection: Selection
  ) -> [SafeText] {
    if view.table.isSum(selection.row) {
      return SumWords(scope: report.scope, table: view.table, horizon: report.horizon)
        .sentences(line: selection.row, column: selection.column)
    }
    // The name stands for the figure that the rows are ordered by, shown or not.
    let isName = selection.column == 0
    let table = isName ? view.whole : view.table
    let days = report.scope.outlook.horizons[report.horizon].days
    let row = report.row(at: selection.row, of: view.whole)
    let leads = row.map {
      report.forecast?.leads($0.currency, horizon: report.horizon) ?? false
    }
    let leading = leads == true ? "forecast\(days)" : "weighted\(days)"
    let column =
      isName ? table.columns.firstIndex { $0.key == leading } ?? 1 : selection.column
    if let row, column < table.columns.count,
      let sentences = report.forecastSentences(row, column: table.columns[column].key)
    {
      return sentences
    }
    guard selection.row < table.count, column < table.columns.count,
      let filter = table.opening(selection.row, column)?.filter
    else { return [] }
    let asOf = report.scope.outlook.asOf
    let title = table.columns[column].title
    let name = table.columns[0].words(for: table.value(selection.row, 0), near: asOf)
    let deals = filter.indices(in: report.scope.pipeline)
    guard !deals.isEmpty else { return [filter.nothingWords(near: asOf)] }
    return report.scope.pipeline.totals(of: deals).flatMap { sum in
      let what = "\(SafeText(sum.totals.deals, "deal")) of \(name)" as SafeText
      return table.columns[column].key.hasPrefix("weighted")
        ? Explanation.weighted(sum.totals, currency: sum.currency, what: what)
        : [
          "\(title): \(what), together \(Money(minorUnits: sum.totals.amount, currency: sum.currency).exact)."
        ]
    } + ["Enter opens them."]
  }

  var status: SafeText? {
    notCounted
      ?? (view.table.count > 0 && !report.totals.contains { $0.due[report.horizon].deals > 0 }
        ? report.scope.nothingOpenWords ?? "Nothing is due. Press 9 to see what was read." : nil)
  }

  var sort: Sort? { view.sort }
  var exportName: String { dimension.plural }
  var matches: SafeText? { SafeText(view.table.count, noun) }
}
