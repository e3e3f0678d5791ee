/// Collects deals one by one and turns them into a pipeline.
///
/// Names are given as bytes and kept once; stages are described at the end, when all their names
/// are known.
public struct PipelineBuilder: Sendable {
  /// The deals so far, without the names of their dimensions.
  package private(set) var columns = DealColumns()
  /// What is kept of the deals; codes of other dimensions are dropped.
  package let kept: KeptColumns
  private var tables = Dimension.allCases.map { _ in NameTable() }

  /// Begins a pipeline over the bytes of one file.
  public init(source: TextSource, keeping kept: KeptColumns = .all) {
    self.kept = kept
    columns.source = source
  }

  /// Returns the code of a name, -1 for an empty one: for ``DealValues/names``.
  public mutating func code(
    for name: UnsafeBufferPointer<UInt8>, in dimension: Dimension
  ) -> Int32 {
    name.isEmpty ? -1 : tables[dimension.rawValue].code(for: name.span)
  }

  /// Returns the index of `currency`, the same for the same currency.
  public mutating func code(for currency: Currency) -> UInt16 {
    if let index = columns.currencies.firstIndex(of: currency) { return UInt16(clamping: index) }
    columns.currencies.append(currency)
    return UInt16(clamping: columns.currencies.count - 1)
  }

  /// How many deals were added so far.
  public var count: Int { columns.count }

  /// Distinct names so far, by their codes.
  public func names(of dimension: Dimension) -> [RawText] { tables[dimension.rawValue].names }

  /// Adds one deal.
  public mutating func append(_ deal: DealValues) {
    if columns.currencies.isEmpty { columns.currencies.append(.unnamed) }
    columns.lines.append(UInt32(clamping: deal.line))
    columns.offsets.append(deal.offset)
    columns.ids.append(deal.id, from: deal.offset)
    columns.dealNames.append(kept.texts ? deal.name : .none, from: deal.offset)
    columns.nextSteps.append(kept.texts ? deal.nextStep : .none, from: deal.offset)
    columns.amounts.append(deal.amount ?? DealColumns.noAmount)
    columns.currencyCodes.append(deal.currency)
    columns.outcomes.append(deal.outcome)
    columns.weights.append(deal.weight?.billionths ?? DealColumns.noWeight)
    columns.weightSources.append(deal.weightSource)
    columns.categories.append(deal.category)
    columns.closes.append(deal.close?.number ?? DealColumns.noDay)
    columns.createds.append(deal.created?.number ?? DealColumns.noDay)
    columns.stageEntereds.append(deal.stageEntered?.number ?? DealColumns.noDay)
    columns.lastActivities.append(deal.lastActivity?.number ?? DealColumns.noDay)
    for dimension in Dimension.allCases {
      let code = kept.dimensions.contains(dimension) ? deal.names[dimension.rawValue] : -1
      columns.names[dimension.rawValue].codes.append(code)
    }
  }

  /// Adds some of the deals of `other`, whose codes are those of this builder.
  package mutating func append(_ rows: Range<Int>, of other: DealRows) {
    columns.lines.append(other.lines[rows])
    columns.offsets.append(other.offsets[rows])
    columns.ids.append(rows, of: other.ids)
    columns.dealNames.append(rows, of: other.dealNames)
    columns.nextSteps.append(rows, of: other.nextSteps)
    columns.amounts.append(other.amounts[rows])
    columns.currencyCodes.append(other.currencyCodes[rows])
    columns.outcomes.append(other.outcomes[rows])
    columns.weights.append(other.weights[rows])
    columns.weightSources.append(other.weightSources[rows])
    columns.categories.append(other.categories[rows])
    columns.closes.append(other.closes[rows])
    columns.createds.append(other.createds[rows])
    columns.stageEntereds.append(other.stageEntereds[rows])
    columns.lastActivities.append(other.lastActivities[rows])
    for dimension in Dimension.allCases {
      let index = dimension.rawValue
      if kept.dimensions.contains(dimension), !other.names[index].isEmpty {
        columns.names[index].codes.append(other.names[index][rows])
      } else {
        columns.names[index].codes.append(-1, times: rows.count)
      }
    }
  }

  /// Makes room for that many deals at once.
  package mutating func reserve(_ count: Int) {
    columns.reserve(count)
  }

  /// The code of a name that was given one already.
  package func knownCode(
    for name: UnsafeBufferPointer<UInt8>, in dimension: Dimension
  ) -> Int32? {
    name.isEmpty ? -1 : tables[dimension.rawValue].knownCode(for: name.span)
  }

  /// The name that was given a code.
  package func name(of code: Int32, in dimension: Dimension) -> String {
    tables[dimension.rawValue].name(of: code)
  }

  /// The finished pipeline, looked at from `asOf`; `stage` describes each stage by its name.
  public consuming func pipeline(asOf: Day, stage: (RawText) -> Stage) -> Pipeline {
    for dimension in kept.dimensions {
      columns.names[dimension.rawValue].names = tables[dimension.rawValue].names
    }
    columns.dropUnusedCurrencies()
    columns.stages = columns.names[Dimension.stage.rawValue].names.map(stage)
    return Pipeline(columns: columns, asOf: asOf)
  }
}
