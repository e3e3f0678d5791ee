import DelimitedText
import PipelineModel

/// The first records under a header: what its columns hold.
struct ColumnSample {
  private let reader: RecordReader
  private let records: [Record]

  /// What the first cells of a column say of a field.
  enum Content {
    /// None is filled.
    case nothing
    /// Some cell can be read as the field.
    case fitting
    /// The cells are something else.
    case other
  }

  private static let maximumRecords = 200
  /// Of a file with very long records three are enough.
  private static let maximumBytes = 1 << 20

  init(_ start: RecordReader) {
    reader = start
    var next = start
    var record = Record()
    var records: [Record] = []
    while records.count < Self.maximumRecords, next.next(into: &record) {
      if records.count >= 3, record.offset - records[0].offset > Self.maximumBytes { break }
      records.append(record)
    }
    self.records = records
  }

  /// Whether the first cells of a column could be read as what `field` needs.
  func content(of column: Int, as field: Field) -> Content {
    var content = Content.nothing
    for record in records {
      switch reader.withCell(column, of: record, { Self.isReadable(field, $0) }) {
      case .some(.some(true)): return .fitting
      case .some(.some(false)): content = .other
      default: break
      }
    }
    return content
  }

  /// Calls `visit` with each record.
  func forEachRecord(_ visit: (Record, RecordReader) -> Void) {
    for record in records { visit(record, reader) }
  }

  /// Calls `visit` with each filled cell of a column, without blanks at its ends.
  func cells(of column: Int, _ visit: (Span<UInt8>) -> Void) {
    for record in records {
      _ = reader.withCell(column, of: record) { cell in
        let range = cell.trimmed
        if !cell.saysNothing(in: range) { visit(cell.extracting(range)) }
      }
    }
  }

  /// Nil for an empty cell.
  private static func isReadable(_ field: Field, _ cell: Span<UInt8>) -> Bool? {
    let range = cell.trimmed
    guard !cell.saysNothing(in: range) else { return nil }
    let hasDigit = cell.indices.contains { cell[$0].isDigit } || cell.withASCIIDigits != nil
    // Words alone, such as "User Provided", are no amount; a slip such as "12abc" is to become an
    // issue.
    if field.isMoney { return hasDigit && !isDay(cell) }
    switch field {
    case .closeDate, .wonDate, .lostDate, .created, .stageEntered, .lastActivity, .pushCount:
      return hasDigit
    // "Closed" may be a flag.
    case .actualCloseDate: return hasDigit && range.count > 1
    case .currency:
      // A number or a long id is no name.
      return !(hasDigit && range.count > 20)
        && range.contains { cell[$0].isLetter || cell[$0] >= 0x80 || cell[$0] == 0x24 }
    case .probability: return hasDigit || Word(cell, range).map(chanceWords.contains) ?? false
    case .isClosed, .isWon, .isLost, .isActive, .isDeleted:
      return OutcomeWords.flag(String(decoding: cell, in: cell.indices)) != nil
    case .status: return OutcomeWords.status(String(decoding: cell, in: range)) != nil
    default: return true
    }
  }

  /// Whether a column has filled cells, and `test` is true of all of them.
  func all(of column: Int, _ test: (Span<UInt8>) -> Bool) -> Bool {
    var (hasCell, isSo) = (false, true)
    cells(of: column) { cell in
      hasCell = true
      isSo = isSo && test(cell)
    }
    return hasCell && isSo
  }

  /// Whether a cell is written as a day; a bare number of days is none.
  private static func isDay(_ cell: Span<UInt8>) -> Bool {
    guard cell.indices.contains(where: { "/-".utf8.contains(cell[$0]) }) else { return false }
    return [DateOrder.dayFirst, .monthFirst].contains { order in
      var evidence = DateEvidence()
      let reading = DateNotation(order: order).day(in: cell, evidence: &evidence)
      if case .value = reading { return true }
      return false
    }
  }
}

private let chanceWords: Set<Word> = [
  "high", "medium", "low", "very high", "very low", "hoch", "mittel", "niedrig",
]
