import DelimitedText
import PipelineModel

/// A second header in a file, as where two exports with other columns were pasted together.
struct OtherHeader {
  /// By the columns of the first header: the number of the cell below this one that belongs there.
  let order: [Int?]
  /// How many cells it has itself.
  let width: Int
  /// Its titles that the first header has not.
  let unknown: [RawText]

  /// Whether the first cell with a text is one of the first header's titles.
  static func mayBe(
    _ record: Record, _ first: Int, _ reader: RecordReader, _ titles: [[UInt8]]
  ) -> Bool {
    reader.withCell(first, of: record) { cell in
      let text = cell.extracting(cell.withoutMark(cell.trimmed))
      return !text.isEmpty && titles.contains { text.isEqual(to: $0) }
    } == true
  }
}

extension DealLayout {
  /// The header that a record is, nil where less than three of its cells are titles, or not most.
  func otherHeader(_ record: Record, _ reader: RecordReader) -> OtherHeader? {
    var order = [Int?](repeating: nil, count: columns.headers.count)
    var unknown: [RawText] = []
    var known = 0
    for index in record.cells.indices where !reader.isBlank(index, of: record) {
      let text = reader.withCell(index, of: record) { cell in
        String(decoding: cell, in: cell.withoutMark(cell.trimmed))
      }
      let key = HeaderKey(text ?? "")
      let column = columns.row.keys.indices.first {
        order[$0] == nil && !key.full.isEmpty && columns.row.keys[$0].full == key.full
      }
      if let column {
        order[column] = index
        known += 1
      } else {
        unknown.append(RawText(text ?? ""))
      }
    }
    guard known >= 3, known > unknown.count, amount.map({ order[$0] != nil }) ?? true else {
      return nil
    }
    return OtherHeader(order: order, width: record.cells.count, unknown: unknown)
  }
}

extension Span<UInt8> {
  /// `range` without a byte order mark at its beginning, and the quotes that it kept from being any.
  ///
  /// Files put together by a program hold the mark of the second one in the middle.
  func withoutMark(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 3, self[range.lowerBound] == 0xEF, self[range.lowerBound + 1] == 0xBB,
      self[range.lowerBound + 2] == 0xBF
    else { return range }
    let text = range.lowerBound + 3..<range.upperBound
    let isQuoted =
      text.count > 1 && self[text.lowerBound] == UInt8(ascii: "\"")
      && self[text.upperBound - 1] == UInt8(ascii: "\"")
    return isQuoted ? text.lowerBound + 1..<text.upperBound - 1 : text
  }
}
