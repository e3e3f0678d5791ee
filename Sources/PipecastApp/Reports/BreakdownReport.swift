public import PipelineModel
import TextUI

/// What is due per group: the Reps and Stages screens, and the rows of every summing report.
public struct BreakdownReport: Sendable {
  public let scope: ReportScope
  public let breakdown: Breakdown
  /// The horizon that orders the rows and whose columns stay longest, an index.
  public let horizon: Int

  /// Sums up the deals of `scope` by `grouping`; without `horizon` the longest leads.
  public init(_ scope: ReportScope, by grouping: Grouping, horizon: Int? = nil) {
    self.init(scope, scope.breakdown(by: grouping), horizon: horizon)
  }

  private init(_ scope: ReportScope, _ breakdown: Breakdown, horizon: Int?) {
    self.scope = scope
    self.breakdown = breakdown
    let last = scope.outlook.horizons.count - 1
    self.horizon = min(max(0, horizon ?? last), last)
  }

  /// The same sums with another horizon in the lead.
  func leading(with horizon: Int) -> BreakdownReport {
    BreakdownReport(scope, breakdown, horizon: horizon)
  }

  /// Currencies that occur, the one with most deals due first: they are never mixed.
  public var currencies: [Currency] {
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

  /// The rows as people look at them: stages in the order of the process, weeks in time, else by
  /// the Weighted of the leading horizon, one currency after the other.
  public var rows: [Breakdown.Row] {
    let ranks = Dictionary(currencies.enumerated().map { ($1, $0) }) { first, _ in first }
    let places = breakdown.rows.map { row in
      (rank: ranks[row.currency] ?? 0, place: place(of: row))
    }
    return breakdown.rows.indices.sorted { a, b in
      switch breakdown.grouping {
      case .dimension(.stage), .week:
        (places[a].place, places[a].rank) < (places[b].place, places[b].rank)
      case .total, .dimension: (places[a].rank, places[a].place) < (places[b].rank, places[b].place)
      }
    }.map { breakdown.rows[$0] }
  }

  /// What a row is placed by: a stage's order, a week's day, else the Weighted, largest first.
  private func place(of row: Breakdown.Row) -> Int128 {
    switch (breakdown.grouping, row.key) {
    case (.dimension(.stage), .name(let name)):
      Int128(scope.pipeline.columns.stages.first { $0.name == name }?.order ?? .max)
    case (.dimension(.stage), _): .max
    case (_, .week(let monday)): Int128(monday.number)
    default: -row.due[horizon].weighted
    }
  }

  /// The sums over all groups, one per currency.
  public var totals: [Breakdown.Row] {
    currencies.map { currency in
      var sum = Breakdown.Row(
        key: .total, currency: currency, horizons: scope.outlook.horizons.count)
      for row in breakdown.rows where row.currency == currency { sum += row }
      return sum
    }
  }

  /// The word for a group: the name, or what stands for an empty cell.
  public static func name(of key: GroupKey, grouping: Grouping) -> ReportValue {
    switch key {
    case .total: .words("total")
    case .name(let name): .name(name)
    case .unnamed: .words(grouping == .dimension(.rep) ? "Unassigned" : "(none)")
    case .week(let monday): .day(monday)
    }
  }

  /// One row per group and currency: what people compare.
  public var table: ReportTable {
    let shown = rows
    let grouping = breakdown.grouping
    return ReportTable(
      columns: tableColumns, rows: shown.map(tableRow),
      totals: totals.map { total in
        var row = tableRow(total)
        row[0] = .words(SafeText("All ") + SafeText(sanitizing: plural(grouping)))
        return row
      },
      openings: shown.map(openings))
  }

  /// Whether rows have won deals: the weeks ahead have none yet.
  private var hasWon: Bool { breakdown.grouping != .week }

  private func plural(_ grouping: Grouping) -> String {
    if case .dimension(let dimension) = grouping { dimension.plural } else { "deals" }
  }

  private var heading: SafeText {
    switch breakdown.grouping {
    case .total: "Deals"
    case .week: "Week"
    case .dimension(let dimension):
      SafeText(sanitizing: dimension.words.prefix(1).uppercased() + dimension.words.dropFirst())
    }
  }

  private var keyFilter: ReportColumn.Filter? {
    guard case .dimension(let dimension) = breakdown.grouping else { return nil }
    return .field(.dimension(dimension))
  }

  private var tableColumns: [ReportColumn] {
    let horizons = scope.outlook.horizons
    var columns = [ReportColumn("key", heading, minimum: 14, filter: keyFilter)]
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

  private func tableRow(_ row: Breakdown.Row) -> [ReportValue] {
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: row.currency))
    }
    var values = [Self.name(of: row.key, grouping: breakdown.grouping)]
    values += row.due.map { money($0.weighted) }
    for due in row.due { values += [money(due.amount), .count(due.deals)] }
    if hasWon { values.append(money(row.won[horizon].amount)) }
    return values
  }

  private func openings(_ row: Breakdown.Row) -> [Opening?] {
    let base = scope.filter(of: row.key, grouping: breakdown.grouping, currency: row.currency)
    func due(_ horizon: Int) -> Opening {
      .deals(DealFilter(.due(scope.window(of: row.key, horizon: horizon))).and(base))
    }
    var openings: [Opening?] = [due(horizon)]
    if breakdown.grouping == .dimension(.rep) {
      switch row.key {
      case .name(let name): openings = [.rep(name)]
      default: openings = [.rep(nil)]
      }
    }
    openings += row.due.indices.map(due)
    for horizon in row.due.indices { openings += [due(horizon), due(horizon)] }
    guard hasWon else { return openings }
    let before = scope.outlook.horizons[horizon].windowBefore(scope.outlook.asOf)
    openings.append(.deals(DealFilter(.won(before)).and(base)))
    return openings
  }

  /// One row per group, currency and horizon: what programs read.
  public var records: ReportTable {
    let columns = [
      ReportColumn("key", heading), ReportColumn("currency", "Currency"),
      ReportColumn("horizon", "Horizon", isNumber: true),
      ReportColumn("deals", "Deals", isNumber: true),
      ReportColumn("amount", "Amount", isNumber: true),
      ReportColumn("weighted", "Weighted", isNumber: true),
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
      .count(due.deals), money(due.amount), money(due.weighted), .count(due.withoutAmount),
      .count(due.withoutWeight), money(due.amountWithoutWeight),
      hasWon ? .count(won.deals) : .empty,
      hasWon ? money(won.amount) : .empty, .filter(DealFilter(.due(window)).and(base)),
    ]
  }
}
