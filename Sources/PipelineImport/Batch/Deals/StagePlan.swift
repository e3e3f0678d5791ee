import CScan
import PipelineModel

// What the stage alone decides for a deal, worked out once per batch.
extension cs_plan {
  /// The plan of deals without a stage.
  init(_ order: WeightOrder) {
    self.init(
      outcome: .open, weight: nil, source: .none, category: nil,
      flags: order != .stage ? [cs_gives_way] : [])
  }

  /// The plan of a stage, which is looked at alone or beside other columns.
  init(_ facts: StageFacts, _ order: WeightOrder, isAlone: Bool) {
    let outcome = facts.outcome
    let (weight, source) = facts.weight(order)
    var flags: [Int] = []
    if order != .stage, source != .stagesFile { flags.append(cs_gives_way) }
    // Each of its deals leads to an issue.
    if isAlone, let proven = facts.proven, proven != outcome { flags.append(cs_is_odd) }
    // An open deal without a weight is the first of its stage, which is told.
    if isAlone, !facts.isTold, outcome == .open { flags.append(cs_needs_weight) }
    self.init(
      outcome: outcome, weight: weight, source: source, category: facts.tableStage?.category,
      flags: flags)
  }

  private init(
    outcome: Outcome, weight: Weight?, source: WeightSource, category: ForecastCategory?,
    flags: [Int]
  ) {
    self.init(
      weight: weight?.billionths ?? DealColumns.noWeight, outcome: outcome.rawValue,
      source: source.rawValue, category: category.number,
      flags: UInt8(truncatingIfNeeded: flags.reduce(0, |)))
  }
}
