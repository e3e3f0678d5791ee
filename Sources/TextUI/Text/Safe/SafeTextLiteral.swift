extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Takes words of the source code, sanitised like any text.
  public init(stringLiteral text: String) {
    self.init(sanitizing: text)
  }

  /// Takes words of the source code with safe texts and numbers among them.
  public init(stringInterpolation parts: Interpolation) {
    self.init(sanitizing: parts.text)
  }

  /// The parts of a literal; there is deliberately no way to put a `String` into it.
  public struct Interpolation: StringInterpolationProtocol {
    var text: String

    /// Makes room for the literal's bytes and eight more per part.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Puts in words of the source code.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// Puts in a safe text.
    public mutating func appendInterpolation(_ part: SafeText) {
      text += part.description
    }

    /// Puts in a whole number.
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }
  }
}
