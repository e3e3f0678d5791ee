/// Where a total is likely to lie: what is kept of a ``Distribution`` where there are hundreds.
///
/// All amounts are minor units.
public struct LikelyRange: Hashable, Sendable {
  /// Quantile 0.1: Likely runs from here to ``high``.
  public let low: Double
  /// Quantile 0.5: half of all totals lie below.
  public let middle: Double
  /// Quantile 0.9.
  public let high: Double
  /// The probability that nothing is won at all, 0...1.
  public let chanceOfNothing: Double
  /// To about how much the quantiles are exact.
  public let step: Double
  /// The relative standard deviation of the common shock, 0 or more.
  public let shock: Double
}

extension Distribution {
  /// Where most of it lies.
  public var likely: LikelyRange {
    LikelyRange(
      low: quantile(0.1), middle: quantile(0.5), high: quantile(0.9),
      chanceOfNothing: chanceOfNothing, step: step, shock: shock)
  }
}
