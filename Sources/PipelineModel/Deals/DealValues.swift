/// What one record says of a deal, ready for a ``PipelineBuilder``.
public struct DealValues: Sendable {
  public var line: Int32 = 0
  public var offset: UInt32 = 0
  public var id = TextRange.none
  public var name = TextRange.none
  public var nextStep = TextRange.none
  /// Minor units of the currency; nil when the cell is empty or cannot be read.
  public var amount: Int64?
  /// The code that ``PipelineBuilder/code(for:)`` gave the currency.
  public var currency: UInt16 = 0
  public var outcome = Outcome.open
  public var weight: Weight?
  public var weightSource = WeightSource.none
  public var category: ForecastCategory?
  public var close: Day?
  public var created: Day?
  public var stageEntered: Day?
  public var lastActivity: Day?
  /// One code per ``Dimension``, by its raw value; -1 for none.
  public var names = [Int32](repeating: -1, count: Dimension.allCases.count)

  public init() {}
}
