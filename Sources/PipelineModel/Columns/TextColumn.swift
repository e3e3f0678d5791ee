/// Where one text of each deal lies, counted from the start of its record.
public struct TextColumn: Sendable {
  private var starts = PackedColumn<UInt32>(lowest: 0)
  /// Twice the length, and one more where two quotes stand for one.
  private var lengths = PackedColumn<UInt32>(lowest: 0)

  /// Makes a column of no deals.
  public init() {}

  /// Where the text of the deal at `index` lies whose record begins at `offset`.
  package func place(at index: Int, from offset: UInt32) -> TextRange {
    let length = lengths[index]
    return TextRange(
      offset: Int(offset &+ starts[index]), length: Int(length >> 1),
      hasDoubledQuotes: length & 1 == 1)
  }

  /// Whether the deal at `index` has no text.
  public func isEmpty(at index: Int) -> Bool { lengths[index] < 2 }

  /// Whether any deal has a text.
  public var hasTexts: Bool { lengths.greatest > 1 }

  /// Adds the text of a record that begins at `offset`.
  mutating func append(_ text: TextRange, from offset: UInt32) {
    starts.append(text.isEmpty ? 0 : text.offset &- offset)
    lengths.append(UInt32(text.length) << 1 | (text.hasDoubledQuotes ? 1 : 0))
  }

  /// Adds the texts of some records; of none where there are no texts.
  mutating func append(_ rows: Range<Int>, of texts: TextRows) {
    if texts.lengths.isEmpty {
      starts.append(0, times: rows.count)
      lengths.append(0, times: rows.count)
    } else {
      starts.append(texts.starts[rows])
      lengths.append(texts.lengths[rows])
    }
  }

  mutating func reserve(_ count: Int) {
    starts.reserve(count)
    lengths.reserve(count)
  }

  /// The texts at `indices` alone, in that order.
  func picking(_ indices: [Int]) -> TextColumn {
    var some = TextColumn()
    some.starts = starts.picking(indices)
    some.lengths = lengths.picking(indices)
    return some
  }
}
