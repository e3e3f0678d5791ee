/// Where one cell of a record stands in its file; `RecordReader` turns it into bytes or text.
public struct Cell: Hashable, Sendable {
  // A line of ten million commas has as many cells, so a cell is small; files are below 4 GB.
  private let first: UInt32
  private let behind: UInt32
  /// Whether the cell opens with a quote that is closed again.
  public let isQuoted: Bool
  /// Whether text and bytes between `start` and `end` differ, because the cell holds quotes.
  ///
  /// Doubled quotes stand for one, and a closing quote with text behind it stands for none.
  public let isEscaped: Bool

  init(start: Int, end: Int, isQuoted: Bool, isEscaped: Bool) {
    first = UInt32(clamping: start)
    behind = UInt32(clamping: end)
    self.isQuoted = isQuoted
    self.isEscaped = isEscaped
  }

  /// Offset of the first byte of the content: after the opening quote of a quoted cell.
  public var start: Int { Int(first) }
  /// Offset behind the content: of the closing quote, the delimiter or the line end.
  public var end: Int { Int(behind) }

  /// Whether the cell holds nothing; `""` is empty too.
  public var isEmpty: Bool { first == behind }
}
