import TextUI

/// Texts as they are compared where case and accents do not matter: `ŁÓDŹ` and `Lodz` are `lodz`.
///
/// Composed and decomposed letters come out the same: what sits on a letter is left out either way.
enum Folding {
  /// The UTF-8 of `text` folded.
  ///
  ///     Folding.bytes(of: "Müller") == Array("muller".utf8)
  ///     // true
  static func bytes(of text: String) -> [UInt8] {
    bytes(of: text.utf8.span) ?? bytes(ofScalars: text)
  }

  /// Appends a text folded; it is valid UTF-8.
  static func append(_ text: Span<UInt8>, to folded: inout [UInt8]) {
    let start = folded.count
    for place in text.indices {
      guard text[place] < 0x80 else {
        folded.removeSubrange(start...)
        folded +=
          bytes(of: text)
          ?? bytes(ofScalars: text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
        return
      }
      folded.append(lowercased(text[place]))
    }
  }

  /// The folded bytes of a text whose letters take two bytes at most; nil for any other.
  static func bytes(of text: Span<UInt8>) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        folded.append(lowercased(byte))
        place += 1
      } else {
        guard 0xC2...0xDF ~= byte, place + 1 < text.count, text[place + 1] & 0xC0 == 0x80 else {
          return nil
        }
        append(Int(byte & 0x1F) << 6 | Int(text[place + 1] & 0x3F), to: &folded)
        place += 2
      }
    }
    return folded
  }

  /// A letter of ASCII in lower case, any other byte as it is.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  private static func bytes(ofScalars text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x2000: append(Int(scalar.value), to: &folded)
      case 0x2018, 0x2019: folded.append(UInt8(ascii: "'"))
      case 0xFF01...0xFF5E:
        folded.append(lowercased(UInt8(truncatingIfNeeded: scalar.value &+ 0x20)))
      // East Asian characters have no case, and are many.
      case 0x2E80..<0xA640, 0xAC00..<0xD800: folded.append(contentsOf: String(scalar).utf8)
      default:
        for lower in (scalar.plainLatin?.lowercased() ?? scalar.properties.lowercaseMapping)
          .unicodeScalars
        {
          if lower.value < 0x2000 {
            append(Int(lower.value), to: &folded)
          } else {
            folded.append(contentsOf: String(lower).utf8)
          }
        }
      }
    }
    return folded
  }

  // MARK: Letters

  private static func append(_ value: Int, to folded: inout [UInt8]) {
    var packed = table[value]
    while packed > 0 {
      folded.append(UInt8(truncatingIfNeeded: packed))
      packed >>= 8
    }
  }

  /// For each scalar below 0x2000 its folded UTF-8, up to four bytes, the first one lowest.
  private static let table: [UInt32] = (0..<0x2000).map { value in
    Unicode.Scalar(UInt32(value)).map { packed(spelling(of: $0)) } ?? 0
  }

  private static func packed(_ text: String) -> UInt32 {
    text.utf8.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xA0: return " "
    case 0x300...0x36F: return ""
    default: break
    }
    if let latin = scalar.plainLatin { return latin.lowercased() }
    let lower = scalar.properties.lowercaseMapping
    guard let letter = lower.unicodeScalars.first, lower.unicodeScalars.count == 1 else {
      return lower
    }
    if let plain = others[letter] { return plain }
    guard 0x370..<0x400 ~= letter.value || letter.value >> 8 == 0x1F,
      let name = letter.properties.name?.split(separator: " "), name.count > 4, name[4] == "WITH"
    else { return lower }
    return greek[name[3]] ?? lower
  }

  /// The plain Greek letters by the word that Unicode names them with: ALPHA.
  private static let greek: [Substring: String] = {
    var letters: [Substring: String] = [:]
    for scalar in "αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars {
      (scalar.properties.name?.split(separator: " ").last).map { letters[$0] = String(scalar) }
    }
    return letters
  }()

  /// Letters that a mark makes of others, though their names do not say so, and the final sigma.
  private static let others: [Unicode.Scalar: String] = [
    "ς": "σ", "ѐ": "е", "ё": "е", "ѓ": "г", "ї": "і", "ќ": "к", "ѝ": "и", "й": "и", "ў": "у",
  ]
}
