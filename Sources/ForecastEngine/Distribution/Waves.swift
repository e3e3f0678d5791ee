import Glibc

/// A characteristic function at the lattice's frequencies 0 to half the length.
///
/// The other half is its mirror image, since the sum is a real number.
struct Waves {
  private let transform: FourierTransform
  private let step: Double
  /// How many frequencies there are.
  private let count: Int
  private var real: [Double]
  private var imaginary: [Double]
  /// What splitting amounts between lattice points added to the variance, in squared steps.
  private(set) var addedVariance = 0.0

  /// The function of a sum of nothing.
  init(_ transform: FourierTransform, step: Double) {
    self.transform = transform
    self.step = step
    count = transform.length / 2 + 1
    real = [Double](repeating: 1, count: count + 1)
    imaginary = [Double](repeating: 0, count: count + 1)
  }

  /// Adds a deal to the sum: times 1 - p + p f, f being that of its amount.
  ///
  /// An amount off the lattice is split between its two neighbours so that its mean is exact; an
  /// uncertain one is two such amounts, a deviation above and below.
  mutating func multiply(_ deal: Sale) {
    guard deal.chance > 0, deal.value > 0 else { return }
    if deal.deviation == 0 {
      multiply(deal.chance, split(deal.value, deal.chance), nil)
    } else {
      let less = split(deal.value - deal.deviation, deal.chance / 2)
      multiply(deal.chance, less, split(deal.value + deal.deviation, deal.chance / 2))
    }
  }

  /// An amount split between two neighbours on the lattice.
  private struct Split {
    let index: Int
    let lower: Double
    let upper: Double

    /// Adds its function at the frequencies `k` and `k` + 1, of which `c` and `s` are the roots.
    @inline(__always)
    func add(
      _ c: SIMD2<Double>, _ s: SIMD2<Double>, _ cosines: UnsafeBufferPointer<Double>,
      _ sines: UnsafeBufferPointer<Double>, _ k: Int, _ re: inout SIMD2<Double>,
      _ im: inout SIMD2<Double>
    ) {
      // The two points differ by one step: by a turn of the first root.
      let near = lower + upper * c
      let far = upper * s
      let (one, other) = (
        (k &* index) & (cosines.count &- 1), (k &* index &+ index) & (cosines.count &- 1)
      )
      let cosine = SIMD2(cosines[one], cosines[other])
      let sine = SIMD2(sines[one], sines[other])
      re = re + near * cosine - far * sine
      im = im + near * sine + far * cosine
    }
  }

  private mutating func split(_ amount: Double, _ chance: Double) -> Split {
    let place = max(amount, 0) / step
    let floor = place.rounded(.down)
    let upper = (place - floor) * chance
    addedVariance += upper * (floor + 1 - place)
    return Split(
      index: Int(floor) & (transform.length - 1), lower: chance - upper, upper: upper)
  }

  /// Times 1 - chance + the function of one split amount, or of two.
  private mutating func multiply(_ chance: Double, _ one: Split, _ other: Split?) {
    let stays = SIMD2(repeating: 1 - chance)
    transform.withRoots { cosines, sines in
      if let other {
        pass(cosines, sines) { k, c, s in
          var (re, im) = (stays, SIMD2<Double>())
          one.add(c, s, cosines, sines, k, &re, &im)
          other.add(c, s, cosines, sines, k, &re, &im)
          return (re, im)
        }
      } else {
        pass(cosines, sines) { k, c, s in
          var (re, im) = (stays, SIMD2<Double>())
          one.add(c, s, cosines, sines, k, &re, &im)
          return (re, im)
        }
      }
    }
  }

  /// Times `factor` at two frequencies at a time, the first of which it is told with their roots.
  @inline(__always)
  private mutating func pass(
    _ cosines: UnsafeBufferPointer<Double>, _ sines: UnsafeBufferPointer<Double>,
    _ factor: (Int, SIMD2<Double>, SIMD2<Double>) -> (SIMD2<Double>, SIMD2<Double>)
  ) {
    let count = count
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        // What stands behind the last one counts for nothing.
        for k in stride(from: 0, to: count, by: 2) {
          let next = k &+ 1
          let (re, im) = factor(
            k, SIMD2(cosines[k], cosines[next]), SIMD2(sines[k], sines[next]))
          let (x, y) = (SIMD2(real[k], real[next]), SIMD2(imaginary[k], imaginary[next]))
          let (product, turned) = (x * re - y * im, x * im + y * re)
          (real[k], real[next]) = (product.x, product.y)
          (imaginary[k], imaginary[next]) = (turned.x, turned.y)
        }
      }
    }
  }

  /// Adds what enters by its logarithm: streams of new deals and many small deals.
  mutating func multiply(_ dust: Dust) {
    guard !dust.isEmpty else { return }
    if dust.fraction > 0 { multiply(1, split(dust.fraction * step, 1), nil) }
    let logs = dust.logarithms(transform, lessVariance: addedVariance)
    for k in 0..<count {
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
    for k in 0..<count {
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
