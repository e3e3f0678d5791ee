import PipelineModel

/// A text in the order that people expect of a sorted list: case and accents are ignored first.
struct FoldedText: Comparable {
  private let text: RawText
  private let folded: RawText
  /// The first bytes, folded: texts whose starts differ are in their order.
  let start: UInt128

  init(_ text: RawText) {
    self.text = text
    folded = RawText(String(decoding: Folding.bytes(of: text.unsanitized), as: UTF8.self))
    start = folded.start
  }

  static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  static func < (a: Self, b: Self) -> Bool {
    if a.start != b.start { return a.start < b.start }
    return a.folded == b.folded ? a.text < b.text : a.folded < b.folded
  }
}

extension RawText {
  /// The first sixteen bytes as a number: texts whose numbers differ are in their order.
  var start: UInt128 { UInt128(startOf: unsanitized.utf8) }
}

extension UInt128 {
  /// The first sixteen bytes of a text as a number.
  init(startOf text: some Sequence<UInt8>) {
    var (high, low, count) = (UInt64(0), UInt64(0), UInt128(0))
    for byte in text.prefix(16) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
      count += 1
    }
    self = (UInt128(high) << 64 | UInt128(low)) << (8 * (16 - count))
  }
}
