/// A key written as its character: `let quit: Key = "q"`.
extension Key: ExpressibleByUnicodeScalarLiteral {
  /// Makes the key of one character.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self = .character(scalar)
  }
}
