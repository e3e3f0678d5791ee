import ForecastEngine
import PipelineModel
import TextUI

/// The Forecast of the deals of a scope: in total and by group, per currency and horizon.
struct ForecastBreakdown: Sendable {
  /// What a group adds, per horizon.
  typealias Parts = [Int128]

  /// A part that belongs to no group.
  struct Rest: Sendable {
    static let coming: SafeText = "Not in pipeline yet"
    static let pace: SafeText = "Own pace"

    /// What it is: `Not in pipeline yet`.
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
  /// The codes of the reps of each group that is made of whole reps; the others are open deals.
  private let reps: [Currency: [GroupKey: [Int]]]

  /// Sums up the open ones of `deals`; the share is looked up unless it is known.
  init(
    _ forecasts: Forecasts, _ scope: ReportScope, _ known: ForecastShare? = nil,
    by grouping: Grouping, among deals: DealIndices
  ) {
    self.forecasts = forecasts
    self.grouping = grouping
    let share = known ?? scope.forecastShare(of: deals)
    self.share = share
    let columns = scope.pipeline.columns
    let sums = OpenSums(forecasts, scope.pipeline, by: grouping, among: deals)
    var totals: [Currency: [ForecastFigure]] = [:]
    var open: [Currency: [GroupKey: Parts]] = [:]
    var codes: [Currency: [GroupKey: [Int]]] = [:]
    let whole = WholeReps(scope.pipeline, by: grouping, share)
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
      codes[currency] = whole.codes(of: own.reps)
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
      if let whole = reps[currency]?[key], let own = forecasts[currency] {
        return whole.reduce(0) { $0 + own.horizons[horizon].reps[$1] }
      }
      return open[currency]?[key]?[horizon] ?? 0
    }
  }

  /// The same with its parts, and of a rep with its range and record.
  func figure(_ key: GroupKey, _ currency: Currency, horizon: Int) -> ForecastFigure? {
    if key == .total { return total(currency, horizon: horizon) }
    guard part(key, currency, horizon: horizon) != nil, let own = forecasts[currency] else {
      return nil
    }
    let sum = open[currency]?[key]?[horizon] ?? 0
    guard let whole = reps[currency]?[key] else {
      return ForecastFigure(own.horizons[horizon], openDeals: sum)
    }
    return ForecastFigure(own.horizons[horizon], reps: whole, open: sum)
  }

  /// What belongs to no group; nothing where the groups hold it all.
  func rests(_ currency: Currency) -> [Rest] {
    guard share != .openDeals, !isByRep, let figures = totals[currency],
      let horizons = forecasts[currency]?.horizons
    else { return [] }
    let whole = reps[currency] ?? [:]
    var (coming, pace) = (Parts(), Parts())
    for (place, figure) in figures.enumerated() {
      let horizon = horizons[place]
      var rest = figure.total - figure.open
      var own = figure.habit
      for (key, codes) in whole {
        let beyond =
          codes.reduce(0) { $0 + horizon.reps[$1] } - (open[currency]?[key]?[place] ?? 0)
        rest -= beyond
        own -= beyond - horizon.coming(ofReps: codes)
      }
      // Everybody's own pace adds up to nothing: what is left of it are the rests of roundings.
      if share == .all || rest == 0 { own = 0 }
      pace.append(own)
      coming.append(rest - own)
    }
    return [
      Rest(words: Rest.coming, parts: coming), Rest(words: Rest.pace, parts: pace),
    ].filter { $0.parts.contains { $0 != 0 } }
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
    let keys = Set((open[currency] ?? [:]).keys).union((reps[currency] ?? [:]).keys)
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
