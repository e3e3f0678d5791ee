import DelimitedText
import PipelineModel

// The amounts and probabilities of a batch.
extension DealBatch {
  /// Reads the amounts in the currencies that were found; `digits` are those of minor units.
  mutating func readAmounts(_ layout: DealLayout, _ notations: Notations, digits: [Int]) {
    // Of two amounts it depends which one is taken: where one would be rounded the record is odd.
    let isRounding = layout.actualAmount == nil
    let expected = amounts(layout.amount, notations.amount, digits, isRounding: isRounding)
    guard let actualColumn = layout.actualAmount else {
      (deals.amounts, amountDots) = expected
      return
    }
    // Closed deals are worth what they brought; of lost ones CRMs write 0.
    var actual = amounts(actualColumn, notations.actualAmount, digits, isRounding: false)
    amountDots = expected.dots
    deals.amounts = expected.values
    for row in 0..<cells.count {
      let outcome = deals.outcomes[row]
      if outcome == .open { actual.dots[row] = 0 }
      let isNone = outcome == .lost && actual.values[row] == 0
      guard outcome != .open, actual.values[row] != DealColumns.noAmount, !isNone else { continue }
      deals.amounts[row] = actual.values[row]
      amountDots[row] = 0
    }
    actualDots = actual.dots
  }

  private mutating func amounts(
    _ column: Int?, _ notation: AmountNotation, _ digits: [Int], isRounding: Bool
  ) -> (values: [Int64], dots: [UInt8]) {
    var dots = [UInt8](repeating: 0, count: cells.count)
    guard let column else {
      return ([Int64](repeating: DealColumns.noAmount, count: cells.count), dots)
    }
    let (cells, codes) = (cells, deals.currencyCodes)
    let isDot = notation.mark != .comma
    var rounded = [Bool](repeating: false, count: cells.count)
    let values = self.column { row, isOdd in
      let cell = cells[row, column]
      if cell.count == 0 { return DealColumns.noAmount }
      guard let amount = cell.plainAmount, amount.decimals == 0 || isDot else {
        isOdd[row] = true
        return DealColumns.noAmount
      }
      if amount.decimals > 0 { dots[row] = 1 }
      switch digits[Int(codes[row])] {
      case 2: return amount.hundredths
      case 0 where isRounding || amount.decimals == 0:
        if amount.hundredths % 100 != 0 { rounded[row] = true }
        return (amount.hundredths + 50) / 100
      default:
        isOdd[row] = true
        return DealColumns.noAmount
      }
    }
    isRounded = rounded
    return (values, dots)
  }

  /// Reads the probabilities as weights; -1 for none.
  mutating func readProbabilities(_ column: Int?, _ notation: ProbabilityNotation) -> [Int32] {
    guard let column else {
      return [Int32](repeating: DealColumns.noWeight, count: cells.count)
    }
    let cells = cells
    var others: [(row: Int, evidence: ProbabilityEvidence)] = []
    var numbers = [Int16](repeating: -1, count: cells.count)
    let weights = self.column { row, isOdd in
      let cell = cells[row, column]
      if let number = cell.plainNumber, number <= 100, number > 1 || notation.scale == .percent {
        numbers[row] = Int16(truncatingIfNeeded: number)
        if notation.scale != .fraction { return Int32(number * Weight.whole / 100) }
      } else if cell.count == 0 {
        return DealColumns.noWeight
      } else if !cell.isEscaped {
        var evidence = ProbabilityEvidence()
        switch notation.weight(in: cell.buffer.span, evidence: &evidence) {
        case .value(let weight) where evidence.words == 0:
          others.append((row, evidence))
          return weight.billionths
        case .nothing: return DealColumns.noWeight
        case .value, .unreadable: break
        }
      }
      isOdd[row] = true
      return DealColumns.noWeight
    }
    (self.numbers, probabilities) = (numbers, others)
    return weights
  }

  /// What the amounts of some records say about their columns.
  func add(evidenceOf rows: Range<Int>, to evidence: inout Evidence) {
    add(evidenceOf: rows, to: &evidence.dates)
    for row in rows { evidence.amount.dot += Int(amountDots[row]) }
    if !actualDots.isEmpty { for row in rows { evidence.actualAmount.dot += Int(actualDots[row]) } }
    if !numbers.isEmpty {
      for row in rows {
        if numbers[row] == 1 { evidence.probability.ones += 1 }
        if numbers[row] > 1 { evidence.probability.percents += 1 }
      }
    }
    for other in probabilities where rows.contains(other.row) {
      evidence.probability += other.evidence
    }
  }
}
