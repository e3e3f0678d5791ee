import CScan
import DelimitedText
import PipelineModel

// The amounts and probabilities of a batch.
extension DealBatch {
  /// Reads the amounts in the currencies that were found.
  mutating func readAmounts(_ cells: BatchCells, _ reader: BatchReader) {
    let expected = readAmounts(cells, reader, isActual: false)
    deals.amounts = expected.values
    amountDots = expected.dots
    guard reader.layout.actualAmount != nil else { return }
    // Closed deals are worth what they brought; of lost ones CRMs write 0.
    var actual = readAmounts(cells, reader, isActual: true)
    var isActual = [Bool](repeating: false, count: count)
    for row in 0..<count {
      let outcome = Outcome(number: deals.outcomes[row])
      if outcome == .open { actual.dots[row] = 0 }
      let isNone = outcome == .lost && actual.values[row] == 0
      guard outcome != .open, actual.values[row] != DealColumns.noAmount, !isNone else { continue }
      deals.amounts[row] = actual.values[row]
      amountDots[row] = 0
      isActual[row] = true
    }
    actualDots = actual.dots
    amounts.removeAll { amount in
      amount.isActual ? deals.outcomes[amount.row] == Outcome.open.number : isActual[amount.row]
    }
  }

  private mutating func readAmounts(
    _ cells: BatchCells, _ reader: BatchReader, isActual: Bool
  ) -> (values: [Int64], dots: [UInt8]) {
    let layout = reader.layout
    let notation = isActual ? reader.notations.actualAmount : reader.notations.amount
    var dots = [UInt8](repeating: 0, count: count)
    guard let column = isActual ? layout.actualAmount : layout.amount else {
      return (repeated(DealColumns.noAmount), dots)
    }
    var values = dots.withUnsafeMutableBufferPointer { dots -> [Int64] in
      guard let dots = dots.baseAddress else { return [] }
      return self.values {
        cs_read_amounts(cells.scanned, column, DealColumns.noAmount, $0, dots, $1)
      }
    }
    var own: [Int] = []
    for place in 0..<otherCount {
      let row = other(place)
      if let amount = cells[row, column].plainAmount {
        values[row] = amount.hundredths
        dots[row] = amount.decimals > 0 ? 1 : 0
      } else {
        own.append(row)
      }
    }
    if notation.mark == .comma {
      for row in 0..<count where dots[row] > 0 {
        (values[row], dots[row]) = (DealColumns.noAmount, 0)
        own.append(row)
      }
    }
    // Of two amounts it depends which one is taken: where one would be rounded the record is odd.
    let isRounding = layout.actualAmount == nil
    let digits = reader.knownCurrencies.digits
    if digits.contains(where: { $0 != 2 }) {
      round(&values, dots, digits, isRounding: isRounding)
    }
    let (currencies, currencyColumn) = (reader.knownCurrencies, layout.currency)
    for row in own where !isOdd[row] {
      let own = OwnAmount(
        cells[row, column], in: currencyColumn.map { cells[row, $0] },
        code: UInt16(clamping: deals.currencyCodes[row]), notation, currencies)
      // Of two amounts it depends which one is taken, and in which currency the deal is.
      guard let own, isRounding || own.isUsual(code: deals.currencyCodes[row]) else {
        isOdd[row] = true
        continue
      }
      values[row] = own.value
      add(own, row, isActual: isActual)
    }
    return (values, dots)
  }

  private mutating func add(_ amount: OwnAmount, _ row: Int, isActual: Bool) {
    deals.currencyCodes[row] = Int32(amount.code)
    if amount.isRounded {
      if isRounded.isEmpty { isRounded = [Bool](repeating: false, count: count) }
      isRounded[row] = true
    }
    if amount.evidence != DecimalMarkEvidence() {
      amounts.append((row, isActual, amount.evidence))
    }
  }

  /// Puts hundredths into the minor units of currencies that have no cents.
  private mutating func round(
    _ values: inout [Int64], _ dots: [UInt8], _ digits: [Int], isRounding: Bool
  ) {
    var rounded = [Bool](repeating: false, count: count)
    for row in 0..<count where digits[Int(deals.currencyCodes[row])] != 2 {
      let hundredths = values[row]
      if hundredths == DealColumns.noAmount { continue }
      if digits[Int(deals.currencyCodes[row])] == 0, isRounding || dots[row] == 0 {
        rounded[row] = hundredths % 100 != 0
        values[row] = (hundredths + 50) / 100
      } else {
        isOdd[row] = true
      }
    }
    isRounded = rounded
  }

  /// Reads the probabilities as weights; -1 for none.
  mutating func probabilities(
    _ column: Int?, _ cells: BatchCells, _ notation: ProbabilityNotation
  ) -> [Int32] {
    guard let column else { return repeated(DealColumns.noWeight) }
    let lowest: UInt32 = notation.scale == .percent ? 0 : 2
    let numbers = values { cs_read_percents(cells.scanned, column, lowest, $0, $1) } as [Int16]
    var weights = numbers.withUnsafeBufferPointer { numbers in
      perRow { row in
        numbers[row] < 0 ? DealColumns.noWeight : Int32(numbers[row]) &* Int32(Weight.whole / 100)
      }
    }
    if notation.scale == .fraction {
      // What may be percent in such a column has no value.
      for row in 0..<count where numbers[row] >= 0 { isOdd[row] = true }
    }
    for place in 0..<otherCount {
      let row = other(place)
      let cell = cells[row, column]
      var evidence = ProbabilityEvidence()
      isOdd[row] = isOdd[row] || cell.isEscaped
      if cell.isEscaped { continue }
      switch notation.weight(in: cell.buffer.span, evidence: &evidence) {
      case .value(let weight) where evidence.words == 0:
        probabilities.append((row, evidence))
        weights[row] = weight.billionths
      case .nothing: break
      case .value, .unreadable: isOdd[row] = true
      }
    }
    self.numbers = numbers
    return weights
  }

  /// What the amounts of some records say about their columns.
  func add(evidenceOf rows: Range<Int>, to evidence: inout Evidence) {
    add(evidenceOf: rows, to: &evidence.dates)
    evidence.amount.dot += Self.count(amountDots, rows, by: cs_sum)
    evidence.actualAmount.dot += Self.count(actualDots, rows, by: cs_sum)
    for other in amounts where rows.contains(other.row) {
      if other.isActual {
        evidence.actualAmount += other.evidence
      } else {
        evidence.amount += other.evidence
      }
    }
    let percents = Self.count(numbers, rows) { cs_count_above($0, $1, 1) }
    evidence.probability.percents += percents
    evidence.probability.ones += Self.count(numbers, rows) { cs_count_above($0, $1, 0) } - percents
    for other in probabilities where rows.contains(other.row) {
      evidence.probability += other.evidence
    }
  }

  /// What a loop counts of some rows of a column; nothing where there is none.
  static func count<Value>(
    _ column: [Value], _ rows: Range<Int>, by loop: (UnsafePointer<Value>, Int) -> Int
  ) -> Int {
    guard !column.isEmpty else { return 0 }
    return column[rows].withUnsafeBufferPointer { $0.baseAddress.map { loop($0, rows.count) } ?? 0 }
  }
}
