/// A short word of a cell, ASCII letters in lower case, as one integer that compares at once.
///
///     Word("Closed")  // equals Word("CLOSED")
struct Word: Hashable, ExpressibleByStringLiteral {
  private let packed: UInt128

  /// Longer texts are no words of any table.
  static let maximumLength = 16

  /// Reads the bytes of `range`, or nil when they are none or too many.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= Self.maximumLength else { return nil }
    var packed: UInt128 = 0
    for index in range { packed = packed << 8 | UInt128(bytes[index].asciiLowercased) }
    self.packed = packed
  }

  /// Reads the whole text, or nil when it is empty or too long.
  init?(exactly text: String) {
    guard (1...Self.maximumLength).contains(text.utf8.count) else { return nil }
    self.init(text)
  }

  init(_ text: String) {
    packed = text.utf8.prefix(Self.maximumLength).reduce(0) {
      $0 << 8 | UInt128($1.asciiLowercased)
    }
  }

  init(stringLiteral text: String) { self.init(text) }
}
