import DelimitedText
import PipelineModel

// The amounts and probabilities of a batch.
extension DealBatch {
  /// Reads the amounts in the currencies that were found.
  mutating func readAmounts(_ cells: BatchCells, _ reader: BatchReader) {
    let (layout, notations) = (reader.layout, reader.notations)
    // Of two amounts it depends which one is taken: where one would be rounded the record is odd.
    let isRounding = layout.actualAmount == nil
    let expected = amounts(layout.amount, cells, notations.amount, reader, isRounding: isRounding)
    guard let actualColumn = layout.actualAmount else {
      (deals.amounts, amountDots) = expected
      return
    }
    // Closed deals are worth what they brought; of lost ones CRMs write 0.
    var actual = amounts(actualColumn, cells, notations.actualAmount, reader, isRounding: false)
    amountDots = expected.dots
    deals.amounts = expected.values
    for row in 0..<count {
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
    _ column: Int?, _ cells: BatchCells, _ notation: AmountNotation, _ reader: BatchReader,
    isRounding: Bool
  ) -> (values: [Int64], dots: [UInt8]) {
    var dots = [UInt8](repeating: 0, count: count)
    guard let column else { return (self.column(of: DealColumns.noAmount), dots) }
    let (digits, codes) = (reader.digits, deals.currencyCodes)
    let isDot = notation.mark != .comma
    var rounded = [Bool](repeating: false, count: count)
    let values = dots.withUnsafeMutableBufferPointer { dots in
      codes.withUnsafeBufferPointer { codes in
        self.column { row, isOdd in
          let cell = cells[row, column]
          if cell.count == 0 { return DealColumns.noAmount }
          guard let amount = cell.plainAmount, amount.decimals == 0 || isDot else {
            isOdd[row] = true
            return DealColumns.noAmount
          }
          dots[row] = amount.decimals > 0 ? 1 : 0
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
      }
    }
    isRounded = rounded
    return (values, dots)
  }

  /// Reads the probabilities as weights; -1 for none.
  mutating func probabilities(
    _ column: Int?, _ cells: BatchCells, _ notation: ProbabilityNotation
  ) -> [Int32] {
    guard let column else { return self.column(of: DealColumns.noWeight) }
    var others: [(row: Int, evidence: ProbabilityEvidence)] = []
    var numbers = [Int16](repeating: -1, count: count)
    let scale = notation.scale
    let weights = numbers.withUnsafeMutableBufferPointer { numbers in
      self.column { row, isOdd in
        let cell = cells[row, column]
        if let number = cell.plainNumber, number <= 100, number > 1 || scale == .percent {
          numbers[row] = Int16(truncatingIfNeeded: number)
          if scale != .fraction {
            return Int32(truncatingIfNeeded: number &* (Weight.whole / 100))
          }
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
    }
    (self.numbers, probabilities) = (numbers, others)
    return weights
  }

  /// What the amounts of some records say about their columns.
  func add(evidenceOf rows: Range<Int>, to evidence: inout Evidence) {
    add(evidenceOf: rows, to: &evidence.dates)
    for dots in amountDots[rows] { evidence.amount.dot += Int(dots) }
    if !actualDots.isEmpty {
      for dots in actualDots[rows] { evidence.actualAmount.dot += Int(dots) }
    }
    if !numbers.isEmpty {
      var (ones, percents) = (0, 0)
      for number in numbers[rows] {
        ones &+= number == 1 ? 1 : 0
        percents &+= number > 1 ? 1 : 0
      }
      evidence.probability.ones += ones
      evidence.probability.percents += percents
    }
    for other in probabilities where rows.contains(other.row) {
      evidence.probability += other.evidence
    }
  }
}
