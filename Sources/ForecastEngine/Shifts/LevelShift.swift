import Glibc

/// Re-ranks chances by evidence without touching their sum (Method.md, Stages and close dates).
///
///     p' = 1 / (1 + exp(-(logit p + x - c))), c such that the p' sum to what the p sum to
package struct LevelShift: Sendable {
  /// The c of the formula: what keeps the sum, in logits.
  private let common: Double

  /// Finds the shift of `chances` (0...1) by `evidence` (logits), one element per deal.
  package init(_ chances: [Double], by evidence: [Double]) {
    var target = 0.0
    for chance in chances { target += chance }
    let logits = zip(chances, evidence).map { Self.logit($0) + $1 }
    common = Self.root(low: -60, high: 60) { c in
      var (sum, slope) = (0.0, 0.0)
      for logit in logits {
        let p = Self.sigmoid(logit - c)
        sum += p
        slope -= p * (1 - p)
      }
      return (sum - target, slope)
    }
  }

  /// The chance after the shift, 0...1.
  package func applied(to chance: Double, by evidence: Double) -> Double {
    Self.sigmoid(Self.logit(chance) + evidence - common)
  }

  /// The log-odds of a chance, which is held inside 0.0001...0.9999.
  static func logit(_ chance: Double) -> Double {
    let p = min(max(chance, 1e-4), 1 - 1e-4)
    return log(p / (1 - p))
  }

  static func sigmoid(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// Where a falling or rising function of known slope is zero: Newton, held by bisection.
  ///
  /// `function` gives value and slope; it changes sign once between `low` and `high`, or else the
  /// end nearest to zero is the result.
  static func root(
    low: Double, high: Double, from start: Double = 0,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (low, high, x) = (low, high, start)
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if (value > 0) == (slope > 0) { high = x } else { low = x }
      let newton = x - value / slope
      let next = newton > low && newton < high ? newton : (low + high) / 2
      // A step of Newton's is off by about its square.
      let near = next == newton ? 1e-9 : 1e-15
      if abs(next - x) <= near * max(1, abs(x)) || high - low <= 1e-15 { return next }
      x = next
    }
    return x
  }
}
