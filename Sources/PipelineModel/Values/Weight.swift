/// The share of a deal's amount that the plain method counts, an exact decimal from 0 to 1.
///
///     Weight(percent: 30)?.share(of: 12_500_00)
///     // 3_750_00
public struct Weight: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Billionths of the whole, 0...1_000_000_000: percent with seven decimals are exact.
  public let billionths: Int32

  /// All of the amount.
  public static let whole = 1_000_000_000

  /// Makes a weight, or nil outside 0...1.
  public init?(billionths: Int) {
    guard (0...Self.whole).contains(billionths) else { return nil }
    self.billionths = Int32(billionths)
  }

  /// Makes a weight of whole percent, or nil outside 0...100.
  public init?(percent: Int) {
    guard (0...100).contains(percent) else { return nil }
    self.init(billionths: percent * 10_000_000)
  }

  /// Returns `amount` times this weight, rounded half away from zero (Method.md, section Weighted).
  ///
  /// Rounding happens once per deal, so a total is exactly the sum of the rows shown.
  @inline(__always) public func share(of amount: Int64) -> Int64 {
    // Nearly every product fits 64 bits, which divide many times faster.
    let (small, isLarge) = amount.multipliedReportingOverflow(by: Int64(billionths))
    if !isLarge {
      let (quotient, rest) = small.quotientAndRemainder(dividingBy: Int64(Self.whole))
      return abs(rest) * 2 >= Int64(Self.whole) ? quotient + rest.signum() : quotient
    }
    let product = Int128(amount) * Int128(billionths)
    let half = Int128(Self.whole / 2)
    let rounded = (product + (product < 0 ? -half : half)) / Int128(Self.whole)
    return Int64(truncatingIfNeeded: rounded)
  }

  /// Percent without trailing zeros: `30%`, `12.5%`.
  public var description: String {
    let (whole, rest) = Int(billionths).quotientAndRemainder(dividingBy: 10_000_000)
    guard rest > 0 else { return "\(whole)%" }
    var decimals = String(String(10_000_000 + rest).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)%"
  }

  public static func < (a: Self, b: Self) -> Bool { a.billionths < b.billionths }
}
