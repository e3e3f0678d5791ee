/// How one role looks on the terminal.
public struct Look: Hashable, Sendable {
  /// The colour of the characters; nil is the terminal's own.
  public let foreground: Color?
  public let isBold: Bool
  public let isDim: Bool
  public let isUnderlined: Bool
  public let isReversed: Bool

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

  /// The colours every terminal has, numbered as ANSI numbers them.
  public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }
}
