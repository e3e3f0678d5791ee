// Cells as bytes and as text. The cell must come from a record of the same reader.
extension RecordReader {
  /// Returns the bytes of a cell, quotes resolved; without a copy unless the cell is escaped.
  public func bytes(of cell: Cell) -> ArraySlice<UInt8> {
    let content = bytes[cell.start..<cell.end]
    return cell.isEscaped ? Self.unescaped(content)[...] : content
  }

  /// Calls `body` with the bytes of a cell, quotes resolved: to parse or compare without a String.
  ///
  ///     reader.withSpan(of: cell) { $0.count == 1 && $0[0] == UInt8(ascii: "-") }
  public func withSpan<Result, Failure: Error>(
    of cell: Cell, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard cell.isEscaped else {
      return try body(bytes.span.extracting(cell.start..<cell.end))
    }
    return try body(Self.unescaped(bytes[cell.start..<cell.end]).span)
  }

  /// Returns the text of a cell; bytes that are not UTF-8 become U+FFFD.
  ///
  ///     // a cell written as "5"" pipe"
  ///     reader.text(of: cell)
  ///     // 5" pipe
  public func text(of cell: Cell) -> String {
    String(decoding: bytes(of: cell), as: UTF8.self)
  }

  /// Returns the text of a cell, or nil when its bytes are not UTF-8.
  public func validText(of cell: Cell) -> String? {
    String(validating: bytes(of: cell), as: UTF8.self)
  }

  /// Undoes the quoting of a cell whose opening quote is left out already.
  private static func unescaped(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var isQuoted = true
    var index = content.startIndex
    while index < content.endIndex {
      var byte = content[index]
      if isQuoted, byte == .quote {
        index += 1
        isQuoted = index < content.endIndex && content[index] == .quote
        guard index < content.endIndex else { break }
        byte = content[index]
      }
      plain.append(byte)
      index += 1
    }
    return plain
  }
}
