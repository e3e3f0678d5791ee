/// What the terminal can show and the user wants: symbols and theme.
public struct Appearance: Hashable, Sendable {
  /// The symbols: Unicode or ASCII.
  public var glyphs: Glyphs

  /// The look of each role.
  public var theme: Theme

  /// Makes an appearance of what the terminal can do and the user chose.
  public init(glyphs: Glyphs = .unicode, theme: Theme = .default) {
    self.glyphs = glyphs
    self.theme = theme
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
