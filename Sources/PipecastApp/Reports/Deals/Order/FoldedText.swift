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
  var start: UInt128 { UInt128(startOf: unsanitized.utf8.span) }
}

extension UInt128 {
  /// The first sixteen bytes of a text as a number.
  init(startOf text: Span<UInt8>) {
    self = text.withUnsafeBytes { bytes in
      if bytes.count >= 16 {
        return UInt128(bigEndian: bytes.loadUnaligned(as: UInt128.self))
      }
      var (high, low) = (UInt64(0), UInt64(0))
      for place in bytes.indices.prefix(8) {
        high |= UInt64(bytes[place]) << UInt64(56 - 8 * place)
      }
      for place in bytes.indices.dropFirst(8) {
        low |= UInt64(bytes[place]) << UInt64(120 - 8 * place)
      }
      return UInt128(high) << 64 | UInt128(low)
    }
  }
}

extension UInt64 {
  /// The first eight bytes of a text as a number.
  init(startOf text: Span<UInt8>) {
    self = text.withUnsafeBytes { bytes in
      if bytes.count >= 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
      var start: UInt64 = 0
      for place in bytes.indices { start |= UInt64(bytes[place]) << UInt64(56 - 8 * place) }
      return start
    }
  }
}

/// A text that is compared by the number of its first bytes before all of it is looked at.
struct StartedText: Comparable {
  private let text: RawText
  private let start: UInt128

  init(_ text: RawText) {
    self.text = text
    start = text.start
  }

  static func == (a: Self, b: Self) -> Bool { a.start == b.start && a.text == b.text }
  static func < (a: Self, b: Self) -> Bool {
    a.start == b.start ? a.text < b.text : a.start < b.start
  }
}
