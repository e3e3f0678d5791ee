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

  /// Reads the letters at `index` without their accents and moves behind them, nil without any.
  ///
  /// A composed letter such as `ä` and a letter with an accent of its own are the same here.
  init?(lettersIn bytes: Span<UInt8>, _ index: inout Int) {
    var packed: UInt128 = 0
    var count = 0
    letters: while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case let byte where byte.isLetter:
        packed = packed << 8 | UInt128(byte.asciiLowercased)
        count += 1
        index += 1
      case 0xC3 where next.latinLetter != nil:
        packed = packed << 8 | UInt128(next.latinLetter ?? 0)
        count += 1
        index += 2
      case 0xCC where count > 0 && next >= 0x80: index += 2
      default: break letters
      }
    }
    guard (1...Self.maximumLength).contains(count) else { return nil }
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

extension UInt8 {
  /// The letter without its accent that stands behind 0xC3 in UTF-8, nil for what is no letter.
  fileprivate var latinLetter: UInt8? {
    switch self | 0x20 {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB1: UInt8(ascii: "n")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    default: nil
    }
  }
}
