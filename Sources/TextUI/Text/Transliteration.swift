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
    if let known = symbols[letter.base] ?? letter.base.plainLatin { return known }
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

  private static let symbols: [Unicode.Scalar: String] = [
    "…": "...", "•": "*", "·": "-", "×": "x", "÷": "/", "−": "-", "±": "+/-",
    "≈": "~", "≤": "<=", "≥": ">=", "≠": "!=", "€": "EUR", "£": "GBP", "¥": "JPY",
    "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "′": "'", "″": "\"",
    "‹": "<", "›": ">", "«": "<<", "»": ">>", "←": "<-", "→": "->", "↑": "^", "↓": "v",
    "▸": ">", "◂": "<", "▲": "^", "▼": "v", "─": "-", "━": "-", "│": "|", "┃": "|",
    "░": "-", "▒": "+", "▓": "+", "■": "#", "␡": "^?", "©": "(c)", "®": "(r)", "™": "(tm)",
    "°": "deg", "½": "1/2", "¼": "1/4", "¾": "3/4", "ª": "a", "º": "o", "№": "No",
  ]
}
