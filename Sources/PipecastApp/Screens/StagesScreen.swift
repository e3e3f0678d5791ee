import PipelineModel
import TextUI

/// Where it stands in the sales process, by which weights, and for how long.
struct StagesScreen: TableScreen {
  let report: StagesReport
  var view: ReportTableView
  private let notCounted: SafeText?

  /// Whether the user narrowed the deals here.
  private let isFiltered: Bool

  init(_ report: StagesReport, sort: Sort?, isFiltered: Bool) {
    self.isFiltered = isFiltered
    self.report = report
    notCounted = report.scope.notCountedWords(horizon: report.horizon)
    view = ReportTableView(
      table: report.table.sorted(by: sort), sort: sort, asOf: report.scope.outlook.asOf)
  }

  var title: SafeText {
    let outlook = report.scope.outlook
    let last = outlook.windows[report.horizon].last.words(near: outlook.asOf)
    return SafeText(Set(report.rows.map(\.sums.key)).count, "stage")
      + " with open deals · \(outlook.words(ofHorizon: report.horizon)), to \(last)"
  }

  var hint: SafeText { "Enter on a weight sets it" }

  var emptyWords: SafeText {
    report.scope.filter.isEmpty
      ? "No open deal was read. Press 9 to see what the file holds."
      : report.scope.noMatchWords("No open deal", isFiltered: isFiltered)
  }

  func explanation(at selection: Selection) -> [SafeText] {
    guard let row = row(at: selection.row) else {
      return SumWords(scope: report.scope, table: view.table, horizon: report.horizon)
        .sentences(line: selection.row, column: selection.column)
    }
    let name = BreakdownReport.name(of: row.sums.key, grouping: .dimension(.stage))
    let asOf = report.scope.outlook.asOf
    let stage = ReportColumn("", "").words(for: name, near: asOf)
    let open = SafeText(row.sums.open.deals, "open deal")
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: row.sums.currency).exact
    }
    guard let column = tableCell(at: selection)?.title else { return [] }
    switch column.key {
    case "open", "amount":
      return ["\(stage): \(open), together \(money(row.sums.open.amount)), whenever they close."]
    case "weight", "weightSource":
      return ["\(stage): \(row.weightSentence)"]
        + (row.chances.isEmpty ? [] : chanceSentences(row, stage))
    case "days":
      guard let days = row.days else {
        return ["The file does not say since when the \(open) of \(stage) are in it."]
      }
      return [
        "Half of the \(SafeText(row.dealsWithDays, "open deal")) of \(stage) whose day is known are in it for \(SafeText(days, "day")) or less, half for as long or longer."
      ]
    case let key where key.hasPrefix("chance"):
      return chanceSentences(row, stage)
    case let key where key.hasPrefix("due"):
      let due = row.sums.due[report.horizon]
      return [
        "Due \(money(due.amount)): the full amount of \(SafeText(due.deals, "open deal")) of \(stage) due in \(report.scope.outlook.horizons[report.horizon].days) days."
      ]
    case let key
    where key.hasPrefix("forecast")
      || key == "stage" && report.leads(row.sums.currency):
      let column =
        key == "stage" ? "forecast\(report.scope.outlook.horizons[report.horizon].days)" : key
      return report.breakdown.forecastSentences(row.sums, column: column) ?? []
    case let key:
      // The name stands for the Weighted of the leading horizon.
      let horizons = report.scope.outlook.horizons
      let horizon = horizons.firstIndex { key == "weighted\($0.days)" } ?? report.horizon
      let due = row.sums.due[horizon]
      return Explanation.weighted(
        due, currency: row.sums.currency,
        what:
          "\(SafeText(due.deals, "open deal")) of \(stage) due in \(horizons[horizon].days) days"
      )
    }
  }

  /// What the Forecast gives the deals of the stage, beside the weight, and what nobody knows.
  private func chanceSentences(_ row: StagesReport.Row, _ stage: SafeText) -> [SafeText] {
    guard row.chances.indices.contains(report.horizon) else {
      return ["\(stage): the Forecast knows no chance of its deals."]
    }
    let days = SafeText(report.scope.outlook.horizons[report.horizon].days, "day")
    return [
      "\(SafeText(row.dealsWithChance, "open deal")) of \(stage) \(row.dealsWithChance == 1 ? "has" : "have") a mean chance of \(row.chances[report.horizon].percent) to be won within \(days). The weight asks for no day: it stands for deals that are due.",
      StagesReport.rateWords,
    ]
  }

  /// The row of the report behind a row of the table, which may be sorted otherwise.
  private func row(at place: Int) -> StagesReport.Row? {
    guard let key = view.whole.rowKey(place) else { return nil }
    let table = report.table
    return report.rows.indices.first { table.rowKey($0) == key }.map { report.rows[$0] }
  }

  /// A weight that is missing comes before what is not counted for other reasons.
  var status: SafeText? {
    let lacking = report.withoutWeight.prefix(8).map { stage, money in
      let name = BreakdownReport.name(of: stage, grouping: .dimension(.stage))
      return ReportColumn("", "").words(for: name, near: report.scope.outlook.asOf)
        .truncated(to: 30) + " needs a weight (" + money.short + ")"
    }
    return lacking.isEmpty
      ? notCounted : lacking.joined(separator: ", ") + ": not in Weighted. Enter on it sets one."
  }
  var sort: Sort? { view.sort }
  var exportName: String { "stages" }
  var matches: SafeText? {
    SafeText(report.rows.reduce(0) { $0 + $1.sums.open.deals }, "open deal")
  }
}

extension StagesReport.Row {
  /// What weight is in use and what gives it, or what to do where nothing does.
  fileprivate var weightSentence: SafeText {
    var parts: [SafeText] = []
    if let weights {
      let from = sources.map(\.words).joined(separator: ", ")
      parts.append(
        weights.lowerBound == weights.upperBound
          ? "\(SafeText(sanitizing: "\(weights.lowerBound)")), from \(from)."
          : "\(SafeText(sanitizing: "\(weights.lowerBound) to \(weights.upperBound)")), from \(from)."
      )
    }
    let lacking = sums.open.withoutWeight
    if lacking > 0 {
      let money = Money(minorUnits: sums.open.amountWithoutWeight, currency: sums.currency).exact
      parts.append(
        "\(SafeText(lacking, "open deal")) without a weight (\(money)) \(lacking == 1 ? "adds" : "add") nothing to Weighted: Enter on it sets one, in stages.csv."
      )
    }
    return parts.joined(separator: " ")
  }
}
