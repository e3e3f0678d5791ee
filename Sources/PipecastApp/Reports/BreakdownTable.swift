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
        return rest(total.currency).map { [$0, row] } ?? [row]
      })
    // Conditions are many times larger than figures: they are made when Enter asks for them.
    table.opening = { row, column in
      let all = openings(rows[row])
      return column < all.count ? all[column] : nil
    }
    return table
  }

  /// Whether rows have won deals: the weeks ahead have none yet.
  var hasWon: Bool { ![.week, .month].contains(grouping) }

  /// Whether groups have a Forecast: that of weeks is not one of deals.
  private var hasForecast: Bool { forecast != nil && hasWon }

  /// What belongs to no group, since it is not in the pipeline yet; nil where there is no such thing.
  private func rest(_ currency: Currency) -> [ReportValue]? {
    let horizons = scope.outlook.horizons.indices
    let parts = horizons.compactMap { forecast?.rest(currency, horizon: $0) }
    guard parts.count == horizons.count else { return nil }
    var values = [ReportValue](repeating: .empty, count: columns.count)
    values[0] = .words("Not in the pipeline yet")
    for (place, part) in parts.enumerated() {
      values[1 + place] = .money(Money(minorUnits: part, currency: currency))
    }
    return values
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
    var columns = [ReportColumn("key", heading, minimum: 14, filter: keyFilter)]
    if hasForecast {
      for (index, horizon) in horizons.enumerated() {
        columns.append(
          ReportColumn(
            "forecast\(horizon.days)", "Forecast \(horizon.days)", isNumber: true,
            priority: index == self.horizon ? 1 : 2))
      }
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
    for due in row.due { values.append(money(due.weighted)) }
    for due in row.due {
      values.append(money(due.amount))
      values.append(.count(due.deals))
    }
    if hasWon { values.append(money(row.won[horizon].amount)) }
    return values
  }

  private func openings(_ row: Breakdown.Row) -> [Opening] {
    let base = scope.filter(of: row.key, grouping: grouping, currency: row.currency)
    func due(_ horizon: Int) -> Opening {
      .deals(DealFilter(.due(scope.window(of: row.key, horizon: horizon))).and(base))
    }
    var openings = [due(horizon)]
    if grouping == .dimension(.rep) {
      switch row.key {
      case .name(let name): openings = [.rep(name)]
      default: openings = [.rep(nil)]
      }
    }
    if hasForecast {
      let open = Opening.deals(DealFilter(.outcome(.open)).and(base))
      openings += row.due.indices.map { _ in open }
    }
    openings += row.due.indices.map(due)
    for horizon in row.due.indices { openings += [due(horizon), due(horizon)] }
    guard hasWon else { return openings }
    let before = scope.outlook.horizons[horizon].windowBefore(scope.outlook.asOf)
    openings.append(.deals(DealFilter(.won(before)).and(base)))
    return openings
  }
}
