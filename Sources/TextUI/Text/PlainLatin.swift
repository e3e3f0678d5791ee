extension Unicode.Scalar {
  /// A Latin letter without what sits on it, `ß` as `ss`; nil for everything else.
  ///
  ///     ("Ł" as Unicode.Scalar).plainLatin
  ///     // L
  package var plainLatin: String? {
    // The lookup is asked of every character beyond ASCII.
    value < 0x250 || value >> 8 == 0x1E || value >> 8 == 0xFB ? Self.plainLatin[self] : nil
  }

  private static let plainLatin: [Unicode.Scalar: String] = {
    var letters = others
    for value in [0xC0...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), others[scalar] == nil else { continue }
      letters[scalar] = scalar.latinByName
    }
    return letters
  }()

  /// The letter that Unicode's own name of the character tells.
  ///
  /// LATIN SMALL LETTER O WITH STROKE is `o`, LATIN CAPITAL LIGATURE OE is `OE`.
  private var latinByName: String? {
    guard let words = properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
    else { return nil }
    switch words[1] {
    case "CAPITAL": return String(words[3])
    case "SMALL": return words[3].lowercased()
    default: return nil
    }
  }

  /// Letters whose names do not tell how they are spelled.
  private static let others: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng",
    "Ŋ": "NG",
  ]
}
