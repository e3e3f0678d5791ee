import PipelineModel

/// What the stage alone decides for a deal, worked out once per batch.
struct StagePlan {
  var outcome = Outcome.open
  var weight: Int32 = DealColumns.noWeight
  var source = WeightSource.none
  /// Whether a probability beats the stage's weight.
  var givesWay = true
  var category: ForecastCategory?
  /// Whether each deal has to be looked at alone, since it leads to an issue.
  var isOdd = false
  /// Whether an open deal without a weight is the first of its stage, which is told.
  var needsWeight = false

  /// The plan of deals without a stage.
  init(_ order: WeightOrder) {
    givesWay = order != .stage
  }

  init(_ facts: StageFacts, _ order: WeightOrder) {
    outcome = facts.outcome
    let (weight, source) = facts.weight(order)
    self.weight = weight?.billionths ?? DealColumns.noWeight
    self.source = source
    givesWay = order != .stage && source != .stagesFile
    category = facts.tableStage?.category
    isOdd = facts.proven != nil && facts.proven != outcome
    needsWeight = !facts.isTold && outcome == .open
  }
}
