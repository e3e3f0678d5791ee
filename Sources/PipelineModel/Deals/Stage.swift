/// A step of the sales process as one file uses it.
public struct Stage: Hashable, Sendable {
  public var name: RawText
  /// Open, won or lost, as far as the stage alone tells.
  public var outcome: Outcome
  /// The weight of the stage itself; a deal may carry its own.
  public var weight: Weight?
  public var weightSource: WeightSource
  public var category: ForecastCategory?
  /// The place in the process, from 0; stages are listed by it, then by name.
  public var order: Int

  public init(
    name: RawText, outcome: Outcome = .open, weight: Weight? = nil,
    weightSource: WeightSource = .none, category: ForecastCategory? = nil, order: Int = 0
  ) {
    self.name = name
    self.outcome = outcome
    self.weight = weight
    self.weightSource = weightSource
    self.category = category
    self.order = order
  }
}
