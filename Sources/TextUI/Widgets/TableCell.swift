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

  public init(stringLiteral text: String) {
    self.init(SafeText(stringLiteral: text))
  }

  public init(stringInterpolation parts: SafeText.Interpolation) {
    self.init(SafeText(stringInterpolation: parts))
  }
}
