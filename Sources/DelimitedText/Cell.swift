/// Where one cell of a record stands in its file; `RecordReader` turns it into bytes or text.
public struct Cell: Hashable, Sendable {
  /// Offset of the first byte of the content: after the opening quote of a quoted cell.
  public let start: Int
  /// Offset behind the content: of the closing quote, the delimiter or the line end.
  public let end: Int
  /// Whether the cell opens with a quote that is closed again.
  public let isQuoted: Bool
  /// Whether text and bytes between `start` and `end` differ, because the cell holds quotes.
  ///
  /// Doubled quotes stand for one, and a closing quote with text behind it stands for none.
  public let isEscaped: Bool

  /// Whether the cell holds nothing; `""` is empty too.
  public var isEmpty: Bool { start == end }
}
