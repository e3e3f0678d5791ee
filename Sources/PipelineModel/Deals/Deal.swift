/// One sales opportunity: a small view of one row of the pipeline's columns.
public struct Deal: Sendable {
  /// The pipeline that the deal belongs to.
  public let pipeline: Pipeline
  /// The place of the deal in the columns of its pipeline.
  public let index: Int

  private var columns: DealColumns { pipeline.columns }

  /// The CRM's id of the deal; empty when the file has none.
  public var id: RawText { pipeline.text(.id, at: index) }
  /// The deal's name; empty when the file has none.
  public var name: RawText { pipeline.text(.name, at: index) }
  /// What the rep does next, in free words; empty when the file has none.
  public var nextStep: RawText { pipeline.text(.nextStep, at: index) }
  /// Physical line of the file where the record begins, from 1.
  public var line: Int { Int(columns.lines[index]) }
  /// Open, won or lost.
  public var outcome: Outcome { columns.outcomes[index] }
  /// The currency of the amount, known even where the amount is not.
  public var currency: Currency { columns.currencies[Int(columns.currencyCodes[index])] }
  /// How sure the rep says the deal is; nil when the file does not say.
  public var category: ForecastCategory? { columns.categories[index] }
  /// The share of the amount that the plain method counts; nil when nothing gives one.
  public var weight: Weight? { Weight(billionths: Int(columns.weights[index])) }
  /// Where the weight comes from.
  public var weightSource: WeightSource { columns.weightSources[index] }

  /// The deal's value, or nil when the file does not say.
  public var amount: Money? {
    let minorUnits = columns.amounts[index]
    guard minorUnits != DealColumns.noAmount else { return nil }
    return Money(minorUnits: Int128(minorUnits), currency: currency)
  }

  /// Amount times weight, rounded once; nil when the deal lacks either or is closed.
  public var weighted: Money? {
    guard outcome == .open, amount != nil, weight != nil else { return nil }
    return Money(minorUnits: Int128(columns.weighted(at: index)), currency: currency)
  }

  /// The close date: expected when open, actual when closed; nil when unknown.
  public var close: Day? { columns.close(at: index) }
  /// The day the deal was entered; nil when the file does not say.
  public var created: Day? { DealColumns.day(columns.createds[index]) }
  /// The day the deal came into its stage; nil when the file does not say.
  public var stageEntered: Day? { DealColumns.day(columns.stageEntereds[index]) }
  /// The day of the last activity; nil when the file does not say.
  public var lastActivity: Day? { DealColumns.day(columns.lastActivities[index]) }

  /// Days since the last activity; nil when the file does not say.
  public var idle: Int? { lastActivity.map { pipeline.asOf.days(since: $0) } }

  /// The deal's name in `dimension`, such as its rep; nil when the cell is empty.
  public func name(_ dimension: Dimension) -> RawText? { columns.name(dimension, at: index) }
}
