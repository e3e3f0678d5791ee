import PipelineModel

extension FilterWord {
  /// Which of the gathered texts contain the word, by their place among them.
  ///
  /// All texts are searched in one pass for the first two letters, eight bytes at a time: most deals
  /// cost nothing.
  func places(in texts: GatheredTexts) -> [Bool] {
    let bytes = texts.bytes.span
    guard let first = folded.first else { return Array(repeating: true, count: texts.count) }
    var found = Array(repeating: false, count: texts.count)
    let second = folded.count > 1 ? Letter(folded[1]) : nil
    let letter = Letter(first)
    bytes.withUnsafeBytes { raw in
      var (position, text, end) = (0, -1, 0)
      while position < raw.count {
        let word = Self.eight(of: raw, at: position)
        var hits = letter.places(in: word)
        if let second {
          hits &= second.places(in: Self.eight(of: raw, at: position + 1))
        }
        // A letter beyond ASCII may be several bytes or scalars: such a text is looked at as a whole.
        let others = word & Letter.highBits
        guard hits | others != 0 else {
          position += 8
          continue
        }
        position += (hits | others).trailingZeroBitCount / 8
        guard position < raw.count else { return }
        while end <= position {
          text += 1
          end = texts.range(at: text).upperBound
        }
        if raw[position] >= 0x80 {
          found[text] = isIn(utf8: bytes.extracting(texts.range(at: text)))
          position = end
        } else if begins(bytes.extracting(position..<end), at: 0) {
          found[text] = true
          position = end
        } else {
          position += 1
        }
      }
    }
    return found
  }

  /// The bytes from `position` on, the first one lowest; zero behind the last.
  @inline(__always)
  private static func eight(of bytes: UnsafeRawBufferPointer, at position: Int) -> UInt64 {
    if position + 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }
    var eight: UInt64 = 0
    for place in position..<max(position, bytes.count) {
      eight |= UInt64(bytes[place]) << UInt64(8 * (place - position))
    }
    return eight
  }
}

/// A letter, of either case, that is looked for in eight bytes at a time.
private struct Letter {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020
  private let repeated: UInt64

  init(_ letter: UInt8) {
    repeated = UInt64(letter) &* 0x0101_0101_0101_0101 | Self.caseBits
  }

  /// The highest bit of each byte that may be the letter: others that differ in the case bit only
  /// are among them.
  @inline(__always) func places(in bytes: UInt64) -> UInt64 {
    let difference = (bytes | Self.caseBits) ^ repeated
    let isOther = (difference & ~Self.highBits) &+ ~Self.highBits | difference
    return ~isOther & Self.highBits
  }
}
