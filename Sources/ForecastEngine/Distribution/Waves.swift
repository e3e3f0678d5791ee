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
      multiply(deal.chance, deal.value)
    } else {
      multiply(deal.chance, deal.value - deal.deviation, deal.value + deal.deviation)
    }
  }

  /// An amount split between two neighbours on the lattice.
  private struct Split {
    let index: Int
    let lower: Double
    let upper: Double
  }

  private mutating func split(_ amount: Double, _ chance: Double) -> Split {
    let place = max(amount, 0) / step
    let floor = place.rounded(.down)
    let upper = (place - floor) * chance
    addedVariance += upper * (floor + 1 - place)
    return Split(
      index: Int(floor) & (transform.length - 1), lower: chance - upper, upper: upper)
  }

  private mutating func multiply(_ chance: Double, _ amount: Double) {
    let (mask, count) = (transform.length - 1, real.count)
    let split = split(amount, chance)
    let stays = 1 - chance
    transform.withRoots { cosines, sines in
      var low = 0
      for k in 0..<count {
        // The two points differ by one step: by a turn of the first root.
        let near = split.lower + split.upper * cosines[k]
        let far = split.upper * sines[k]
        let re = stays + near * cosines[low] - far * sines[low]
        let im = near * sines[low] + far * cosines[low]
        let product = real[k] * re - imaginary[k] * im
        imaginary[k] = real[k] * im + imaginary[k] * re
        real[k] = product
        low = (low + split.index) & mask
      }
    }
  }

  private mutating func multiply(_ chance: Double, _ less: Double, _ more: Double) {
    let (mask, count) = (transform.length - 1, real.count)
    let (one, other) = (split(less, chance / 2), split(more, chance / 2))
    let stays = 1 - chance
    transform.withRoots { cosines, sines in
      var (low, high) = (0, 0)
      for k in 0..<count {
        let (c, s) = (cosines[k], sines[k])
        let (a, b) = (one.lower + one.upper * c, one.upper * s)
        let (d, e) = (other.lower + other.upper * c, other.upper * s)
        let re =
          stays + a * cosines[low] - b * sines[low] + d * cosines[high] - e * sines[high]
        let im = a * sines[low] + b * cosines[low] + d * sines[high] + e * cosines[high]
        let product = real[k] * re - imaginary[k] * im
        imaginary[k] = real[k] * im + imaginary[k] * re
        real[k] = product
        low = (low + one.index) & mask
        high = (high + other.index) & mask
      }
    }
  }

  /// Adds what enters by its logarithm: streams of new deals and many small deals.
  mutating func multiply(_ dust: Dust) {
    guard !dust.isEmpty else { return }
    if dust.fraction > 0 { multiply(1, dust.fraction * step) }
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
