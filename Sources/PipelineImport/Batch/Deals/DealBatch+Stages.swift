import CScan
import PipelineModel

// What the stages of a batch decide.
extension DealBatch {
  /// Sets outcomes, weights and categories by the plans of the stages, that of none first, and by
  /// the probabilities of the deals themselves.
  mutating func decide(_ plans: [cs_plan], _ probabilities: [Int32]) {
    var weights = repeated(DealColumns.noWeight)
    var outcomes = repeated(Outcome.open.number)
    var sources = repeated(WeightSource.none.number)
    var categories = repeated(ForecastCategory?.none.number)
    cs_decide(
      plans, deals.names[Dimension.stage.rawValue], probabilities, count,
      WeightSource.probabilityColumn.rawValue, &weights, &outcomes, &sources, &categories, &isOdd)
    (deals.weights, deals.weightSources) = (weights, sources)
    (deals.outcomes, deals.categories) = (outcomes, categories)
  }
}
