import Glibc

/// A characteristic function at the lattice's frequencies 0 to half the length.
///
/// The other half is its mirror image, since the sum is a real number.
struct Waves {
  private let transform: FourierTransform
  private let step: Double
  private var real: [Double]
  private var imaginary: [Double]
  /// What splitting amounts between lattice points added to the variance, in squared steps.
  private(set) var addedVariance = 0.0

  /// The function of a sum of nothing.
  init(_ transform: FourierTransform, step: Double) {
    self.transform = transform
    self.step = step
    real = [Double](repeating: 1, count: transform.length / 2 + 1)
    imaginary = [Double](repeating: 0, count: transform.length / 2 + 1)
  }

  /// Adds a deal to the sum: times 1 - p + p f, f being that of its amount.
  ///
  /// An amount off the lattice is split between its two neighbours so that its mean is exact; an
  /// uncertain one is two such amounts, a deviation above and below.
  mutating func multiply(_ deal: Sale) {
    guard deal.chance > 0, deal.value > 0 else { return }
    if deal.deviation == 0 {
      multiply(deal.chance, [(deal.value, 1)])
    } else {
      multiply(
        deal.chance, [(deal.value - deal.deviation, 0.5), (deal.value + deal.deviation, 0.5)])
    }
  }

  private mutating func multiply(_ chance: Double, _ amounts: [(value: Double, share: Double)]) {
    let mask = transform.length - 1
    let points = amounts.map { amount in
      let place = max(amount.value, 0) / step
      let floor = place.rounded(.down)
      let upper = (place - floor) * amount.share * chance
      addedVariance += upper * (floor + 1 - place)
      return (
        index: Int(floor) & mask, lower: amount.share * chance - upper, upper: upper
      )
    }
    for k in real.indices {
      var re = 1 - chance
      var im = 0.0
      for point in points {
        let low = point.index * k & mask
        let high = (low + k) & mask
        re += point.lower * transform.cosines[low] + point.upper * transform.cosines[high]
        im += point.lower * transform.sines[low] + point.upper * transform.sines[high]
      }
      let product = real[k] * re - imaginary[k] * im
      imaginary[k] = real[k] * im + imaginary[k] * re
      real[k] = product
    }
  }

  /// Adds what enters by its logarithm: streams of new deals and many small deals.
  mutating func multiply(_ dust: Dust) {
    guard !dust.isEmpty else { return }
    if dust.fraction > 0 { multiply(1, [(dust.fraction * step, 1)]) }
    let logs = dust.logarithms(transform, lessVariance: addedVariance)
    for k in real.indices {
      let size = exp(logs.real[k])
      let re = size * cos(logs.imaginary[k])
      let im = size * sin(logs.imaginary[k])
      let product = real[k] * re - imaginary[k] * im
      imaginary[k] = real[k] * im + imaginary[k] * re
      real[k] = product
    }
  }

  /// The probabilities of the points from place `start` on: one transform back.
  func probabilities(from start: Int) -> [Double] {
    let length = transform.length
    let mask = length - 1
    var re = [Double](repeating: 0, count: length)
    var im = re
    for k in real.indices {
      // The conjugate, turned so that point `start` comes first.
      let turn = (start & mask) * k & mask
      let (c, s) = (transform.cosines[turn], transform.sines[turn])
      re[k] = real[k] * c + imaginary[k] * s
      im[k] = real[k] * s - imaginary[k] * c
      if k > 0 && k < length / 2 {
        re[length - k] = re[k]
        im[length - k] = -im[k]
      }
    }
    transform.transform(&re, &im)
    var sum = 0.0
    for point in re.indices {
      re[point] = max(re[point], 0)
      sum += re[point]
    }
    return sum > 0 ? re.map { $0 / sum } : re
  }
}
