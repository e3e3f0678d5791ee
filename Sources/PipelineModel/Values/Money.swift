/// An exact sum of one currency, counted in its minor unit.
///
///     Money(minorUnits: -1_234_50, currency: Currency(code: "USD")).decimal
///     // "-1234.50"
public struct Money: Hashable, Sendable {
  /// Cents for dollars, yen for yen.
  ///
  /// 128 bits, so that no sum of readable amounts overflows.
  public var minorUnits: Int128
  /// The currency, which decides how many decimals the minor unit has.
  public var currency: Currency

  /// Makes a sum of that many minor units.
  public init(minorUnits: Int128, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The exact decimal number without sign of currency and without grouping, as JSON carries it.
  public var decimal: String {
    let digits = currency.minorDigits
    let text = String(minorUnits.magnitude)
    let sign = minorUnits < 0 ? "-" : ""
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}
