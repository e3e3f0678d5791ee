import DelimitedText
import PipelineModel

// Amounts, days, weights and categories of one record.
extension DealReader {
  /// An amount in minor units of the currency with that code.
  struct Amount {
    var value: Int64
    var currency: UInt16
  }

  /// Closed deals are worth what they brought, where the file has a column for it.
  ///
  /// CRMs write 0 as the actual amount of a lost deal; what was lost is the expected amount.
  mutating func readAmount(_ record: Record, _ reader: RecordReader) {
    let named = currency(of: record, reader, isNoted: true)
    var found: Amount?
    if values.outcome != .open, layout.actualAmount != nil {
      found = amount(.actualAmount, named, record, reader, isNoted: true)
      if values.outcome == .lost, found?.value == 0 { found = nil }
    }
    if found == nil { found = amount(.amount, named, record, reader, isNoted: true) }
    values.amount = found?.value
    values.currency = found?.currency ?? named?.code ?? currencies.known.standard
    guard let found else { return }
    addToSums(found) { $0.deals += Int128(found.value) }
    noteRecurringAmount(record, reader)
  }

  /// The currency the record's own cell names, nil when it names none.
  mutating func currency(
    of record: Record, _ reader: RecordReader, isNoted: Bool
  ) -> CurrencyReader.Named? {
    let named = reader.withCell(layout.currency, of: record) { cell in
      currencies.named(cell, in: &builder)
    }
    guard case .some(.some(let named)) = named else { return nil }
    guard isNoted else { return named }
    if named.code == nil {
      noteSurplusCurrency(layout.currency, record, reader)
    } else if !named.isKnown {
      noteUnknownCurrency(record, reader)
    }
    return named
  }

  mutating func amount(
    _ field: Field, _ named: CurrencyReader.Named?, _ record: Record, _ reader: RecordReader,
    isNoted: Bool
  ) -> Amount? {
    let isActual = field == .actualAmount
    let notation = isActual ? notations.actualAmount : notations.amount
    var proof = isActual ? evidence.actualAmount : evidence.amount
    let column = isActual ? layout.actualAmount : layout.amount
    let reading = reader.withCell(column, of: record) {
      notation.amount(in: $0, evidence: &proof)
    }
    if isActual { evidence.actualAmount = proof } else { evidence.amount = proof }
    guard case .some(.value(var written)) = reading else {
      if case .some(.unreadable) = reading, isNoted {
        noteUnreadableAmount(field, notation.mark, record, reader)
      }
      return nil
    }
    if !isActual, layout.countsMillionths { written.number.decimals += 6 }
    if let named, named.code == nil { return nil }
    let below = otherHeader?.currency.flatMap { currencies.code(of: $0, in: &builder) }
    let code: UInt16
    switch currencies.known.meaning(of: written, named: named?.code ?? below) {
    case .known(let known): code = known
    case .new(let currency):
      guard let new = currencies.code(of: currency, in: &builder) else {
        if isNoted { noteSurplusCurrency(column, record, reader) }
        return nil
      }
      code = new
    case .conflict:
      if isNoted { noteCurrencyConflict(field, record, reader) }
      return nil
    }
    let units = written.minorUnits(
      digits: currencies.known.minorDigits(code),
      unit: isActual
        ? otherHeader?.actualAmountZeros ?? layout.actualAmountZeros
        : otherHeader?.amountZeros ?? layout.amountZeros)
    guard let units else {
      if isNoted { noteHugeAmount(field, record, reader) }
      return nil
    }
    if units.isRounded, isNoted { receipt.roundedAmounts += 1 }
    return Amount(value: units.value, currency: code)
  }

  mutating func addToSums(_ amount: Amount, _ add: (inout Receipt.AmountSum) -> Void) {
    let index = Int(amount.currency)
    while sums.count <= index {
      sums.append(Receipt.AmountSum(currency: currencies.known[UInt16(clamping: sums.count)]))
    }
    add(&sums[index])
  }

  /// Closed deals have closed on the day the file knows, open ones are expected.
  mutating func readDates(_ record: Record, _ reader: RecordReader) {
    switch values.outcome {
    case .open: values.close = day(.close, record, reader)
    case .won, .lost:
      values.close =
        day(values.outcome == .won ? .won : .lost, record, reader)
        ?? day(.actualClose, record, reader) ?? day(.close, record, reader)
    }
    values.created = day(.created, record, reader)
    values.stageEntered = day(.stageEntered, record, reader)
    values.lastActivity = day(.lastActivity, record, reader)
  }

  private mutating func day(_ date: DateColumn, _ record: Record, _ reader: RecordReader) -> Day? {
    guard let column = layout.dates[date.rawValue] else { return nil }
    let notation = notations.dates[date.rawValue]
    let reading = reader.withCell(column, of: record) {
      notation.day(in: $0, evidence: &evidence.dates[date.rawValue])
    }
    switch reading {
    case .some(.value(let day)): return day
    case .some(.unreadable):
      noteUnreadableDate(date, record, reader)
      return nil
    case .some(.nothing), .none: return nil
    }
  }

  /// The weight by `--weights`: the stage's own, the record's probability, the CRM's default.
  ///
  /// The first open deal of a stage that needs a weight is noted, except where its own probability
  /// could not be read and is noted itself.
  mutating func readWeight(_ stage: Int?, _ record: Record, _ reader: RecordReader) {
    var probability: Weight?
    var isNoted = false
    let words = evidence.probability.words
    let reading = reader.withCell(layout.probability, of: record) {
      notations.probability.weight(in: $0, evidence: &evidence.probability)
    }
    switch reading {
    case .some(.value(let weight)): probability = weight
    case .some(.unreadable):
      noteUnreadableProbability(record, reader)
      isNoted = true
    case .some(.nothing), .none: break
    }
    var (weight, source) = stage.map { stages[$0].weight(weights) } ?? (nil, .none)
    if weights != .stage, source != .stagesFile, let probability {
      let isWord = evidence.probability.words > words
      (weight, source) = (probability, isWord ? .probabilityWord : .probabilityColumn)
    }
    (values.weight, values.weightSource) = (weight, source)
    guard let stage, weight == nil, !isNoted, values.outcome == .open else { return }
    noteUnknownStage(stage, record, reader)
  }

  /// The forecast category that the record names; unknown ones are noted.
  mutating func category(
    of record: Record, _ reader: RecordReader
  ) -> ForecastCategory? {
    var isNew = false
    let category: ForecastCategory? =
      reader.withCell(layout.category, of: record) { cell in
        if let known = categories.meaning(of: cell) { return known }
        let text = layout.aliases.meaning(
          of: String(decoding: cell, in: cell.trimmed), in: .category)
        let category = CategoryWords.category(of: text)
        categories.insert(cell, category)
        isNew = category == nil && !cell.saysNothing(in: cell.trimmed)
        return category
      } ?? nil
    if isNew { noteUnknownCategory(record, reader) }
    return category
  }
}
