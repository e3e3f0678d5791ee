public import PipelineModel
import TextUI

/// What is due per group: the Reps and Stages screens, and the rows of every summing report.
public struct BreakdownReport: Sendable {
  public let scope: ReportScope
  /// The deals that are summed up.
  let deals: DealIndices
  public let breakdown: Breakdown
  /// The horizon that orders the rows and whose columns stay longest, an index.
  public let horizon: Int
  /// Currencies that occur, the one with most deals due first: they are never mixed.
  public let currencies: [Currency]
  /// The rows as people look at them: stages in the order of the process, weeks in time, else by
  /// the Weighted of the leading horizon, one currency after the other.
  public let rows: [Breakdown.Row]
  /// The sums over all groups, one per currency.
  public let totals: [Breakdown.Row]
  /// One row per group and currency: what people compare.
  public let table: ReportTable
  /// The learned forecast of the same deals and groups; nil where there is none.
  let forecast: ForecastBreakdown?
  private let form: BreakdownTable

  /// Sums up the deals of `scope` by `grouping`; without `horizon` the longest leads.
  public init(_ scope: ReportScope, by grouping: Grouping, horizon: Int? = nil) {
    self.init(scope, by: grouping, horizon: horizon, among: scope.deals)
  }

  /// The same where the deals of the scope are known already.
  init(_ scope: ReportScope, by grouping: Grouping, horizon: Int? = nil, among deals: DealIndices) {
    var breakdown = scope.pipeline.breakdown(by: grouping, outlook: scope.outlook, among: deals)
    var forecast: ForecastBreakdown?
    if let forecasts = scope.forecasts, ![.week, .month].contains(grouping) {
      let own = ForecastBreakdown(forecasts, scope, by: grouping, among: deals)
      breakdown.addRows(of: own)
      forecast = own
    }
    self.init(scope, deals, breakdown, forecast, horizon: horizon)
  }

  private init(
    _ scope: ReportScope, _ deals: DealIndices, _ breakdown: Breakdown,
    _ forecast: ForecastBreakdown?, horizon: Int?
  ) {
    self.forecast = forecast
    self.scope = scope
    self.deals = deals
    self.breakdown = breakdown
    let last = scope.outlook.horizons.count - 1
    let leading = min(max(0, horizon ?? last), last)
    self.horizon = leading
    // All of it is asked for with every frame, and there may be fifty thousand names.
    let currencies = Self.currencies(of: breakdown)
    self.currencies = currencies
    rows = Self.rows(of: breakdown, scope, currencies, forecast, horizon: leading)
    let others = (forecast?.currencies ?? []).filter { !currencies.contains($0) }
    totals = (currencies + others).map { currency in
      var sum = Breakdown.Row(
        key: .total, currency: currency, horizons: scope.outlook.horizons.count)
      for row in breakdown.rows where row.currency == currency { sum += row }
      return sum
    }
    form = BreakdownTable(
      scope: scope, grouping: breakdown.grouping, horizon: leading, forecast: forecast)
    table = form.table(rows: rows, totals: totals)
  }

  /// What the leading horizon leaves out, in a sentence; nil for nothing.
  var notCountedWords: SafeText? {
    horizon == scope.outlook.horizons.count - 1
      ? LeftOut.words(of: breakdown.notCounted, scope.looking(asFarAs: horizon))
      : scope.notCountedWords(horizon: horizon)
  }

  /// The same sums with another horizon in the lead.
  func leading(with horizon: Int) -> BreakdownReport {
    BreakdownReport(scope, deals, breakdown, forecast, horizon: horizon)
  }

  /// The sums over all groups as a report of their own; of weeks and months those ahead alone.
  var total: BreakdownReport {
    BreakdownReport(scope, deals, breakdown.total, forecast, horizon: horizon)
  }

  private static func currencies(of breakdown: Breakdown) -> [Currency] {
    var deals: [(currency: Currency, due: Int)] = []
    for row in breakdown.rows {
      let due = row.due.last?.deals ?? 0
      if let index = deals.firstIndex(where: { $0.currency == row.currency }) {
        deals[index].due += due
      } else {
        deals.append((row.currency, due))
      }
    }
    return deals.sorted { $0.due == $1.due ? $0.currency < $1.currency : $0.due > $1.due }
      .map(\.currency)
  }

  private static func rows(
    of breakdown: Breakdown, _ scope: ReportScope, _ currencies: [Currency],
    _ forecast: ForecastBreakdown?, horizon: Int
  ) -> [Breakdown.Row] {
    let ranks = Dictionary(currencies.enumerated().map { ($1, $0) }) { first, _ in first }
    let stages = breakdown.grouping == .dimension(.stage) ? scope.pipeline.columns.stages : []
    let orders = Dictionary(stages.map { ($0.name, $0.order) }) { first, _ in first }
    /// A stage's order, a week's day, else what leads, Forecast or Weighted, largest first.
    func place(of row: Breakdown.Row) -> Int128 {
      switch (breakdown.grouping, row.key) {
      case (.dimension(.stage), .name(let name)): Int128(orders[name] ?? .max)
      case (.dimension(.stage), _): .max
      case (_, .week(let day)), (_, .month(let day)): Int128(day.number)
      default:
        -(forecast?.leading(row.key, row.currency, horizon: horizon) ?? row.due[horizon].weighted)
      }
    }
    let places = breakdown.rows.map { row in
      (rank: ranks[row.currency] ?? 0, place: place(of: row))
    }
    return breakdown.rows.indices.sorted { a, b in
      switch breakdown.grouping {
      case .dimension(.stage), .week, .month:
        (places[a].place, places[a].rank) < (places[b].place, places[b].rank)
      case .total, .dimension: (places[a].rank, places[a].place) < (places[b].rank, places[b].place)
      }
    }.map { breakdown.rows[$0] }
  }

  /// The word for a group: the name, or what stands for an empty cell.
  public static func name(of key: GroupKey, grouping: Grouping) -> ReportValue {
    switch key {
    case .total: .words("total")
    case .name(let name): .name(name)
    case .unnamed: .words(grouping == .dimension(.rep) ? "Unassigned" : "(none)")
    case .week(let day), .month(let day): .day(day)
    }
  }

  /// One row per group, currency and horizon: what programs read.
  public var records: ReportTable {
    let columns =
      [
        ReportColumn("key", form.heading), ReportColumn("currency", "Currency"),
        ReportColumn("horizon", "Horizon", isNumber: true),
        ReportColumn("deals", "Deals", isNumber: true),
        ReportColumn("amount", "Amount", isNumber: true),
        ReportColumn("weighted", "Weighted", isNumber: true),
      ] + (forecast == nil ? [] : ForecastBreakdown.recordColumns) + [
        ReportColumn("withoutAmount", "Without amount", isNumber: true),
        ReportColumn("withoutWeight", "Without weight", isNumber: true),
        ReportColumn("amountWithoutWeight", "Amount without weight", isNumber: true),
        ReportColumn("wonDeals", "Won deals", isNumber: true),
        ReportColumn("wonAmount", "Won amount", isNumber: true),
        ReportColumn("filter", "Filter"),
      ]
    let values = rows.flatMap { row in
      scope.outlook.horizons.indices.map { record(row, horizon: $0) }
    }
    return ReportTable(columns: columns, rows: values)
  }

  private func record(_ row: Breakdown.Row, horizon: Int) -> [ReportValue] {
    let (due, won) = (row.due[horizon], row.won[horizon])
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: row.currency))
    }
    let base = scope.filter(of: row.key, grouping: breakdown.grouping, currency: row.currency)
    let window = scope.window(of: row.key, horizon: horizon)
    return [
      row.key == .unnamed
        ? .empty : Self.name(of: row.key, grouping: breakdown.grouping),
      .words(SafeText(sanitizing: row.currency.code)), .count(scope.outlook.horizons[horizon].days),
      .count(due.deals), money(due.amount), money(due.weighted),
    ] + (forecast?.record(row.key, row.currency, horizon: horizon) ?? []) + [
      .count(due.withoutAmount), .count(due.withoutWeight), money(due.amountWithoutWeight),
      form.hasWon ? .count(won.deals) : .empty,
      form.hasWon ? money(won.amount) : .empty, .filter(DealFilter(.due(window)).and(base)),
    ]
  }
}
