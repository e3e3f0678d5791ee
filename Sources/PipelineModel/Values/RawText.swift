/// Text as a file holds it: it may carry control characters and must not be printed as it is.
///
/// Drawing and printing take sanitised text only (`SafeText` of TextUI); interpolating a raw text
/// shows escapes, so that a forgotten conversion is ugly and never dangerous.
///
///     "\(RawText("a\u{1B}[2J"))"
///     // "a\u{001B}[2J", with the escape spelled out
public struct RawText: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text without any change: for comparing, for looking up, and for writers that escape.
  public let unsanitized: String

  /// Wraps text that came from a file.
  public init(_ text: String) {
    unsanitized = text
  }

  public var isEmpty: Bool { unsanitized.isEmpty }

  public var description: String {
    unsanitized.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }

  /// Orders by Unicode scalar values: the same in every locale.
  public static func < (a: Self, b: Self) -> Bool {
    a.unsanitized.unicodeScalars.lexicographicallyPrecedes(b.unsanitized.unicodeScalars)
  }
}
