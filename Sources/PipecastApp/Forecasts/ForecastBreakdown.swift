import PipelineModel
import TextUI

/// The Forecast of the deals of a scope: in total and by group, per currency and horizon.
struct ForecastBreakdown: Sendable {
  /// What a group adds, per horizon.
  typealias Parts = [Int128]

  let forecasts: Forecasts
  let share: ForecastShare
  private let grouping: Grouping
  private let totals: [Currency: [ForecastFigure]]
  /// By group and currency; of groups other than reps the open deals alone.
  private let groups: [Currency: [GroupKey: Parts]]

  init(
    _ forecasts: Forecasts, _ scope: ReportScope, by grouping: Grouping, among deals: DealIndices
  ) {
    self.forecasts = forecasts
    self.grouping = grouping
    let share = scope.forecastShare(of: deals)
    self.share = share
    let columns = scope.pipeline.columns
    let open = OpenSums(forecasts, scope.pipeline, by: grouping, among: deals)
    var totals: [Currency: [ForecastFigure]] = [:]
    var groups: [Currency: [GroupKey: Parts]] = [:]
    for (code, own) in forecasts.currencies.enumerated() {
      let currency = columns.currencies[code]
      let sums = open.total(code)
      let reps = own.reps.indices.filter { share.holds(own.reps[$0]) }
      totals[currency] = own.horizons.enumerated().map { place, horizon in
        switch share {
        case .all: ForecastFigure(horizon, open: sums[place])
        case .reps: ForecastFigure(horizon, reps: reps, open: sums[place])
        case .openDeals:
          ForecastFigure(total: sums[place], open: sums[place], isVerified: horizon.isVerified)
        }
      }
      switch grouping {
      case .dimension(.rep) where share != .openDeals:
        groups[currency] = Dictionary(
          reps.map { rep in
            (own.reps[rep].map(GroupKey.name) ?? .unnamed, own.horizons.map { $0.reps[rep] })
          }, uniquingKeysWith: { first, _ in first })
      default: groups[currency] = open.groups(code)
      }
    }
    self.totals = totals
    self.groups = groups
  }

  /// The figure of all deals of the scope.
  func total(_ currency: Currency, horizon: Int) -> ForecastFigure? {
    totals[currency]?[horizon]
  }

  /// What the group adds, in minor units; of weeks and months nothing is known here.
  func part(_ key: GroupKey, _ currency: Currency, horizon: Int) -> Int128? {
    switch key {
    case .total: total(currency, horizon: horizon)?.total
    case .week, .month: nil
    case .name, .unnamed: groups[currency]?[key]?[horizon] ?? 0
    }
  }

  /// What is not in the pipeline yet and so belongs to no group; nil where the groups hold it all.
  func rest(_ currency: Currency, horizon: Int) -> Int128? {
    guard case .dimension(let dimension) = grouping, share != .openDeals,
      let figure = total(currency, horizon: horizon)
    else { return nil }
    return dimension == .rep ? nil : figure.total - figure.open
  }

  /// The range of a rep; nil for other groups.
  func range(_ key: GroupKey, _ currency: Currency, horizon: Int) -> ForecastFigure? {
    guard grouping == .dimension(.rep), share != .openDeals else { return nil }
    let name: RawText?
    switch key {
    case .name(let rep): name = rep
    case .unnamed: name = nil
    case .total, .week, .month: return nil
    }
    guard let own = forecasts[currency], let rep = own.code(ofRep: name) else { return nil }
    return ForecastFigure(own.horizons[horizon], reps: [rep], open: 0)
  }

  /// What orders the groups: their Forecast where it leads, else nil.
  func leading(_ key: GroupKey, _ currency: Currency, horizon: Int) -> Int128? {
    guard total(currency, horizon: horizon)?.isVerified == true else { return nil }
    return part(key, currency, horizon: horizon)
  }

  /// Groups of the currency with a part, which need not have a deal that is due; in sorted order.
  func keys(_ currency: Currency) -> [GroupKey] {
    guard case .dimension = grouping else { return [] }
    return (groups[currency] ?? [:]).filter { $0.value.contains { $0 != 0 } }.keys.sorted {
      switch ($0, $1) {
      case (.name(let a), .name(let b)): a < b
      case (.name, _): true
      default: false
      }
    }
  }
}

extension ForecastBreakdown {
  /// What programs read of a Forecast, after the Weighted.
  static let recordColumns = [
    ReportColumn("forecast", "Forecast", isNumber: true),
    ReportColumn("p10", "Low", isNumber: true),
    ReportColumn("p50", "Middle", isNumber: true),
    ReportColumn("p90", "High", isNumber: true),
  ]

  /// The values of those columns; empty where a group has none.
  func record(_ key: GroupKey, _ currency: Currency, horizon: Int) -> [ReportValue] {
    func money(_ minorUnits: Int128?) -> ReportValue {
      minorUnits.map { .money(Money(minorUnits: $0, currency: currency)) } ?? .empty
    }
    let figure =
      key == .total
      ? total(currency, horizon: horizon) : range(key, currency, horizon: horizon)
    return [
      money(part(key, currency, horizon: horizon)), money(figure?.range?.low),
      money(figure?.range?.middle), money(figure?.range?.high),
    ]
  }
}

extension Breakdown {
  /// Adds a row for every group that has a Forecast and no deal in question.
  mutating func addRows(of forecast: ForecastBreakdown) {
    for own in forecast.forecasts.currencies {
      let known = Set(rows.filter { $0.currency == own.currency }.map(\.key))
      for key in forecast.keys(own.currency) where !known.contains(key) {
        rows.append(Row(key: key, currency: own.currency, horizons: outlook.horizons.count))
      }
    }
  }
}

extension ForecastShare {
  /// Whether the rep's whole Forecast belongs to it.
  func holds(_ rep: RawText?) -> Bool {
    switch self {
    case .all: true
    case .reps(let reps): reps.contains(rep)
    case .openDeals: false
    }
  }
}

/// The parts of open deals, summed per currency and group.
private struct OpenSums {
  private let keys: [GroupKey]
  private let horizons: Int
  private let groupCount: Int
  private var sums: [Int128]

  init(
    _ forecasts: Forecasts, _ pipeline: Pipeline, by grouping: Grouping, among deals: DealIndices
  ) {
    let columns = pipeline.columns
    horizons = forecasts.outlook.horizons.count
    var codes = NameColumn()
    if case .dimension(let dimension) = grouping {
      codes = columns.names[dimension.rawValue]
      keys = [.unnamed] + codes.names.map(GroupKey.name)
    } else {
      keys = [.total]
    }
    groupCount = keys.count
    sums = Array(repeating: 0, count: groupCount * horizons * columns.currencies.count)
    for deal in deals where columns.outcomes[deal] == .open {
      let group = codes.codes.isEmpty ? 0 : Int(codes.codes[deal]) + 1
      let place = (Int(columns.currencyCodes[deal]) * groupCount + group) * horizons
      for horizon in 0..<horizons {
        if let amount = forecasts.amount(ofDeal: deal, horizon: horizon) {
          sums[place + horizon] += Int128(amount)
        }
      }
    }
  }

  /// The sums of a currency, per horizon.
  func total(_ currency: Int) -> [Int128] {
    (0..<horizons).map { horizon in
      (0..<groupCount).reduce(0) { $0 + sums[(currency * groupCount + $1) * horizons + horizon] }
    }
  }

  /// The sums of a currency by group.
  func groups(_ currency: Int) -> [GroupKey: [Int128]] {
    var groups: [GroupKey: [Int128]] = [:]
    for (group, key) in keys.enumerated() {
      let place = (currency * groupCount + group) * horizons
      groups[key] = Array(sums[place..<place + horizons])
    }
    return groups
  }
}
