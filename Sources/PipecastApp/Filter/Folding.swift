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
    var folded: [UInt8] = []
    append(text.utf8.span, to: &folded)
    return folded
  }

  /// Appends a text folded; what is no UTF-8 is repaired first.
  static func append(_ text: Span<UInt8>, to folded: inout [UInt8]) {
    let (table, start) = (self.table, folded.count)
    var place = 0
    while place < text.count {
      if text[place] < 0x80 {
        folded.append(lowercased(text[place]))
        place += 1
      } else if let (scalar, length) = scalar(of: text, at: place) {
        append(scalar, table, to: &folded)
        place += length
      } else {
        folded.removeSubrange(start...)
        let repaired = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        for scalar in repaired.unicodeScalars { append(scalar, table, to: &folded) }
        return
      }
    }
  }

  /// The scalar beyond ASCII that begins at `place`, and its length; nil where it is not whole.
  private static func scalar(of text: Span<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
    let (length, lead, least): (Int, UInt8, UInt32) =
      switch text[place] {
      case 0xC2...0xDF: (2, 0x1F, 0x80)
      case 0xE0...0xEF: (3, 0x0F, 0x800)
      case 0xF0...0xF4: (4, 0x07, 0x10000)
      default: (0, 0, 0)
      }
    guard length > 0, length <= text.count - place else { return nil }
    var value = UInt32(text[place] & lead)
    for next in place + 1..<place + length {
      guard text[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  /// A letter of ASCII in lower case, any other byte as it is.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  private static func append(
    _ scalar: Unicode.Scalar, _ table: [UInt32], to folded: inout [UInt8]
  ) {
    switch scalar.value {
    case 0..<0x2000:
      var packed = table[Int(scalar.value)]
      while packed > 0 {
        folded.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
    case 0x2018, 0x2019: folded.append(UInt8(ascii: "'"))
    case 0xFF01...0xFF5E:
      folded.append(lowercased(UInt8(truncatingIfNeeded: scalar.value &+ 0x20)))
    // Dashes have no case, nor have East Asian characters; both are many.
    case 0x2000..<0x2100, 0x2E80..<0xA640, 0xAC00..<0xD800:
      folded.append(contentsOf: scalar.utf8)
    default:
      for lower in (scalar.plainLatin?.lowercased() ?? scalar.properties.lowercaseMapping)
        .unicodeScalars
      {
        if lower.value < 0x2000 {
          append(lower, table, to: &folded)
        } else {
          folded.append(contentsOf: lower.utf8)
        }
      }
    }
  }

  // MARK: Letters

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
