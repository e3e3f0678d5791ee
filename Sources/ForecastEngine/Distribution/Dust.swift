import Glibc

/// Many small contributions to a sum, kept as the logarithm of their characteristic function.
///
/// With z = f - 1, a stream of l wins is exactly l z. A deal of small chance p is
/// log(1 + p z) = p z - p^2 z^2 / 2 + p^3 z^3 / 3 - ..., whose powers of f are amounts twice and
/// three times as large: all of them add up on one lattice. Deals of larger chance, of which the
/// dust holds many if any, enter by mean, variance and third cumulant.
struct Dust {
  private let step: Double
  /// Weight of each lattice place, cyclic.
  private var weights: [Double]
  private var total = 0.0
  private var cumulants = (first: 0.0, second: 0.0, third: 0.0)
  private(set) var isEmpty = true

  /// Chances up to this enter by the series.
  private static let smallChance = 0.1

  init(length: Int, step: Double) {
    self.step = step
    weights = [Double](repeating: 0, count: length)
  }

  /// Adds a stream of independent wins.
  mutating func add(stream: Sale) {
    guard stream.chance > 0, stream.value > 0 else { return }
    isEmpty = false
    total += stream.chance
    let (step, half) = (step, stream.chance / 2)
    weights.withUnsafeMutableBufferPointer { weights in
      if stream.deviation == 0 {
        Self.put(stream.value, stream.chance, on: weights, step)
      } else {
        Self.put(stream.value - stream.deviation, half, on: weights, step)
        Self.put(stream.value + stream.deviation, half, on: weights, step)
      }
    }
  }

  /// Adds deals each of which is won at most once.
  mutating func add(_ deals: some Sequence<Sale>) {
    var (total, cumulants, isEmpty) = (total, cumulants, isEmpty)
    let step = step
    weights.withUnsafeMutableBufferPointer { weights in
      for deal in deals where deal.chance > 0 && deal.value > 0 {
        isEmpty = false
        let p = deal.chance
        guard p <= Self.smallChance && deal.deviation == 0 else {
          cumulants.first += deal.mean / step
          cumulants.second += deal.variance / (step * step)
          cumulants.third += deal.thirdCumulant / (step * step * step)
          continue
        }
        let (once, twice, thrice) = (p + p * p + p * p * p, -p * p / 2 - p * p * p, p * p * p / 3)
        total = total + once + twice + thrice
        Self.put(deal.value, once, on: weights, step)
        Self.put(deal.value * 2, twice, on: weights, step)
        Self.put(deal.value * 3, thrice, on: weights, step)
      }
    }
    (self.total, self.cumulants, self.isEmpty) = (total, cumulants, isEmpty)
  }

  /// Splits a weight between the two places next to an amount.
  @inline(__always)
  private static func put(
    _ amount: Double, _ weight: Double, on weights: UnsafeMutableBufferPointer<Double>,
    _ step: Double
  ) {
    let place = max(amount, 0) / step
    let floor = place.rounded(.down)
    let upper = (place - floor) * weight
    let mask = weights.count - 1
    let index = Int(floor) & mask
    weights[index] += weight - upper
    weights[(index + 1) & mask] += upper
  }

  /// The part of a step by which the mean lies off the lattice, when nothing smooths it.
  ///
  /// A sure amount between two points must be split between them like any other.
  var fraction: Double {
    cumulants.second < 4 ? cumulants.first - cumulants.first.rounded(.down) : 0
  }

  /// The logarithm at the frequencies 0 to half the length.
  ///
  /// `lessVariance`, in squared steps, is what the lattice added elsewhere: the dust gives up as
  /// much, as far as it has it.
  func logarithms(
    _ transform: FourierTransform, lessVariance: Double
  ) -> (real: [Double], imaginary: [Double]) {
    let mean = cumulants.first - fraction
    let variance = max(0, cumulants.second - lessVariance)
    var real = weights
    var imaginary = [Double](repeating: 0, count: weights.count)
    transform.transform(&real, &imaginary)
    for k in 0...(weights.count / 2) {
      let wave = 2 * Double.pi * Double(k) / Double(weights.count)
      real[k] -= total + wave * wave * variance / 2
      imaginary[k] += wave * mean - wave * wave * wave * cumulants.third / 6
    }
    return (real, imaginary)
  }
}
