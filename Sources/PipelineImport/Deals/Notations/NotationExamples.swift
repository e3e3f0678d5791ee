import DelimitedText
import PipelineModel

// The cells that show why a column is read as it is, for the receipt.
extension DealReader {
  /// Each column with its notation, the evidence, and the first cells that speak for and against.
  func describedNotations(_ start: RecordReader) -> [ColumnNotation] {
    var described = notations.described(by: evidence, dayFirstHint, layout.columns)
    var reader = start
    var record = Record()
    var count = 0
    while count < Self.maximumExampleRows, described.contains(where: \.lacksExamples),
      reader.next(into: &record)
    {
      count += 1
      // Where the text goes on behind these bytes, their last record is not whole.
      if record.end == reader.bytes.count, record.end < source.count { break }
      switch layout.kind(of: record, in: reader) {
      case .deal, .doubtful: break
      default: continue
      }
      for index in described.indices where described[index].lacksExamples {
        let column = described[index].column
        let said = reader.withCell(column, of: record) { described[index].notation.says($0) }
        guard let said, let said else { continue }
        described[index].add(
          ColumnNotation.Example(
            line: line(of: column, record, reader), text: text(column, record, reader).excerpt),
          that: said)
      }
    }
    return described
  }

  /// A file whose cells say nothing for that long is told without an example.
  private static var maximumExampleRows: Int { 2000 }
}

extension ColumnNotation.Notation {
  /// Whether a cell is one for the notation, against it, or could be read both ways; else nil.
  fileprivate func says(_ cell: Span<UInt8>) -> ColumnNotation.Example.Kind? {
    switch self {
    case .amount(let mark, let evidence):
      var own = DecimalMarkEvidence()
      _ = AmountNotation(mark: mark).amount(in: cell, evidence: &own)
      if own.ambiguous > 0 {
        // Among decimal points a comma parts thousands without a doubt.
        let isOpen = !evidence.isDoubtful || (own.ambiguousDots > 0) == (evidence.mark == .dot)
        return isOpen ? .open : nil
      }
      return own.isProof ? own.mark == mark ? .proof : .opposite : nil
    case .date(let order, _):
      var own = DateEvidence()
      _ = DateNotation(order: order).day(in: cell, evidence: &own)
      if own.ambiguous > 0 { return .open }
      return own.order.map { $0 == order ? .proof : .opposite }
    case .probability(let scale, _):
      var own = ProbabilityEvidence()
      _ = ProbabilityNotation(scale: scale).weight(in: cell, evidence: &own)
      if own.ones > 0 { return .open }
      if own.shares > 0 { return scale == .fraction ? .proof : .opposite }
      return own.percents > 0 ? scale == .fraction ? .opposite : .proof : nil
    }
  }
}
