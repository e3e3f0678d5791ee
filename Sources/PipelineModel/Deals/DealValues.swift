/// What one record says of a deal, ready for a ``PipelineBuilder``.
public struct DealValues: Sendable {
  /// Physical line where the record begins, from 1.
  public var line: Int32 = 0
  /// Byte offset where the record begins.
  public var offset: UInt32 = 0
  /// Where the CRM's id lies.
  public var id = TextRange.none
  /// Where the deal's name lies.
  public var name = TextRange.none
  /// Where the next step lies.
  public var nextStep = TextRange.none
  /// Minor units of the currency; nil when the cell is empty or cannot be read.
  public var amount: Int64?
  /// The code that ``PipelineBuilder/code(for:)`` gave the currency.
  public var currency: UInt16 = 0
  /// Open, won or lost.
  public var outcome = Outcome.open
  /// The share of the amount that counts; nil when nothing gives one.
  public var weight: Weight?
  /// Where the weight comes from.
  public var weightSource = WeightSource.none
  /// How sure the rep says the deal is; nil when the file does not say.
  public var category: ForecastCategory?
  /// The close date: expected when open, actual when closed; nil when unknown.
  public var close: Day?
  /// The day the deal was entered; nil when unknown.
  public var created: Day?
  /// The day the deal came into its stage; nil when unknown.
  public var stageEntered: Day?
  /// The day of the last activity; nil when unknown.
  public var lastActivity: Day?
  /// One code per ``Dimension``, by its raw value; -1 for none.
  public var names = [Int32](repeating: -1, count: Dimension.allCases.count)

  /// Says nothing: an open deal without any value.
  public init() {}
}
