/// Writes records as RFC 4180 asks, with LF line ends: what `RecordReader` reads back unchanged.
///
///     var writer = RecordWriter()
///     writer.append(["Acme, Inc", "1200"])
///     String(decoding: writer.bytes, as: UTF8.self)
///     // "Acme, Inc",1200
///
/// Formulas that a spreadsheet would run are not guarded here: only the caller knows which cells
/// are text.
public struct RecordWriter: Sendable {
  /// How cells are separated.
  public let dialect: Dialect
  /// All that was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes a writer without records.
  public init(dialect: Dialect = .comma) {
    self.dialect = dialect
  }

  /// Writes one record of text cells.
  public mutating func append(_ cells: some Sequence<String>) {
    append(bytes: cells.lazy.map(\.utf8))
  }

  /// Writes one record; a record without cells is a blank line.
  public mutating func append(bytes cells: some Sequence<some Sequence<UInt8>>) {
    let start = bytes.count
    var count = 0
    for cell in cells {
      if count > 0 { bytes.append(dialect.delimiter) }
      append(cell: cell)
      count += 1
    }
    // A lone cell without text would be taken for a blank line.
    if count == 1, bytes[start...].allSatisfy(\.isBlank) {
      bytes.insert(.quote, at: start)
      bytes.append(.quote)
    }
    bytes.append(.lineFeed)
  }

  private mutating func append(cell: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: cell)
    let text = bytes[start...]
    // At the start of a file, plain text could be taken for a byte order mark or a `sep=` line.
    let opensFile = start == 0 && (text.first == 0xEF || text.starts(with: "sep=".utf8))
    guard opensFile || text.contains(where: needsQuotes) else { return }
    let content = Array(text)
    bytes.removeSubrange(start...)
    bytes.append(.quote)
    for byte in content {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == dialect.delimiter || byte == .quote || byte.isLineEnd
  }
}
