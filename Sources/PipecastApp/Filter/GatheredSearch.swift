import PipelineModel

extension FilterWord {
  /// Which of the gathered texts, which are folded, contain the word, by their place among them.
  ///
  /// All texts are searched in one pass for the first two letters, eight bytes at a time: most deals
  /// cost nothing.
  func places(in texts: GatheredTexts) -> [Bool] {
    guard let first = folded.first else { return Array(repeating: true, count: texts.count) }
    var found = Array(repeating: false, count: texts.count)
    let second = folded.count > 1 ? Letter(folded[1]) : nil
    let letter = Letter(first)
    texts.bytes.span.withUnsafeBytes { raw in
      var (position, text, end) = (0, -1, 0)
      while position < raw.count {
        var hits = letter.places(in: Self.eight(of: raw, at: position))
        if let second {
          hits &= second.places(in: Self.eight(of: raw, at: position + 1))
        }
        guard hits != 0 else {
          position += 8
          continue
        }
        position += hits.trailingZeroBitCount / 8
        guard position < raw.count else { return }
        while end <= position {
          text += 1
          end = texts.range(at: text).upperBound
        }
        if begins(raw, from: position, to: end) {
          found[text] = true
          position = end
        } else {
          position += 1
        }
      }
    }
    return found
  }

  private func begins(_ text: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Bool {
    guard folded.count <= end - start else { return false }
    for place in folded.indices where text[start + place] != folded[place] { return false }
    return true
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

/// A byte that is looked for in eight bytes at a time.
private struct Letter {
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private let repeated: UInt64

  init(_ letter: UInt8) {
    repeated = UInt64(letter) &* 0x0101_0101_0101_0101
  }

  /// The highest bit of each byte that is the letter.
  @inline(__always) func places(in bytes: UInt64) -> UInt64 {
    let difference = bytes ^ repeated
    let isOther = (difference & ~Self.highBits) &+ ~Self.highBits | difference
    return ~isOther & Self.highBits
  }
}
