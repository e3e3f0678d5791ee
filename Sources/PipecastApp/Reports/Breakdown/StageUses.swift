import PipelineModel

/// What the open deals of each stage and currency say of it: their weights and days in the stage.
struct StageUses {
  fileprivate struct Use {
    var weights: ClosedRange<Weight>?
    var sources: Set<WeightSource> = []
    var days: [Int] = []
    var dealsWithChance = 0
    /// Per horizon the sum of the chances of those deals.
    var chances: [Double] = []
  }

  /// By ``place(stage:currency:)``: with a million deals, names are too slow to look up.
  private var uses: [Int: Use] = [:]
  private let stages: [RawText: Int]
  private let currencies: [Currency: Int]

  /// Looks at every open deal of `scope` once.
  init(_ scope: ReportScope, among deals: DealIndices) {
    let columns = scope.pipeline.columns
    let names = columns.names[Dimension.stage.rawValue]
    stages = Dictionary(names.names.enumerated().map { ($1, $0) }) { first, _ in first }
    currencies = Dictionary(columns.currencies.enumerated().map { ($1, $0) }) { first, _ in first }
    let asOf = scope.pipeline.asOf
    let (forecasts, horizons) = (scope.forecasts, scope.outlook.horizons.indices)
    for index in deals where columns.outcomes[index] == .open {
      let place = place(
        stage: Int(names.codes[index]), currency: Int(columns.currencyCodes[index]))
      if let weight = Weight(billionths: Int(columns.weights[index])) {
        uses[place, default: Use()].add(weight, from: columns.weightSources[index])
      }
      if let entered = DealColumns.day(columns.stageEntereds[index]), entered <= asOf {
        uses[place, default: Use()].days.append(asOf.days(since: entered))
      }
      if let forecasts {
        let chances = horizons.map { forecasts.chance(ofDeal: index, horizon: $0) }
        if chances.allSatisfy({ $0 != nil }) {
          uses[place, default: Use()].add(chances: chances.map { $0 ?? 0 })
        }
      }
    }
  }

  /// Deals without a stage have the code -1.
  private func place(stage: Int, currency: Int) -> Int {
    (stage + 1) * max(1, currencies.count) + currency
  }

  /// The row of a stage whose sums are these.
  func row(_ sums: Breakdown.Row) -> StagesReport.Row {
    let stage = if case .name(let name) = sums.key { stages[name] ?? -1 } else { -1 }
    let use = uses[place(stage: stage, currency: currencies[sums.currency] ?? 0)] ?? Use()
    let days = use.days.sorted()
    let (lower, upper) = ((days.count - 1) / 2, days.count / 2)
    return StagesReport.Row(
      sums: sums, weights: use.weights,
      sources: WeightSource.allCases.filter(use.sources.contains),
      days: days.isEmpty ? nil : (days[lower] + days[upper]) / 2, dealsWithDays: days.count,
      chances: use.chances.map { $0 / Double(use.dealsWithChance) },
      dealsWithChance: use.dealsWithChance)
  }
}

extension StageUses.Use {
  fileprivate mutating func add(_ weight: Weight, from source: WeightSource) {
    let known = weights ?? weight...weight
    weights = min(known.lowerBound, weight)...max(known.upperBound, weight)
    sources.insert(source)
  }

  fileprivate mutating func add(chances: [Double]) {
    dealsWithChance += 1
    self.chances = self.chances.isEmpty ? chances : zip(self.chances, chances).map { $0 + $1 }
  }
}
