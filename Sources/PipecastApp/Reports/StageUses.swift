import PipelineModel

/// What the open deals of each stage and currency say of it: their weights and days in the stage.
struct StageUses {
  private struct Key: Hashable {
    var stage: GroupKey
    var currency: Currency
  }

  private struct Use {
    var weights: ClosedRange<Weight>?
    var sources: Set<WeightSource> = []
    var days: [Int] = []
  }

  private var uses: [Key: Use] = [:]

  /// Looks at every open deal of `scope` once.
  init(_ scope: ReportScope) {
    let columns = scope.pipeline.columns
    let asOf = scope.pipeline.asOf
    let isIncluded = scope.isIncluded
    for index in 0..<columns.count where columns.outcomes[index] == .open && isIncluded(index) {
      let stage = columns.name(.stage, at: index).map(GroupKey.name) ?? .unnamed
      let currency = columns.currencies[Int(columns.currencyCodes[index])]
      var use = uses.removeValue(forKey: Key(stage: stage, currency: currency)) ?? Use()
      if let weight = Weight(billionths: Int(columns.weights[index])) {
        let known = use.weights ?? weight...weight
        use.weights = min(known.lowerBound, weight)...max(known.upperBound, weight)
        use.sources.insert(columns.weightSources[index])
      }
      if let entered = DealColumns.day(columns.stageEntereds[index]), entered <= asOf {
        use.days.append(asOf.days(since: entered))
      }
      uses[Key(stage: stage, currency: currency)] = use
    }
  }

  /// The row of a stage whose sums are these.
  func row(_ sums: Breakdown.Row) -> StagesReport.Row {
    let use = uses[Key(stage: sums.key, currency: sums.currency)] ?? Use()
    let days = use.days.sorted()
    let (upper, lower) = (days.count / 2, (days.count - 1) / 2)
    return StagesReport.Row(
      sums: sums, weights: use.weights,
      sources: WeightSource.allCases.filter(use.sources.contains),
      days: days.isEmpty ? nil : (days[lower] + days[upper]) / 2, dealsWithDays: days.count)
  }
}
