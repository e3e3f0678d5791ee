import PipelineModel
import TextUI

/// How a ``BreakdownReport`` looks as a table: its columns, their values, and what they open.
struct BreakdownTable: Sendable {
  let scope: ReportScope
  let grouping: Grouping
  /// The horizon whose columns stay longest, an index.
  let horizon: Int
  /// The learned forecast of the same groups; nil where there is none.
  let forecast: ForecastBreakdown?

  /// One row per group and currency.
  func table(rows: [Breakdown.Row], totals: [Breakdown.Row]) -> ReportTable {
    var table = ReportTable(
      columns: columns, rows: rows.map(values),
      totals: totals.flatMap { total in
        var row = values(total)
        row[0] = .words(SafeText("All ") + SafeText(sanitizing: plural))
        return rests(total.currency) + [row]
      })
    table.totalOpenings = totals.flatMap { total in
      rests(total.currency).map { _ in Array(repeating: .explanation, count: columns.count) }
        + [openings(total)]
    }
    // Conditions are many times larger than figures: they are made when Enter asks for them.
    table.rowOpening = { row, column in
      let all = openings(rows[row])
      return column < all.count ? all[column] : nil
    }
    return table
  }

  /// Whether rows have won deals: the weeks ahead have none yet.
  var hasWon: Bool { ![.week, .month].contains(grouping) }

  /// Whether groups have a Forecast: that of weeks is not one of deals.
  private var hasForecast: Bool { forecast != nil && hasWon }

  /// Whether groups have a range and a record: reps alone do.
  private var hasRanges: Bool { hasForecast && (forecast?.isByRep == true || grouping == .total) }

  /// What belongs to no group, such as what is not in the pipeline yet.
  private func rests(_ currency: Currency) -> [[ReportValue]] {
    guard hasForecast, let forecast else { return [] }
    let count = columns.count
    return forecast.rests(currency).map { rest in
      let parts = rest.parts.map {
        ReportValue.money(Money(minorUnits: $0, currency: currency))
      }
      return [.words(rest.words)] + parts
        + Array(repeating: .empty, count: count - 1 - parts.count)
    }
  }

  private var plural: String {
    if case .dimension(let dimension) = grouping { dimension.plural } else { "deals" }
  }

  /// The title of the column that names the groups.
  var heading: SafeText {
    switch grouping {
    case .total: "Deals"
    case .week: "Week"
    case .month: "Month"
    case .dimension(let dimension):
      SafeText(sanitizing: dimension.words.prefix(1).uppercased() + dimension.words.dropFirst())
    }
  }

  private var keyFilter: ReportColumn.Filter? {
    guard case .dimension(let dimension) = grouping else { return nil }
    return .field(.dimension(dimension))
  }

  private var columns: [ReportColumn] {
    let horizons = scope.outlook.horizons
    // The line of what is not in the pipeline yet is read whole.
    let hasRests =
      hasForecast && forecast?.currencies.contains { forecast?.rests($0).isEmpty == false } == true
    var columns = [
      ReportColumn(
        "key", heading, minimum: hasRests ? ForecastBreakdown.Rest.coming.columns : 14,
        filter: keyFilter)
    ]
    if hasForecast {
      for (index, horizon) in horizons.enumerated() {
        columns.append(
          ReportColumn(
            "forecast\(horizon.days)", "Forecast \(horizon.days)", isNumber: true,
            priority: index == self.horizon ? 1 : 2))
      }
    }
    if hasRanges {
      let days = horizons[horizon].days
      columns.append(ReportColumn("likely\(days)", "Likely \(days)", isNumber: true, priority: 3))
    }
    for (index, horizon) in horizons.enumerated() {
      columns.append(
        ReportColumn(
          "weighted\(horizon.days)", "Weighted \(horizon.days)", isNumber: true,
          priority: index == self.horizon ? 1 : 2))
    }
    for (index, horizon) in horizons.enumerated() {
      let isLeading = index == self.horizon
      columns.append(
        ReportColumn(
          "due\(horizon.days)", "Due \(horizon.days)", isNumber: true, priority: isLeading ? 4 : 6))
      columns.append(
        ReportColumn(
          "deals\(horizon.days)", "Deals \(horizon.days)", isNumber: true,
          priority: isLeading ? 3 : 7))
    }
    if hasWon {
      let days = horizons[horizon].days
      columns.append(ReportColumn("won\(days)", "Won \(days)", isNumber: true, priority: 5))
    }
    if hasRanges {
      let days = horizons[horizon].days
      columns.append(
        ReportColumn("error\(days)", "Our error \(days)", isNumber: true, priority: 5))
    }
    return columns
  }

  private func values(_ row: Breakdown.Row) -> [ReportValue] {
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: row.currency))
    }
    var values: [ReportValue] = []
    values.reserveCapacity(2 + 4 * row.due.count)
    values.append(BreakdownReport.name(of: row.key, grouping: grouping))
    if hasForecast {
      for horizon in row.due.indices {
        values.append(
          forecast?.part(row.key, row.currency, horizon: horizon).map(money) ?? .empty)
      }
    }
    let figure = hasRanges ? forecast?.figure(row.key, row.currency, horizon: horizon) : nil
    if hasRanges {
      values.append(figure?.range.map { .likely($0, row.currency) } ?? .empty)
    }
    for due in row.due { values.append(money(due.weighted)) }
    for due in row.due {
      values.append(money(due.amount))
      values.append(.count(due.deals))
    }
    if hasWon { values.append(money(row.won[horizon].amount)) }
    if hasRanges { values.append(figure?.record.map(ReportValue.record) ?? .empty) }
    return values
  }

  private func openings(_ row: Breakdown.Row) -> [Opening] {
    let base = scope.filter(of: row.key, grouping: grouping, currency: row.currency)
    func due(_ horizon: Int) -> Opening {
      .deals(DealFilter(.due(scope.window(of: row.key, horizon: horizon))).and(base))
    }
    let open = DealFilter(.outcome(.open)).and(base)
    var openings = [due(horizon)]
    switch (grouping, row.key) {
    case (.dimension(.rep), .name(let name)): openings = [.rep(name)]
    case (.dimension(.rep), .unnamed): openings = [.rep(nil)]
    case (_, .total) where forecast?.leads(row.currency, horizon: horizon) == true:
      // The name of a sum stands for the figure that leads.
      openings = [.openDeals(open, horizon: horizon)]
    default: break
    }
    if hasForecast {
      openings += row.due.indices.map { .openDeals(open, horizon: $0) }
      if hasRanges { openings.append(.openDeals(open, horizon: horizon)) }
    }
    openings += row.due.indices.map(due)
    for horizon in row.due.indices { openings += [due(horizon), due(horizon)] }
    guard hasWon else { return openings }
    let before = scope.outlook.horizons[horizon].windowBefore(scope.outlook.asOf)
    openings.append(.deals(DealFilter(.won(before)).and(base)))
    return openings + (hasRanges ? [.explanation] : [])
  }
}
