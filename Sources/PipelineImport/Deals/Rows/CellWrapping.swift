import DelimitedText

/// What programs put around cells so that a spreadsheet leaves them as they are: `="00123"`, and an
/// apostrophe before numbers and formulas.
struct CellWrapping {
  private var hasFormulas = false
  /// Columns of which all cells begin with an apostrophe.
  private var columns: [Int] = []
  private var hasApostrophes = false

  /// Whether no cell of the first records is wrapped.
  var isEmpty: Bool { !hasFormulas && !hasApostrophes && columns.isEmpty }

  /// Looks at the first records.
  init(_ sample: ColumnSample, width: Int) {
    var filled = [Int](repeating: 0, count: min(width, 200))
    var marked = filled
    sample.forEachRecord { record, reader in
      for (column, cell) in record.cells.prefix(filled.count).enumerated() where !cell.isEmpty {
        let bytes = reader.bytes.span
        filled[column] += 1
        if Self.formula(cell, bytes) != nil { hasFormulas = true }
        guard bytes[cell.start] == UInt8(ascii: "'") else { continue }
        if bytes[cell.end - 1] != UInt8(ascii: "'") { marked[column] += 1 }
        hasApostrophes = hasApostrophes || Self.isMarked(cell, bytes)
      }
    }
    columns = filled.indices.filter { filled[$0] > 1 && marked[$0] == filled[$0] }
  }

  /// Takes off what is put around the cells of a record.
  func unwrap(_ record: inout Record, _ reader: RecordReader) {
    guard !isEmpty else { return }
    let bytes = reader.bytes.span
    for column in record.cells.indices {
      let cell = record.cells[column]
      if cell.isEmpty { continue }
      if let length = Self.formula(cell, bytes) {
        record.narrow(column, fromStart: length + 1, fromEnd: length)
      } else if Self.isMarked(cell, bytes)
        || columns.contains(column) && bytes[cell.start] == UInt8(ascii: "'")
      {
        record.narrow(column, fromStart: 1, fromEnd: 0)
      }
    }
  }

  /// How many bytes the quotes of `="…"` take: two where the cell is quoted itself; nil for others.
  private static func formula(_ cell: Cell, _ bytes: Span<UInt8>) -> Int? {
    guard bytes[cell.start] == UInt8(ascii: "=") else { return nil }
    let length = cell.isQuoted ? 2 : 1
    guard cell.end - cell.start > 2 * length else { return nil }
    let isQuoted = (1...length).allSatisfy {
      bytes[cell.start + $0] == UInt8.quote && bytes[cell.end - $0] == UInt8.quote
    }
    return isQuoted ? length : nil
  }

  /// Whether an apostrophe stands before a number or what a spreadsheet would take for a formula.
  private static func isMarked(_ cell: Cell, _ bytes: Span<UInt8>) -> Bool {
    guard cell.end - cell.start > 1, bytes[cell.start] == UInt8(ascii: "'"),
      bytes[cell.end - 1] != UInt8(ascii: "'")
    else { return false }
    switch bytes[cell.start + 1] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case let byte: return byte.isDigit
    }
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
}
