public import PipelineModel
import TextUI

/// Where the money stands in the sales process: all open deals of each stage, whenever they close.
public struct StagesReport: Sendable {
  /// The open deals of one stage in one currency.
  public struct Row: Sendable {
    /// The deals of the stage in one currency.
    public var sums: Breakdown.Row
    /// The lowest and the highest weight in use; nil when no deal has one.
    public var weights: ClosedRange<Weight>?
    /// Where the weights in use come from.
    public var sources: [WeightSource]
    /// The median of the days in the stage, rounded down; nil where the file does not say.
    public var days: Int?
    /// Of how many deals the file says since when they are in the stage.
    public var dealsWithDays: Int
    /// Per horizon the mean chance of the stage's deals to be won, 0...1; empty while nobody knows.
    public var chances: [Double]
    /// Of how many deals the Forecast knows a chance.
    public var dealsWithChance: Int
  }

  /// The deals that are summed up, and from where they are looked at.
  public let scope: ReportScope
  /// The horizon whose Due is shown, an index.
  public let horizon: Int
  /// The stages in the order of the process, those alone that have open deals.
  public let rows: [Row]
  /// The same deals, also those that were won.
  let breakdown: BreakdownReport
  private let uses: StageUses

  /// Sums up the open deals of `scope` by stage; without `horizon` the longest leads.
  public init(_ scope: ReportScope, horizon: Int? = nil) {
    self.scope = scope
    let deals = scope.deals
    let breakdown = BreakdownReport(
      scope, by: .dimension(.stage), horizon: horizon, among: deals)
    self.breakdown = breakdown
    self.horizon = breakdown.horizon
    let uses = StageUses(scope, among: deals)
    self.uses = uses
    rows = breakdown.rows.filter { $0.open.deals > 0 }.map { uses.row($0) }
  }

  /// The stages of which deals need a weight, in their order, with the money of those deals.
  public var withoutWeight: [(stage: GroupKey, money: Money)] {
    rows.filter { $0.sums.open.withoutWeight > 0 }.map { row in
      (
        row.sums.key,
        Money(minorUnits: row.sums.open.amountWithoutWeight, currency: row.sums.currency)
      )
    }
  }

  /// One row per stage and currency: what people compare.
  public var table: ReportTable {
    let days = scope.outlook.horizons[horizon].days
    let leads = breakdown.currencies.first.map(self.leads) ?? false
    var columns = [
      // The line of what is not in the pipeline yet is read whole.
      ReportColumn(
        "stage", "Stage", minimum: hasForecast ? ForecastBreakdown.Rest.coming.columns : 12,
        filter: .field(.dimension(.stage))),
      ReportColumn("open", "Open", isNumber: true, priority: 2),
      ReportColumn("amount", "Amount", isNumber: true, priority: 4),
      ReportColumn("weight", "Weight", isNumber: true, priority: 3),
    ]
    if hasForecast {
      columns.append(ReportColumn("chance\(days)", "Chance \(days)", isNumber: true, priority: 4))
      for (index, horizon) in scope.outlook.horizons.enumerated() {
        columns.append(
          ReportColumn(
            "forecast\(horizon.days)", "Forecast \(horizon.days)", isNumber: true,
            priority: index == self.horizon ? leads ? 1 : 2 : 8))
      }
    }
    for (index, horizon) in scope.outlook.horizons.enumerated() {
      columns.append(
        ReportColumn(
          "weighted\(horizon.days)", "Weighted \(horizon.days)", isNumber: true,
          priority: index == self.horizon ? leads ? 2 : 1 : 8))
    }
    columns += [
      ReportColumn("due\(days)", "Due \(days)", isNumber: true, priority: 5),
      ReportColumn("days", "Days", isNumber: true, priority: 6),
      ReportColumn("weightSource", "Weight from", priority: 7, minimum: 22),
    ]
    let totals = totals(of: rows.map(\.sums))
    return ReportTable(
      columns: columns, rows: rows.map(values), totals: totals.map(\.values),
      openings: rows.map(openings), totalOpenings: totals.map(\.openings))
  }

  /// Why no rate stands beside the weights.
  static let rateWords: SafeText =
    "Rate seen: not known, since one export does not tell the stages of past deals."

  /// Whether Forecast comes before Weighted in the currency.
  func leads(_ currency: Currency) -> Bool {
    breakdown.forecast?.leads(currency, horizon: horizon) ?? false
  }

  /// Whether the stages have a Forecast.
  private var hasForecast: Bool { breakdown.forecast != nil }

  /// One row per stage, currency and horizon, also of stages that only won: what programs read.
  ///
  /// Open deals, weight and days are the stage's own and the same in each of its rows.
  public var records: ReportTable {
    let sums = breakdown.records
    let added =
      [
        ReportColumn("openDeals", "Open deals", isNumber: true),
        ReportColumn("openAmount", "Open amount", isNumber: true),
        ReportColumn("weight", "Weight", isNumber: true),
        ReportColumn("weightSource", "Weight from"),
        ReportColumn("days", "Days in stage", isNumber: true),
      ] + (hasForecast ? [ReportColumn("chance", "Mean chance", isNumber: true)] : [])
    let last = sums.columns.count - 1
    let rows = breakdown.rows.map(uses.row)
    let values = (0..<sums.count).map { index in
      let (place, horizon) = index.quotientAndRemainder(
        dividingBy: scope.outlook.horizons.count)
      let row = rows[place]
      let own = sums.row(index)
      let open = Money(minorUnits: row.sums.open.amount, currency: row.sums.currency)
      var added: [ReportValue] = [
        .count(row.sums.open.deals), .money(open), row.weight,
        .words(row.sources.map(\.words).joined(separator: ", ")),
        row.days.map(ReportValue.count) ?? .empty,
      ]
      if hasForecast { added.append(row.chance(horizon)) }
      return own[..<last] + added + [own[last]]
    }
    return ReportTable(
      columns: sums.columns[..<last] + added + sums.columns[last...], rows: values.map(Array.init))
  }

  private func values(_ row: Row) -> [ReportValue] {
    let sums = row.sums
    func money(_ minorUnits: Int128) -> ReportValue {
      .money(Money(minorUnits: minorUnits, currency: sums.currency))
    }
    var values = [
      BreakdownReport.name(of: sums.key, grouping: .dimension(.stage)), .count(sums.open.deals),
      money(sums.open.amount), row.weight,
    ]
    if hasForecast { values.append(row.chance(horizon)) }
    values += forecastValues(sums.key, sums.currency)
    values += sums.due.map { money($0.weighted) }
    return values + [
      money(sums.due[horizon].amount), row.days.map(ReportValue.count) ?? .empty,
      .words(row.sourceWords),
    ]
  }

  /// Per horizon what the open deals of the stage add; nothing while there is no Forecast.
  private func forecastValues(_ key: GroupKey, _ currency: Currency) -> [ReportValue] {
    guard let forecast = breakdown.forecast else { return [] }
    return scope.outlook.horizons.indices.map { horizon in
      forecast.part(key, currency, horizon: horizon).map {
        .money(Money(minorUnits: $0, currency: currency))
      } ?? .empty
    }
  }

  /// The lines of sums, and what each figure of them opens.
  private func totals(
    of rows: [Breakdown.Row]
  ) -> [(values: [ReportValue], openings: [Opening?])] {
    typealias Line = (values: [ReportValue], openings: [Opening?])
    return breakdown.totals.map(\.currency).flatMap { currency -> [Line] in
      let own = rows.filter { $0.currency == currency }
      let rests = breakdown.forecast?.rests(currency) ?? []
      guard !own.isEmpty || rests.contains(where: { $0.parts.contains { $0 != 0 } }) else {
        return []
      }
      var sum = Breakdown.Row(
        key: .total, currency: currency, horizons: scope.outlook.horizons.count)
      for row in own { sum += row }
      func money(_ minorUnits: Int128) -> ReportValue {
        .money(Money(minorUnits: minorUnits, currency: currency))
      }
      var total: [ReportValue] = [
        .words("All stages"), .count(sum.open.deals), money(sum.open.amount), .empty,
      ]
      if hasForecast { total.append(.empty) }
      total += forecastValues(.total, currency) + sum.due.map { money($0.weighted) }
      total += [money(sum.due[horizon].amount), .empty, .empty]
      let none = [ReportValue](repeating: .empty, count: total.count)
      let others = rests.map { rest -> Line in
        var row = none
        row[0] = .words(rest.words)
        // After stage, open deals, amount, weight and chance.
        for (place, part) in rest.parts.enumerated() { row[5 + place] = money(part) }
        return (row, Array(repeating: .explanation, count: row.count))
      }
      return others + [(total, openings(of: sum))]
    }
  }

  private func openings(_ row: Row) -> [Opening?] {
    var openings = openings(of: row.sums)
    guard case .name(let stage) = row.sums.key else { return openings }
    let weight = 3
    openings[weight] = .weight(stage)
    if row.weights == nil { openings[0] = openings[weight] }
    return openings
  }

  /// What the figures of a stage, or of all stages, are made of.
  private func openings(of sums: Breakdown.Row) -> [Opening?] {
    let base = scope.filter(of: sums.key, grouping: .dimension(.stage), currency: sums.currency)
    let open = Opening.deals(DealFilter(.outcome(.open)).and(base))
    let lacking = Opening.deals(DealFilter(.outcome(.open), .missing(.weight)).and(base))
    func due(_ horizon: Int) -> Opening {
      .deals(DealFilter(.due(scope.outlook.windows[horizon])).and(base))
    }
    var openings: [Opening?] = [open, open, open, open]
    if hasForecast {
      let filter = DealFilter(.outcome(.open)).and(base)
      openings.append(.openDeals(filter, horizon: horizon))
      for place in sums.due.indices {
        openings.append(.openDeals(filter, horizon: place))
      }
    }
    for place in sums.due.indices { openings.append(due(place)) }
    return openings + [due(horizon), open, sums.open.withoutWeight > 0 ? lacking : open]
  }
}

extension StagesReport.Row {
  /// The mean chance in a horizon; empty while nobody knows.
  func chance(_ horizon: Int) -> ReportValue {
    chances.indices.contains(horizon) ? .share(chances[horizon]) : .empty
  }

  /// `50%`, or where the deals of a stage differ, `10% to 40%`.
  var weight: ReportValue {
    guard let weights else { return .empty }
    return weights.lowerBound == weights.upperBound
      ? .weight(weights.lowerBound)
      : .words(
        SafeText(sanitizing: "\(weights.lowerBound) to \(weights.upperBound)"))
  }

  /// Where the weight comes from, and what has none: `needs a weight: $412K`.
  var sourceWords: SafeText {
    let known = sources.filter { $0 != .none }.map(\.words)
    let lacking = sums.open.withoutWeight
    guard lacking > 0 else { return known.joined(separator: ", ") }
    let money = Money(minorUnits: sums.open.amountWithoutWeight, currency: sums.currency).short
    let words: SafeText =
      lacking == sums.open.deals
      ? "needs a weight: " + money
      : SafeText(lacking, "deal") + (lacking == 1 ? " needs" : " need") + " a weight: " + money
    return ([words] + known).joined(separator: ", ")
  }
}
