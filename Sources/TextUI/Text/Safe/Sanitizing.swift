/// The rules that make text safe. They look at one scalar at a time, because lists of forbidden
/// sequences fail: terminals disagree on where a sequence starts and ends.
extension SafeText {
  /// At most this many marks stay on one base character; ncurses draws no more in a cell.
  static let marksPerLetter = 4

  static func sanitized(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
    var safe = SafeScalars()
    for scalar in text.unicodeScalars { safe.append(scalar) }
    return String(safe.scalars)
  }
}

/// The safe scalars written so far, with what the next one has to know about them.
private struct SafeScalars {
  var scalars = String.UnicodeScalarView()
  private var base: Unicode.Scalar?
  private var marks = 0

  mutating func append(_ scalar: Unicode.Scalar) {
    switch Fate(of: scalar) {
    case .letter: write(scalar)
    case .mark: attach(scalar)
    case .replaced(let other): write(other)
    case .named: name(scalar)
    case .dropped: break
    case .skinTone where base?.properties.isEmojiModifierBase == true: break
    case .skinTone: name(scalar)
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    base = scalar
    marks = 0
  }

  private mutating func attach(_ mark: Unicode.Scalar) {
    if base == nil { write("\u{25CC}") }  // A dotted circle carries a mark that has no base.
    guard marks < SafeText.marksPerLetter else { return }
    scalars.append(mark)
    marks += 1
  }

  /// Writes the scalar's number: `‹U+202E›`.
  private mutating func name(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    for part in "‹U+\(zeros)\(digits)›".unicodeScalars { write(part) }
  }
}

/// What becomes of a scalar in safe text.
private enum Fate {
  case letter
  case mark
  case replaced(Unicode.Scalar)
  case named
  case dropped
  case skinTone

  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: self = .letter
    // Punctuation, signs of currencies, arrows, mathematics, rules and blocks: asked for often.
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x2190...0x22FF, 0x2500...0x25AF:
      self = .letter
    case 0...0x1F: self = Self.replacement(0x2400 + scalar.value)  // Control pictures: ␛ ␊ ␉
    case 0x7F: self = .replaced("\u{2421}")
    case 0x80...0x9F: self = .named
    // Joiners shape neighbours, and the keycap asks for an emoji: without them every terminal
    // draws the same number of columns.
    case 0x200C, 0x200D, 0x20E3: self = .dropped
    // A flag is a pair of regional letters, which ncurses cannot draw: DE in place of the flag.
    case 0x1F1E6...0x1F1FF: self = Self.replacement(0x41 + scalar.value - 0x1F1E6)
    case 0x1F3FB...0x1F3FF: self = .skinTone
    default: self = Self.byProperties(of: scalar)
    }
  }

  private static func byProperties(of scalar: Unicode.Scalar) -> Self {
    let properties = scalar.properties
    if properties.isVariationSelector { return .dropped }
    switch properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator, .control: return .named
    case _ where properties.isDefaultIgnorableCodePoint: return .named
    case .privateUse, .surrogate, .unassigned: return .replaced("\u{FFFD}")
    default: return CharacterWidth.columns(of: scalar) == 0 ? .mark : .letter
    }
  }

  private static func replacement(_ value: UInt32) -> Self {
    .replaced(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
}
