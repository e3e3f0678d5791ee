/// Text as a file holds it: it may carry control characters and must not be printed as it is.
///
/// Drawing and printing take sanitised text only (`SafeText` of TextUI); interpolating a raw text
/// shows escapes, so that a forgotten conversion is ugly and never dangerous.
///
///     "\(RawText("a\u{1B}[2J"))"
///     // the escape is spelled out: a\u{1B}[2J
public struct RawText: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text without any change: for comparing, for looking up, and for writers that escape.
  public let unsanitized: String

  /// Wraps text that came from a file.
  public init(_ text: String) {
    unsanitized = text
  }

  /// Whether there is no text.
  public var isEmpty: Bool { unsanitized.isEmpty }

  public var description: String {
    unsanitized.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }

  /// Whether both hold the same scalars: a composed and a decomposed `é` are two names.
  ///
  /// A file that holds both has two groups, and a filter on one must not open the other.
  public static func == (a: Self, b: Self) -> Bool {
    a.unsanitized.utf8.span.isSame(as: b.unsanitized.utf8.span)
  }

  /// Orders by Unicode scalar values: the same in every locale.
  public static func < (a: Self, b: Self) -> Bool {
    // UTF-8 keeps the order of the scalars.
    a.unsanitized.utf8.span.precedes(b.unsanitized.utf8.span) == true
  }
}
