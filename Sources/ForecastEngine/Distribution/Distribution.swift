/// What a window may bring: every possible total with its probability.
///
/// Deals that are won independently, times one common shock that moves all of them together: a
/// good or bad month, a price change, a reorganisation (Method.md, Likely). All amounts are minor
/// units.
public struct Distribution: Sendable {
  /// Distance of the possible totals in minor units: quantiles are exact to about this.
  public let step: Double
  /// The relative standard deviation of the common shock, 0 or more.
  public let shock: Double
  private let start: Int
  /// Probability of at most each lattice point, before the shock.
  private let cumulative: [Double]
  /// The common shock: lattice points per minor unit, and the weight.
  private let shocks: [(scale: Double, weight: Double)]
  /// The largest factor of the common shock.
  private let widest: Double

  /// Puts a lognormal shock of mean 1 and standard deviation `shock` on `sum`.
  package init(_ sum: IndependentSum, shock: Double) {
    step = sum.step
    start = sum.start
    self.shock = shock
    var all = 0.0
    cumulative = sum.probabilities.map { probability in
      all += probability
      return all
    }
    let spread = sum.mean > 0 ? sum.variance.squareRoot() / sum.mean : 0
    let factors = CommonShock(deviation: shock, spread: spread).factors
    shocks = factors.map { [step] in (1 / ($0.factor * step), $0.weight) }
    widest = factors.last?.factor ?? 1
  }

  /// The probability that the total is at most `amount`, 0...1.
  public func chance(ofAtMost amount: Double) -> Double {
    guard amount >= 0 else { return 0 }
    var chance = 0.0
    let last = cumulative.count - 1
    // No amount lies further up the lattice than its end.
    let end = Double(max(start + last, 0))
    for shock in shocks {
      let place = Int(min(amount * shock.scale + 1e-9, end)) - start
      if place >= 0 { chance += shock.weight * cumulative[min(place, last)] }
    }
    return min(chance, 1)
  }

  /// The probability that the total reaches `amount`, 0...1: the chance to make a goal.
  public func chance(ofAtLeast amount: Double) -> Double {
    amount <= 0 ? 1 : 1 - chance(ofAtMost: amount - step * 1e-6)
  }

  /// The probability that nothing is won at all, 0...1.
  public var chanceOfNothing: Double { chance(ofAtMost: 0) }

  /// The smallest total that is not exceeded with probability `level`, 0...1.
  ///
  /// Likely runs from quantile 0.1 to quantile 0.9.
  public func quantile(_ level: Double) -> Double {
    guard chanceOfNothing < level else { return 0 }
    var low = 0.0
    var high = highest * widest
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if chance(ofAtMost: middle) >= level { high = middle } else { low = middle }
    }
    return high
  }

  private var highest: Double { step * Double(start + cumulative.count) }

  /// The continuous ranked probability score of an actual total, in minor units; less is better.
  ///
  /// The integral of (F(y) - 1{y >= actual})^2 over y. For a forecast without a range it is the
  /// absolute error, so that ranges and single numbers can be compared.
  public func score(actual: Double) -> Double {
    // The integrand jumps at the actual total: each side is integrated alone.
    let top = max(highest * 2.5, actual * 1.05)
    return integral(from: 0, to: actual) { $0 * $0 }
      + integral(from: max(actual, 0), to: top) { (1 - $0) * (1 - $0) }
  }

  /// The integral of a function of the cumulative chance over amounts, by trapezoids about half as
  /// wide as the lattice's steps.
  private func integral(from low: Double, to high: Double, _ value: (Double) -> Double) -> Double {
    guard high > low else { return 0 }
    let share = (high - low) / max(highest * 2.5, high)
    let points = max(16, Int(Double(cumulative.count * 5) * share))
    let width = (high - low) / Double(points)
    var sum = 0.0
    for point in 0...points {
      let part = value(chance(ofAtMost: low + Double(point) * width))
      sum += point == 0 || point == points ? part / 2 : part
    }
    return sum * width
  }
}
