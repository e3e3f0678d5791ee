import PipelineModel
import TextUI

/// When it lands: a row per week, with the total up to it.
struct WeeksScreen: TableScreen {
  let report: WeeksReport
  var view: ReportTableView
  let status: SafeText?
  /// Whether the user narrowed the deals here.
  private let isFiltered: Bool
  private let stages: WeekStages

  init(_ report: WeeksReport, isFiltered: Bool) {
    self.report = report
    self.isFiltered = isFiltered
    let stages = WeekStages(report)
    self.stages = stages
    let parts = stages.shown.parts
    status = report.scope.notCountedWords(horizon: report.horizon)
    // Currencies are never compared: each has its own longest bar.
    var most: [Currency: Int128] = [:]
    func amount(_ row: WeeksReport.Row) -> Int128 {
      report.leads ? row.forecast ?? 0 : row.due.weighted
    }
    for row in report.rows { most[row.currency] = max(most[row.currency] ?? 0, amount(row)) }
    view = ReportTableView(
      table: report.table, sort: nil, asOf: report.scope.outlook.asOf,
      bars: zip(report.rows, parts).map { row, parts in
        guard let most = most[row.currency], most > 0, amount(row) > 0 else { return [] }
        // What is forecast of a week is of no stage.
        if report.leads { return [Double(amount(row)) / Double(most)] }
        // What is below nothing has no part of the bar, whose length is the week's own.
        let drawn = parts.map { Double(max(0, $0)) }
        let length = Double(row.due.weighted) / Double(most) / drawn.reduce(0, +)
        return drawn.map { $0 * length }
      })
  }

  private var window: Window { report.scope.outlook.windows[report.horizon] }

  var title: SafeText {
    let outlook = report.scope.outlook
    let count = report.step == .week ? window.mondays.count : window.months.count
    return SafeText(count, report.step.noun) + (report.leads ? " of Forecast" : "")
      + " · \(outlook.words(ofHorizon: report.horizon)), to \(window.last.words(near: outlook.asOf))"
  }

  var emptyWords: SafeText {
    let outlook = report.scope.outlook
    guard report.scope.filter.isEmpty else {
      return report.scope.noMatchWords("No deal due in these days", isFiltered: isFiltered)
    }
    if let words = report.scope.nothingOpenWords { return words }
    let end = (outlook.windows[outlook.windows.count - 1].last + 1).words(near: outlook.asOf)
    return "Nothing is due before \(end). Press } for later days, or 9 to see what was read."
  }

  func explanation(at selection: Selection) -> [SafeText] {
    guard report.rows.indices.contains(selection.row) else {
      return SumWords(scope: report.scope, table: view.table, horizon: report.horizon)
        .sentences(line: selection.row, column: selection.column)
    }
    let row = report.rows[selection.row]
    let asOf = report.scope.outlook.asOf
    let deals = SafeText(row.due.deals, "open deal")
    let last = row.window.last.words(near: asOf)
    let what: SafeText = "\(deals) due from \(row.window.first.words(near: asOf)) to \(last)"
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: row.currency).exact
    }
    switch tableCell(at: selection)?.title.key {
    case let key? where key.hasPrefix("due"):
      return ["Due \(money(row.due.amount)): the full amount of the \(what)."]
    case let key? where key.hasPrefix("forecast"): return forecastSentences(row)
    case "runningForecast":
      return [
        "Running Forecast \(money(row.runningForecast ?? 0)): the Forecast of this \(report.step.noun) and all before it, from \(window.first.words(near: asOf)) to \(last)."
      ]
    case "running":
      return [
        "Running \(money(row.running)): the Weighted of this \(report.step.noun) and all before it, from \(window.first.words(near: asOf)) to \(last)."
      ]
    default:
      let forecast = report.leads && selection.column == 0 ? forecastSentences(row) : []
      guard row.due.deals > 0 else {
        return forecast + [DealFilter(.due(row.window)).nothingWords(near: asOf)]
      }
      return forecast + Explanation.weighted(row.due, currency: row.currency, what: what)
        + stageSentence(selection.row)
    }
  }

  /// Why no list of deals makes a week's Forecast.
  private func forecastSentences(_ row: WeeksReport.Row) -> [SafeText] {
    let outlook = report.scope.outlook
    func words(_ day: Day) -> SafeText { day.words(near: outlook.asOf) }
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: row.currency).exact
    }
    // The as-of day is past: what is won on it is not ahead.
    let first = row.window.first == outlook.asOf ? outlook.asOf + 1 : row.window.first
    let all = report.rows.filter { $0.currency == row.currency }
      .reduce(Int128(0)) { $0 + ($1.forecast ?? 0) }
    let last = row.window.last
    let days: SafeText =
      first == last ? "on \(words(last))" : "from \(words(first)) to \(words(last))"
    return [
      "Forecast \(money(row.forecast ?? 0)): what of the Forecast is won \(days), of the open deals and of those not in the pipeline yet.",
      "History says how much lands in a \(report.step.noun), not which deals do. All \(report.step.noun)s sum to the Forecast of the \(outlook.words(ofHorizon: report.horizon)), \(money(all)).",
    ]
  }

  /// What each stage adds to a week's Weighted, together exactly that.
  private func stageSentence(_ row: Int) -> [SafeText] {
    let currency = report.rows[row].currency
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: currency).exact
    }
    let parts = stages.parts[row].enumerated().filter { $0.element != 0 }.map { stage, sum in
      stages.name(stage) + " " + money(sum)
    }
    guard !parts.isEmpty else { return [] }
    return [
      "By stage: " + parts.joined(separator: " + ") + " = " + money(report.rows[row].due.weighted)
        + "."
    ]
  }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    if area.rows >= 8 { rest.cutTop(1) }
    // A blank row and the legend.
    if area.rows >= 12, area.columns >= 70, view.table.count > 0, !report.leads {
      rest.cutBottom(2)
    }
    return [rest]
  }

  func drawBelow(on frame: inout Frame, in area: Rect, table: Rect) {
    guard !report.leads, view.barWidth(on: frame, in: table) > 0, table.endRow + 2 <= area.endRow
    else { return }
    let end = min(table.rows, view.table.count + view.extraRows)
    StageLegend(names: stages.shown.names).draw(
      on: &frame,
      in: Rect(row: table.row + end + 1, column: area.column, rows: 1, columns: area.columns))
  }

  var exportName: String { report.step == .week ? "weeks" : "months" }
  var matches: SafeText? {
    SafeText(report.rows.reduce(0) { $0 + $1.due.deals }, "deal") + " due"
  }
}
