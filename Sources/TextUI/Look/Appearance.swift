/// What the terminal can show and the user wants: symbols and theme.
public struct Appearance: Hashable, Sendable {
  /// The symbols: Unicode or ASCII.
  public var glyphs: Glyphs

  /// The look of each role.
  public var theme: Theme

  /// Whether screens are lines of words from the top down, for screen readers.
  public let isPlain: Bool

  /// Makes an appearance of what the terminal can do and the user chose.
  ///
  /// Plain screens have no rules, bars or pointers: those say nothing to who hears them.
  public init(glyphs: Glyphs = .unicode, theme: Theme = .default, isPlain: Bool = false) {
    self.glyphs = isPlain ? glyphs.undecorated : glyphs
    self.theme = theme
    self.isPlain = isPlain
  }

  /// Unicode symbols in the default colours.
  public static let unicode = Appearance()

  /// Seven-bit symbols without colours, for any terminal at all.
  public static let ascii = Appearance(glyphs: .ascii, theme: .mono)

  /// Whether any colour is needed.
  public var usesColor: Bool { theme.usesColor }

  /// The text as this appearance draws it: measure this one, its width may differ.
  public func shown(_ text: SafeText) -> SafeText {
    glyphs.isASCII ? text.ascii : text
  }
}
