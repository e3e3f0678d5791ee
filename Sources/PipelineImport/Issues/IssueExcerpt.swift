import DelimitedText
public import PipelineModel

/// The line of a file that an issue is about, in three parts: the middle one is the cell it means.
public struct IssueExcerpt: Hashable, Sendable {
  /// Number of the physical line, from 1.
  public let line: Int
  /// Offset of the cell in the text, or of the record where all of it is meant.
  let offset: Int
  /// What stands before the cell on that line.
  public let before: RawText
  /// The cell as it is written, with its quotes; empty where one is missing at the end of the line.
  public let cell: RawText
  /// What follows on that line.
  public let after: RawText
  /// Whether the line begins before ``before``.
  public let isCutBefore: Bool
  /// Whether the line goes on behind ``after``.
  public let isCutAfter: Bool

  /// The most bytes of each part that are kept: twice what a wide terminal shows.
  private static let reach = 480

  /// Takes the line of a cell; of a cell that is missing, the end of the record's last line.
  ///
  /// `line` is the physical line on which the cell begins.
  init(_ record: Record, column: Int, line: Int, in reader: RecordReader) {
    let bytes = reader.bytes.span
    let isThere = column < record.cells.count
    let place = Self.place(of: column, record, in: bytes)
    self.line = isThere ? line : record.line + max(0, record.lines - 1)
    offset = reader.base + (isThere ? place.lowerBound : record.offset)
    var start = place.lowerBound
    let first = max(record.offset, start - Self.reach)
    while start > first, !bytes[start - 1].isLineEnd { start -= 1 }
    isCutBefore = start > record.offset && !bytes[start - 1].isLineEnd
    while isCutBefore, start < place.lowerBound, bytes[start].continuesCharacter { start += 1 }
    var middle = place.lowerBound
    let furthest = min(place.upperBound, middle + Self.reach)
    while middle < furthest, !bytes[middle].isLineEnd { middle += 1 }
    let isWhole = middle == place.upperBound
    while !isWhole, middle > place.lowerBound, bytes[middle].continuesCharacter { middle -= 1 }
    var end = middle
    let last = min(record.end, middle + Self.reach)
    while isWhole, end < last, !bytes[end].isLineEnd { end += 1 }
    isCutAfter = end < record.end && !bytes[end].isLineEnd
    while isCutAfter, end > middle, bytes[end].continuesCharacter { end -= 1 }
    before = RawText(String(decoding: bytes, in: start..<place.lowerBound))
    cell = RawText(String(decoding: bytes, in: place.lowerBound..<middle))
    after = RawText(String(decoding: bytes, in: middle..<end))
  }

  /// Where the cell is written: with its quotes, and without blanks around it.
  private static func place(
    of column: Int, _ record: Record, in bytes: Span<UInt8>
  ) -> Range<Int> {
    guard column < record.cells.count else {
      var end = record.end
      while end > record.offset, bytes[end - 1].isLineEnd { end -= 1 }
      return end..<end
    }
    let cell = record.cells[column]
    guard cell.isQuoted else {
      let text = bytes.trimming(cell.start..<cell.end)
      return text.isEmpty ? cell.start..<cell.end : text
    }
    let isClosed = cell.end < bytes.count && bytes[cell.end] == UInt8(ascii: "\"")
    return cell.start - 1..<cell.end + (isClosed ? 1 : 0)
  }
}

extension UInt8 {
  fileprivate var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Whether it is no first byte of a UTF-8 character.
  fileprivate var continuesCharacter: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
