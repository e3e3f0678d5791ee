extension SafeText {
  /// The text for terminals without Unicode: `é` becomes `e`, `ß` becomes `ss`, `€` becomes `EUR`.
  ///
  /// A character without a Latin counterpart becomes one `?` per column. The width may change.
  ///
  ///     SafeText(sanitizing: "Łódź – 5 €").ascii
  ///     // Lodz - 5 EUR
  public var ascii: SafeText {
    if description.utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var text = ""
    for letter in letters {
      if letter.base.isASCII {
        text.unicodeScalars.append(letter.base)
      } else {
        text += Self.transliterated(letter)
      }
    }
    return SafeText(partsOfSafeText: text)
  }

  private static func transliterated(_ letter: Letter) -> String {
    if let known = spellings[letter.base] { return known }
    switch letter.base.value {
    case 0x2400...0x241F: return "^" + ascii(letter.base.value - 0x2400 + 0x40)
    case 0x2500...0x257F: return "+"
    case 0x2581...0x2588: return letter.base.value < 0x2584 ? "." : "#"
    case 0x2589...0x258F: return letter.base.value > 0x258C ? "." : "#"
    case 0xFF01...0xFF5E: return ascii(letter.base.value - 0xFF01 + 0x21) + " "
    default: break
    }
    switch letter.base.properties.generalCategory {
    case .spaceSeparator: return String(repeating: " ", count: letter.columns)
    case .dashPunctuation: return "-"
    default: return String(repeating: "?", count: letter.columns)
    }
  }

  private static func ascii(_ value: UInt32) -> String {
    UInt8(exactly: value).map { String(Character(Unicode.Scalar($0))) } ?? "?"
  }

  /// The Latin letters as Unicode's names tell them, and what is to be spelled otherwise.
  private static let spellings: [Unicode.Scalar: String] = {
    var spellings = symbols
    for value in [0xC0...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)), symbols[scalar] == nil else { continue }
      spellings[scalar] = latinByName(scalar)
    }
    return spellings
  }()

  /// The letter that Unicode's own name of the character tells.
  ///
  /// LATIN SMALL LETTER O WITH STROKE is `o`, LATIN CAPITAL LIGATURE OE is `OE`.
  private static func latinByName(_ scalar: Unicode.Scalar) -> String? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
      words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE",
      words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
    else { return nil }
    switch words[1] {
    case "CAPITAL": return String(words[3])
    case "SMALL": return words[3].lowercased()
    default: return nil
    }
  }

  private static let symbols: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "SS", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ŋ": "ng",
    "Ŋ": "NG", "…": "...", "•": "*", "·": "-", "×": "x", "÷": "/", "−": "-", "±": "+/-",
    "≈": "~", "≤": "<=", "≥": ">=", "≠": "!=", "€": "EUR", "£": "GBP", "¥": "JPY",
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "′": "'", "″": "\"",
    "‹": "<", "›": ">", "«": "<<", "»": ">>", "←": "<-", "→": "->", "↑": "^", "↓": "v",
    "▸": ">", "◂": "<", "▲": "^", "▼": "v", "─": "-", "━": "-", "│": "|", "┃": "|",
    "░": "-", "▒": "+", "▓": "+", "■": "#", "␡": "^?", "©": "(c)", "®": "(r)", "™": "(tm)",
    "°": "deg", "½": "1/2", "¼": "1/4", "¾": "3/4", "ª": "a", "º": "o", "№": "No",
  ]
}
