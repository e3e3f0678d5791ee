/// Text that may be drawn and printed: whatever it was made of, it carries nothing that acts.
///
/// It is made of literals of our own, or of foreign text by ``init(sanitizing:)``. Interpolation
/// takes safe texts and whole numbers only, so a plain `String` cannot slip in.
///
///     SafeText(sanitizing: "a\u{1B}[2J")
///     // a␛[2J
///     let rep: SafeText = "Ana", deals = 3
///     "\(rep) has \(deals) deals" as SafeText
///     // Ana has 3 deals
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// The text as a string, safe to print.
  public let description: String

  /// Makes foreign text safe: what cannot be drawn, or would act, becomes a visible mark.
  ///
  /// The rules are those of `Sanitizing.swift`. Sanitising safe text again changes nothing.
  public init(sanitizing text: String) {
    description = Self.sanitized(text)
  }

  /// Takes a text that is made of parts of safe texts.
  package init(partsOfSafeText text: String) {
    description = text
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { description.isEmpty }

  /// The text as base characters with the marks that sit on them.
  public var letters: Letters { Letters(description.unicodeScalars) }

  /// The number of terminal columns that the text takes.
  ///
  ///     SafeText(sanitizing: "東京 AG").columns
  ///     // 7
  public var columns: Int {
    if description.utf8.allSatisfy({ $0 < 0x80 }) { return description.utf8.count }
    return description.unicodeScalars.reduce(0) { $0 + CharacterWidth.columns(of: $1) }
  }

  /// The two texts in a row.
  public static func + (a: Self, b: Self) -> Self {
    Self(partsOfSafeText: a.description + b.description)
  }

  /// Appends a text.
  public static func += (a: inout Self, b: Self) {
    a = a + b
  }

  /// The text `count` times in a row, at most as often as a frame has columns.
  public static func * (text: Self, count: Int) -> Self {
    Self(
      partsOfSafeText: String(repeating: text.description, count: min(max(0, count), Size.limit)))
  }
}

extension Sequence<SafeText> {
  /// The texts in a row with `separator` between them.
  public func joined(separator: SafeText = "") -> SafeText {
    SafeText(partsOfSafeText: map(\.description).joined(separator: separator.description))
  }
}
