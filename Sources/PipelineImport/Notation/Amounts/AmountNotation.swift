import PipelineModel

/// How the amounts of one column are written: what stands between whole and decimals.
package struct AmountNotation: Hashable, Sendable {
  /// Nil where no number of the file tells: then `1.250` and `1,250` are thousands.
  package var mark: DecimalMark?

  package init(mark: DecimalMark? = nil) {
    self.mark = mark
  }

  /// Reads a cell: all of it is an amount, or it holds none, or it cannot be read.
  ///
  ///     AmountNotation(mark: .comma).amount(in: "1.234,56 €")
  ///     // .value of 1234.56 with the mark €
  package func amount(
    in cell: Span<UInt8>, evidence: inout DecimalMarkEvidence
  ) -> Reading<WrittenAmount> {
    let text = cell.trimmingMarks(cell.trimmed)
    if let plain = plainWhole(cell, text) { return .value(plain) }
    if let own = ownAmount(cell, text, &evidence) { return .value(own) }
    return amount(cell, text, &evidence)
  }

  private func amount(
    _ cell: Span<UInt8>, _ text: Range<Int>, _ evidence: inout DecimalMarkEvidence
  ) -> Reading<WrittenAmount> {
    if cell.saysNoValue(in: text) { return .nothing }
    guard let core = core(of: cell, text) else {
      // A spreadsheet shows 0 in its form for money as "€ -".
      if isDash(cell, text) { return .nothing }
      guard let plain = cell.withASCIIDigits else { return .unreadable }
      return amount(in: plain.span, evidence: &evidence)
    }
    var surroundings = AmountSurroundings()
    guard surroundings.readPrefix(cell, text.lowerBound..<core.lowerBound),
      surroundings.readSuffix(cell, core.upperBound..<text.upperBound), surroundings.isWhole
    else { return .unreadable }
    let (number, proof) = WrittenNumber.read(cell, core, mark: mark ?? .dot)
    // Yen have no decimals, so the mark of "¥79,841" parts thousands whatever the column says.
    let isWhole = proof.isAmbiguous && surroundings.mark?.currency.minorDigits == 0
    // "1.250M" has the decimals of a scale.
    let isScaled = proof.isAmbiguous && surroundings.zeros > 0 && mark != nil
    if !isWhole, !isScaled { evidence.count(proof) }
    guard let number else { return .unreadable }
    return .value(
      WrittenAmount(
        number: number, isUndecided: isWhole || mark == nil && proof.isAmbiguous,
        zeros: surroundings.zeros, isNegative: surroundings.isNegative,
        mark: surroundings.mark))
  }

  /// `USD 450.00` of `USD 450.00 (EUR 410.00)`: Salesforce shows the deal's own amount first.
  ///
  /// Each of the two names a currency: not the same, or the same amount once more.
  private func ownAmount(
    _ cell: Span<UInt8>, _ text: Range<Int>, _ evidence: inout DecimalMarkEvidence
  ) -> WrittenAmount? {
    guard 11...80 ~= text.count, cell[text.upperBound - 1] == UInt8(ascii: ")"),
      let open = text.dropFirst().first(where: { cell[$0] == UInt8(ascii: "(") }),
      cell.blankLength(before: open) > 0
    else { return nil }
    let first = cell.extracting(text.lowerBound..<open)
    let second = cell.extracting(open + 1..<text.upperBound - 1)
    var (proof, ignored) = (evidence, DecimalMarkEvidence())
    guard case .value(let own) = amount(first, first.trimmed, &proof), let mark = own.mark,
      case .value(let other) = amount(second, second.trimmed, &ignored),
      let otherMark = other.mark, otherMark.currency != mark.currency || other.isSame(as: own)
    else { return nil }
    evidence = proof
    return own
  }

  /// Whether all of it is a dash beside the mark of a currency.
  private func isDash(_ cell: Span<UInt8>, _ text: Range<Int>) -> Bool {
    for length in [1, 3] where text.count > length {
      let ends = text.upperBound - length..<text.upperBound
      let starts = text.lowerBound..<text.lowerBound + length
      for (dash, rest) in [
        (ends, text.lowerBound..<ends.lowerBound), (starts, starts.upperBound..<text.upperBound),
      ]
      where length == 1 ? cell[dash.lowerBound] == 0x2D : cell.dashLength(at: dash.lowerBound) == 3
      {
        if let word = Word(cell, cell.trimming(rest)), CurrencyMarks.mark(word) != nil {
          return true
        }
      }
    }
    return false
  }

  /// The commonest cell, digits alone, without the cost of looking for anything else.
  private func plainWhole(_ cell: Span<UInt8>, _ text: Range<Int>) -> WrittenAmount? {
    guard !text.isEmpty, text.count <= 15 else { return nil }
    var value = 0
    for index in text {
      guard cell[index].isDigit else { return nil }
      value = value * 10 + Int(cell[index] & 0x0F)
    }
    return WrittenAmount(number: WrittenNumber(scaled: Int128(value), decimals: 0))
  }

  /// From the first digit, or the mark before it, to the last digit.
  private func core(of cell: Span<UInt8>, _ text: Range<Int>) -> Range<Int>? {
    guard var first = text.first(where: { cell[$0].isDigit }),
      let last = text.last(where: { cell[$0].isDigit })
    else { return nil }
    let leadsWithMark =
      first > text.lowerBound && (cell[first - 1] == 0x2E || cell[first - 1] == 0x2C)
    // "Rs.500" and "Fr.500": that dot belongs to the mark of the currency.
    if leadsWithMark, first - 2 < text.lowerBound || !cell[first - 2].isLetter { first -= 1 }
    return first..<(last + 1)
  }
}

/// What a cell holds, after all of it was looked at.
package enum Reading<Value> {
  /// The cell is empty, or says so: `-`, `n/a`, `null`.
  case nothing
  case value(Value)
  case unreadable
}
