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
  /// Zeros that the titles of its amounts leave out, and the currency that they name.
  let amountZeros: Int
  let actualAmountZeros: Int
  let currency: Currency?

  /// Cells a whole record has: those of the first header's columns.
  var wholeCount: Int { (order.compactMap(\.self).max() ?? -1) + 1 }

  /// Whether all columns stand where those of the first header do.
  var isInOrder: Bool { order.enumerated().allSatisfy { $0.element == $0.offset } }

  /// The first of those columns that a record has not which ends after so many cells.
  func column(missingBehind count: Int) -> Int? {
    guard count < wholeCount else { return nil }
    return (count..<wholeCount).lazy.compactMap { order.firstIndex(of: $0) }.first
  }

  /// Whether the first or the second cell with a text is one of the first header's titles.
  static func mayBe(
    _ record: Record, _ first: Int, _ second: Int?, _ reader: RecordReader, _ titles: [[UInt8]]
  ) -> Bool {
    [first, second].contains { column in
      reader.withCell(column, of: record) { cell in
        let text = cell.extracting(cell.withoutMark(cell.trimmed))
        return !text.isEmpty && titles.contains { text.isEqual(to: $0) }
      } == true
    }
  }
}

extension DealLayout {
  /// The header that a record is, nil where less than three of its cells are titles, or not most.
  func otherHeader(_ record: Record, _ reader: RecordReader) -> OtherHeader? {
    var order = [Int?](repeating: nil, count: columns.headers.count)
    var units: [Int: HeaderKey] = [:]
    var unknown: [RawText] = []
    for index in record.cells.indices where !reader.isBlank(index, of: record) {
      let text = reader.withCell(index, of: record) { cell in
        String(decoding: cell, in: cell.withoutMark(cell.trimmed))
      }
      let key = HeaderKey(text ?? "")
      let column = columns.row.keys.indices.first { column in
        let own = columns.row.keys[column]
        let isAmount = column == amount || column == actualAmount
        return order[column] == nil && !key.full.isEmpty
          && (own.full == key.full || isAmount && own.title == key.title)
      }
      if let column {
        order[column] = index
        units[column] = key
      } else {
        unknown.append(RawText(text ?? ""))
      }
    }
    guard units.count >= 3, units.count > unknown.count,
      amount.map({ order[$0] != nil }) ?? true
    else { return nil }
    let (expected, actual) = (amount.flatMap { units[$0] }, actualAmount.flatMap { units[$0] })
    return OtherHeader(
      order: order, width: record.cells.count, unknown: unknown,
      amountZeros: expected?.zeros ?? 0, actualAmountZeros: actual?.zeros ?? 0,
      currency: expected?.currency)
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
