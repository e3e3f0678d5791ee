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
    let (codes, count) = (deals.names[Dimension.stage.rawValue], count)
    weights.withUnsafeMutableBufferPointer { weights in
      outcomes.withUnsafeMutableBufferPointer { outcomes in
        sources.withUnsafeMutableBufferPointer { sources in
          categories.withUnsafeMutableBufferPointer { categories in
            isOdd.withUnsafeMutableBufferPointer { isOdd in
              guard let weights = weights.baseAddress, let outcomes = outcomes.baseAddress,
                let sources = sources.baseAddress, let categories = categories.baseAddress,
                let isOdd = isOdd.baseAddress
              else { return }
              cs_decide(
                plans, codes, probabilities, count, WeightSource.probabilityColumn.rawValue,
                cs_decisions(
                  weights: weights, outcomes: outcomes, sources: sources, categories: categories,
                  is_odd: isOdd))
            }
          }
        }
      }
    }
    (deals.weights, deals.weightSources) = (weights, sources)
    (deals.outcomes, deals.categories) = (outcomes, categories)
  }
}
