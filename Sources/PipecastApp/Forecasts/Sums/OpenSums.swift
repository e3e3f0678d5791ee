import PipelineModel

/// What open deals add to a Forecast, summed per currency and group.
struct OpenSums {
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
    for some in deals.openRuns(in: pipeline) {
      let currencies = columns.currencyCodes.values(at: some)
      let groups = codes.codes.isEmpty ? [] : codes.codes.values(at: some)
      for horizon in 0..<horizons {
        let amounts = forecasts.amounts(of: some, horizon: horizon)
        for (place, amount) in amounts.enumerated() where amount != Forecasts.none {
          let group = groups.isEmpty ? 0 : Int(groups[place]) + 1
          sums[(Int(currencies[place]) * groupCount + group) * horizons + horizon] += Int128(amount)
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
