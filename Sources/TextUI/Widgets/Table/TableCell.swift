/// One value of a row.
public struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What is shown.
  public var text: SafeText

  /// What it is shown as.
  public var role: Role

  /// Makes a value.
  public init(_ text: SafeText, role: Role = .normal) {
    self.text = text
    self.role = role
  }

  /// Takes words of the source code, in the normal role.
  public init(stringLiteral text: String) {
    self.init(SafeText(stringLiteral: text))
  }

  /// Takes words with safe texts and numbers among them, in the normal role.
  public init(stringInterpolation parts: SafeText.Interpolation) {
    self.init(SafeText(stringInterpolation: parts))
  }
}
