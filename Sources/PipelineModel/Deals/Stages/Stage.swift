/// A step of the sales process as one file uses it.
public struct Stage: Hashable, Sendable {
  /// The name as the file writes it.
  public var name: RawText
  /// Open, won or lost, as far as the stage alone tells.
  public var outcome: Outcome
  /// The weight of the stage itself; a deal may carry its own.
  public var weight: Weight?
  /// Where the weight comes from.
  public var weightSource: WeightSource
  /// The forecast category of the stage itself; a deal may carry its own.
  public var category: ForecastCategory?
  /// The place in the process, from 0; stages are listed by it, then by name.
  public var order: Int

  /// Makes a stage; by default open, without a weight, and first.
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
