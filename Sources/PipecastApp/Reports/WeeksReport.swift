public import PipelineModel
import TextUI

/// When the money lands: every week of a horizon, also those in which nothing is due.
public struct WeeksReport: Sendable {
  /// What one row stands for.
  public enum Step: Hashable, Sendable {
    case week, month

    /// The noun of a row: `week`.
    var noun: SafeText { self == .week ? "week" : "month" }
  }

  /// One week, or month, in one currency.
  public struct Row: Hashable, Sendable {
    /// The part of the week, from Monday to Sunday, or of the month, that lies in the horizon.
    public var window: Window
    /// The one currency of the sums.
    public var currency: Currency
    /// The open deals due in the week.
    public var due: Totals
    /// The Weighted of this week and all before it, in minor units.
    public var running: Int128
  }

  /// The deals that are summed up, and from where they are looked at.
  public let scope: ReportScope
  /// The horizon whose weeks these are, an index.
  public let horizon: Int
  /// Week after week, and in each the currency with most deals due first.
  public let rows: [Row]
  /// Whether the rows are weeks or months.
  public let step: Step
  private let breakdown: BreakdownReport

  /// Sums up the deals of `scope` week by week; without `horizon` in the longest.
  public init(_ scope: ReportScope, horizon: Int? = nil, by step: Step = .week) {
    self.init(
      BreakdownReport(scope, by: step == .week ? .week : .month, horizon: horizon), by: step)
  }

  private init(_ breakdown: BreakdownReport, by step: Step) {
    self.step = step
    self.breakdown = breakdown
    scope = breakdown.scope
    horizon = breakdown.horizon
    let window = scope.outlook.windows[horizon]
    let currencies = breakdown.currencies
    var due: [GroupKey: [Currency: Totals]] = [:]
    for row in breakdown.breakdown.rows {
      due[row.key, default: [:]][row.currency] = row.due[horizon]
    }
    var running = currencies.map { _ in Int128(0) }
    var rows: [Row] = []
    let keys: [GroupKey] =
      step == .week ? window.mondays.map(GroupKey.week) : window.months.map(GroupKey.month)
    for key in keys {
      for (place, currency) in currencies.enumerated() {
        let totals = due[key]?[currency] ?? Totals()
        running[place] += totals.weighted
        rows.append(
          Row(
            window: scope.window(of: key, horizon: horizon), currency: currency, due: totals,
            running: running[place]))
      }
    }
    self.rows = rows
  }

  /// One row per week and currency: what people compare.
  public var table: ReportTable {
    let days = scope.outlook.horizons[horizon].days
    func money(_ minorUnits: Int128, _ currency: Currency) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: currency))
    }
    return ReportTable(
      columns: [
        ReportColumn(
          step == .week ? "week" : "month", step == .week ? "Week from" : "Month from", minimum: 9),
        ReportColumn("weighted\(days)", "Weighted \(days)", isNumber: true),
        ReportColumn("due\(days)", "Due \(days)", isNumber: true, priority: 4),
        ReportColumn("deals\(days)", "Deals \(days)", isNumber: true, priority: 3),
        ReportColumn("running", "Running", isNumber: true, priority: 2),
      ],
      rows: rows.map { row in
        [
          .day(row.window.first), money(row.due.weighted, row.currency),
          money(row.due.amount, row.currency), .count(row.due.deals),
          money(row.running, row.currency),
        ]
      },
      totals: breakdown.totals.map { total in
        let due = total.due[horizon]
        return [
          .words("All " + step.noun + "s"), money(due.weighted, total.currency),
          money(due.amount, total.currency), .count(due.deals), .empty,
        ]
      },
      openings: rows.map { row in
        let own = Opening.deals(filter(row.window, row.currency))
        let first = scope.outlook.windows[horizon].first
        let all = filter(Window(first: first, last: row.window.last), row.currency)
        return [own, own, own, own, .deals(all)]
      })
  }

  private func filter(_ window: Window, _ currency: Currency) -> DealFilter {
    DealFilter(.due(window)).and(scope.filter(of: .total, grouping: .week, currency: currency))
  }

  /// One row per week, currency and horizon: what programs read.
  public var records: ReportTable {
    let columns = [
      ReportColumn("key", "Week from"), ReportColumn("last", "Week to"),
      ReportColumn("currency", "Currency"), ReportColumn("horizon", "Horizon", isNumber: true),
      ReportColumn("deals", "Deals", isNumber: true),
      ReportColumn("amount", "Amount", isNumber: true),
      ReportColumn("weighted", "Weighted", isNumber: true),
      ReportColumn("running", "Running", isNumber: true),
      ReportColumn("withoutAmount", "Without amount", isNumber: true),
      ReportColumn("withoutWeight", "Without weight", isNumber: true),
      ReportColumn("amountWithoutWeight", "Amount without weight", isNumber: true),
      ReportColumn("filter", "Filter"),
    ]
    let rows = scope.outlook.horizons.indices.flatMap { index in
      WeeksReport(breakdown.leading(with: index), by: step).rows.map { record($0, horizon: index) }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private func record(_ row: Row, horizon: Int) -> [ReportValue] {
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: row.currency))
    }
    return [
      .day(row.window.first), .day(row.window.last),
      .words(SafeText(sanitizing: row.currency.code)), .count(scope.outlook.horizons[horizon].days),
      .count(row.due.deals), money(row.due.amount), money(row.due.weighted), money(row.running),
      .count(row.due.withoutAmount), .count(row.due.withoutWeight),
      money(row.due.amountWithoutWeight), .filter(filter(row.window, row.currency)),
    ]
  }
}
