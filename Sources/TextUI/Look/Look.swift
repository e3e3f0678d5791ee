/// How one role looks on the terminal.
public struct Look: Hashable, Sendable {
  /// The colour of the characters; nil is the terminal's own.
  public let foreground: Color?

  /// Whether the characters are bold.
  public let isBold: Bool

  /// Whether the characters are faint.
  public let isDim: Bool

  /// Whether the characters are underlined.
  public let isUnderlined: Bool

  /// Whether foreground and background change places.
  public let isReversed: Bool

  /// Makes a look; without arguments it is plain.
  public init(
    _ foreground: Color? = nil, isBold: Bool = false, isDim: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// Bold, faint, underlined, reversed: what is seen where colours are not.
  ///
  /// Two looks with the same attributes differ in nothing but colour.
  public var attributes: Look {
    Look(isBold: isBold, isDim: isDim, isUnderlined: isUnderlined, isReversed: isReversed)
  }

  /// The colours every terminal has, numbered as ANSI numbers them, and two of 256.
  public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
    /// Readable on light and dark; red where the terminal has no 256 colours.
    case orange
    /// Readable on light and dark, unlike blue; cyan where the terminal has no 256 colours.
    case azure
  }
}
