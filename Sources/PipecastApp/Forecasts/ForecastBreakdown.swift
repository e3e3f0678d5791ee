import ForecastEngine
import PipelineModel
import TextUI

/// The Forecast of the deals of a scope: in total and by group, per currency and horizon.
struct ForecastBreakdown: Sendable {
  /// What a group adds, per horizon.
  typealias Parts = [Int128]

  /// A part that belongs to no group.
  struct Rest: Sendable {
    /// What it is: `Not in the pipeline yet`.
    var words: SafeText
    /// Per horizon, in minor units.
    var parts: Parts
  }

  let forecasts: Forecasts
  let share: ForecastShare
  private let grouping: Grouping
  private let totals: [Currency: [ForecastFigure]]
  /// The open deals of each group.
  private let open: [Currency: [GroupKey: Parts]]
  /// The code of each group that is a whole rep; empty where groups are open deals alone.
  private let reps: [Currency: [GroupKey: Int]]

  init(
    _ forecasts: Forecasts, _ scope: ReportScope, by grouping: Grouping, among deals: DealIndices
  ) {
    self.forecasts = forecasts
    self.grouping = grouping
    let share = scope.forecastShare(of: deals)
    self.share = share
    let columns = scope.pipeline.columns
    let sums = OpenSums(forecasts, scope.pipeline, by: grouping, among: deals)
    var totals: [Currency: [ForecastFigure]] = [:]
    var open: [Currency: [GroupKey: Parts]] = [:]
    var codes: [Currency: [GroupKey: Int]] = [:]
    for (code, own) in forecasts.currencies.enumerated() {
      let currency = columns.currencies[code]
      guard scope.filter.admits(currency) else { continue }
      let sum = sums.total(code)
      let reps = own.reps.indices.filter { share.holds(own.reps[$0]) }
      totals[currency] = own.horizons.enumerated().map { place, horizon in
        switch share {
        case .all: ForecastFigure(horizon, open: sum[place])
        case .reps: ForecastFigure(horizon, reps: reps, open: sum[place])
        case .openDeals: ForecastFigure(horizon, openDeals: sum[place])
        }
      }
      open[currency] = sums.groups(code)
      if grouping == .dimension(.rep), share != .openDeals {
        codes[currency] = Dictionary(
          reps.map { (own.reps[$0].map(GroupKey.name) ?? .unnamed, $0) },
          uniquingKeysWith: { first, _ in first })
      }
    }
    self.totals = totals
    self.open = open
    self.reps = codes
  }

  /// Whether groups are reps with all that they will win.
  var isByRep: Bool { grouping == .dimension(.rep) && share != .openDeals }

  /// The figure of all deals of the scope.
  func total(_ currency: Currency, horizon: Int) -> ForecastFigure? {
    totals[currency]?[horizon]
  }

  /// The currencies in which something is forecast, in the file's order.
  var currencies: [Currency] {
    forecasts.currencies.map(\.currency).filter { currency in
      totals[currency]?.contains { $0.total != 0 } ?? false
    }
  }

  /// What the group adds, in minor units; of weeks and months nothing is known here.
  func part(_ key: GroupKey, _ currency: Currency, horizon: Int) -> Int128? {
    guard totals[currency] != nil else { return nil }
    switch key {
    case .total: return total(currency, horizon: horizon)?.total
    case .week, .month: return nil
    case .name, .unnamed:
      guard isByRep else { return open[currency]?[key]?[horizon] ?? 0 }
      guard let rep = reps[currency]?[key] else { return 0 }
      return forecasts[currency]?.horizons[horizon].reps[rep]
    }
  }

  /// The same with its parts, and of a rep with its range and record.
  func figure(_ key: GroupKey, _ currency: Currency, horizon: Int) -> ForecastFigure? {
    if key == .total { return total(currency, horizon: horizon) }
    guard part(key, currency, horizon: horizon) != nil, let own = forecasts[currency] else {
      return nil
    }
    let sum = open[currency]?[key]?[horizon] ?? 0
    return reps[currency]?[key].map {
      ForecastFigure(own.horizons[horizon], reps: [$0], open: sum)
    } ?? ForecastFigure(own.horizons[horizon], openDeals: sum)
  }

  /// What belongs to no group; nothing where the groups hold it all.
  func rests(_ currency: Currency) -> [Rest] {
    guard share != .openDeals, !isByRep, let figures = totals[currency] else { return [] }
    let pace = Rest(words: "Own pace", parts: figures.map(\.habit))
    return [Rest(words: "Not in the pipeline yet", parts: figures.map(\.coming))]
      + (pace.parts.contains { $0 != 0 } ? [pace] : [])
  }

  /// What orders the groups: their Forecast where it leads, else nil.
  func leading(_ key: GroupKey, _ currency: Currency, horizon: Int) -> Int128? {
    leads(currency, horizon: horizon) ? part(key, currency, horizon: horizon) : nil
  }

  /// Whether Forecast comes before Weighted.
  func leads(_ currency: Currency, horizon: Int) -> Bool {
    total(currency, horizon: horizon)?.isVerified ?? false
  }

  /// Groups of the currency with a part, which need not have a deal that is due; in sorted order.
  func keys(_ currency: Currency) -> [GroupKey] {
    guard case .dimension = grouping else { return [] }
    let horizons = forecasts.outlook.horizons.indices
    let keys = isByRep ? Array((reps[currency] ?? [:]).keys) : Array((open[currency] ?? [:]).keys)
    return keys.filter { key in
      horizons.contains { (part(key, currency, horizon: $0) ?? 0) != 0 }
    }.sorted {
      switch ($0, $1) {
      case (.name(let a), .name(let b)): a < b
      case (.name, _): true
      default: false
      }
    }
  }
}

extension ForecastFigure {
  /// The figure of open deals alone, which have no range.
  init(_ horizon: HorizonForecast, openDeals sum: Int128) {
    self.init(
      total: sum, open: sum, isVerified: horizon.isVerified, evidence: horizon.forecast.evidence)
  }
}

extension Breakdown {
  /// Adds a row for every group that has a Forecast and no deal in question.
  mutating func addRows(of forecast: ForecastBreakdown) {
    for currency in forecast.currencies {
      let known = Set(rows.filter { $0.currency == currency }.map(\.key))
      for key in forecast.keys(currency) where !known.contains(key) {
        rows.append(Row(key: key, currency: currency, horizons: outlook.horizons.count))
      }
    }
  }
}

extension DealFilter {
  /// Whether deals in the currency can meet it.
  func admits(_ currency: Currency) -> Bool {
    terms.allSatisfy { term in
      guard case .currency(let wanted) = term.condition else { return true }
      return (wanted == currency) != term.isNegated
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
