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
    /// What of the Forecast is won in the week, in minor units; nil where nobody knows.
    public var forecast: Int128?
    /// The Forecast of this week and all before it, in minor units.
    public var runningForecast: Int128?
  }

  /// The deals that are summed up, and from where they are looked at.
  public let scope: ReportScope
  /// The horizon whose weeks these are, an index.
  public let horizon: Int
  /// Week after week, and in each the currency with most deals due first.
  public let rows: [Row]
  /// Whether the rows are weeks or months.
  public let step: Step
  /// Whether Forecast comes before Weighted.
  let leads: Bool
  private let breakdown: BreakdownReport
  private let currencies: [Currency]

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
    let forecasts = WeekForecasts(scope, horizon: horizon, among: breakdown.deals)
    let known = breakdown.currencies
    let currencies = known + (forecasts?.currencies ?? []).filter { !known.contains($0) }
    self.currencies = currencies
    leads = !currencies.isEmpty && currencies.allSatisfy { forecasts?.leads($0) ?? false }
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
        let own = scope.window(of: key, horizon: horizon)
        rows.append(
          Row(
            window: own, currency: currency, due: totals, running: running[place],
            forecast: forecasts?.part(currency, in: own),
            runningForecast: forecasts?.total(currency, through: own.last)))
      }
    }
    self.rows = rows
  }

  /// One row per week and currency: what people compare.
  public var table: ReportTable {
    let days = scope.outlook.horizons[horizon].days
    func money(_ minorUnits: Int128?, _ currency: Currency) -> ReportValue {
      minorUnits.map { .money(Money(minorUnits: $0, currency: currency)) } ?? .empty
    }
    var columns = [
      ReportColumn(
        step == .week ? "week" : "month", step == .week ? "Week from" : "Month from", minimum: 9)
    ]
    if hasForecast {
      columns.append(
        ReportColumn(
          "forecast\(days)", "Forecast \(days)", isNumber: true, priority: leads ? 1 : 2))
    }
    columns += [
      ReportColumn("weighted\(days)", "Weighted \(days)", isNumber: true),
      ReportColumn("due\(days)", "Due \(days)", isNumber: true, priority: 4),
      ReportColumn("deals\(days)", "Deals \(days)", isNumber: true, priority: 3),
      leads
        ? ReportColumn("runningForecast", "Running Forecast", isNumber: true, priority: 2)
        : ReportColumn("running", "Running", isNumber: true, priority: 2),
    ]
    return ReportTable(
      columns: columns,
      rows: rows.map { row in
        var values = [ReportValue.day(row.window.first)]
        if hasForecast { values.append(money(row.forecast, row.currency)) }
        return values + [
          money(row.due.weighted, row.currency), money(row.due.amount, row.currency),
          .count(row.due.deals), money(leads ? row.runningForecast : row.running, row.currency),
        ]
      },
      totals: currencies.map { currency in
        let due = breakdown.totals.first { $0.currency == currency }?.due[horizon] ?? Totals()
        let own = rows.filter { $0.currency == currency }
        var values = [ReportValue.words("All " + step.noun + "s")]
        if hasForecast {
          values.append(money(own.reduce(Int128(0)) { $0 + ($1.forecast ?? 0) }, currency))
        }
        return values + [
          money(due.weighted, currency), money(due.amount, currency), .count(due.deals), .empty,
        ]
      },
      openings: rows.map { row in
        let own = Opening.deals(filter(row.window, row.currency))
        let first = scope.outlook.windows[horizon].first
        let all = filter(Window(first: first, last: row.window.last), row.currency)
        // No deals make a week's Forecast: history says when, not which.
        var openings: [Opening?] = [own, own, own, own, leads ? .explanation : .deals(all)]
        if hasForecast { openings.insert(.explanation, at: 1) }
        return openings
      },
      totalOpenings: currencies.map { currency in
        let due = Opening.deals(filter(scope.outlook.windows[horizon], currency))
        guard hasForecast else { return [due, due, due, due, nil] }
        let base = scope.filter(of: .total, grouping: .week, currency: currency)
        let forecast = Opening.openDeals(
          DealFilter(.outcome(.open)).and(base), horizon: horizon)
        return [leads ? forecast : due, forecast, due, due, due, nil]
      })
  }

  /// Whether something is known of the Forecast of each week.
  private var hasForecast: Bool { rows.contains { $0.forecast != nil } }

  private func filter(_ window: Window, _ currency: Currency) -> DealFilter {
    DealFilter(.due(window)).and(scope.filter(of: .total, grouping: .week, currency: currency))
  }

  /// One row per week, currency and horizon: what programs read.
  public var records: ReportTable {
    let hasForecast = scope.forecasts != nil
    var columns = [
      ReportColumn("key", "Week from"), ReportColumn("last", "Week to"),
      ReportColumn("currency", "Currency"), ReportColumn("horizon", "Horizon", isNumber: true),
      ReportColumn("deals", "Deals", isNumber: true),
      ReportColumn("amount", "Amount", isNumber: true),
      ReportColumn("weighted", "Weighted", isNumber: true),
      ReportColumn("running", "Running", isNumber: true),
    ]
    if hasForecast {
      columns += [
        ReportColumn("forecast", "Forecast", isNumber: true),
        ReportColumn("runningForecast", "Running Forecast", isNumber: true),
      ]
    }
    columns += [
      ReportColumn("withoutAmount", "Without amount", isNumber: true),
      ReportColumn("withoutWeight", "Without weight", isNumber: true),
      ReportColumn("amountWithoutWeight", "Amount without weight", isNumber: true),
      ReportColumn("filter", "Filter"),
    ]
    let rows = scope.outlook.horizons.indices.flatMap { index in
      WeeksReport(breakdown.leading(with: index), by: step).rows.map {
        record($0, horizon: index, hasForecast: hasForecast)
      }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private func record(_ row: Row, horizon: Int, hasForecast: Bool) -> [ReportValue] {
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: row.currency))
    }
    var values: [ReportValue] = [
      .day(row.window.first), .day(row.window.last),
      .words(SafeText(sanitizing: row.currency.code)), .count(scope.outlook.horizons[horizon].days),
      .count(row.due.deals), money(row.due.amount), money(row.due.weighted), money(row.running),
    ]
    if hasForecast {
      values.append(row.forecast.map(money) ?? .empty)
      values.append(row.runningForecast.map(money) ?? .empty)
    }
    return values + [
      .count(row.due.withoutAmount), .count(row.due.withoutWeight),
      money(row.due.amountWithoutWeight), .filter(filter(row.window, row.currency)),
    ]
  }
}
