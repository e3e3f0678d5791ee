import Glibc

/// The distribution of the sum of independent sales on a lattice: the exact product of their
/// characteristic functions and one transform back (Method.md, Likely).
///
/// Up to 512 deals enter exactly. Above that the 512 that matter most do; of the rest those of
/// small chance enter by a series in the chance, the others by their first three cumulants.
package struct IndependentSum: Sendable {
  /// Distance of the lattice points in minor units.
  package let step: Double
  /// Place of the first point: its value is `start * step`; 0 or below.
  package let start: Int
  /// Probability of each point; they sum to 1.
  package let probabilities: [Double]
  /// Mean and variance of the sum, from the sales themselves.
  package let mean: Double
  package let variance: Double

  /// How many deals enter exactly.
  package static let exactDeals = 512

  /// Adds up on as many lattice points as `transform` is long; `exact` deals enter exactly.
  package init(
    deals: some RandomAccessCollection<Sale>, streams: [Sale], transform: FourierTransform,
    exact: Int = Self.exactDeals
  ) {
    var mean = 0.0
    var variance = 0.0
    var highest = 1e-9
    var scores: [Double] = []
    scores.reserveCapacity(deals.count)
    for deal in deals {
      mean += deal.mean
      scores.append(deal.variance)
      variance += deal.variance
      highest = max(highest, deal.value + deal.deviation)
    }
    for stream in streams {
      mean += stream.mean
      variance += stream.streamVariance
      highest = max(highest, stream.value + stream.deviation)
    }
    self.mean = mean
    self.variance = max(0, variance)
    let deviation = self.variance.squareRoot()
    // Of many deals the lattice lies around the mean, with room for what splitting spreads.
    let low = deals.count > Self.exactDeals ? mean - 10 * deviation - 0.1 * highest : 0
    let high = max(mean + 10 * deviation, low + 1.5 * highest)
    step = (high - low) / Double(transform.length - 1)
    start = Int((low / step).rounded(.down))
    var waves = Waves(transform, step: step)
    let taken = Self.places(ofLargest: exact, scores)
    // What is left of the deals enters as dust.
    var rest = Dust(length: transform.length, step: step)
    for stream in streams { rest.add(stream: stream) }
    var next = 0
    for place in taken {
      let deal = deals[deals.index(deals.startIndex, offsetBy: place)]
      waves.multiply(deal)
      rest.add(deals.dropFirst(next).prefix(place - next))
      next = place + 1
    }
    rest.add(deals.dropFirst(next))
    waves.multiply(rest)
    probabilities = waves.probabilities(from: start)
  }

  /// The places of the `count` highest scores, rising; of equals the first.
  private static func places(ofLargest count: Int, _ scores: [Double]) -> [Int] {
    guard scores.count > count else { return Array(scores.indices) }
    let bar = largest(count, of: scores)
    var equals = count
    for score in scores where score > bar { equals -= 1 }
    var places: [Int] = []
    places.reserveCapacity(count)
    for (place, score) in scores.enumerated() where score >= bar {
      if score == bar {
        guard equals > 0 else { continue }
        equals -= 1
      }
      places.append(place)
    }
    return places
  }

  /// The number of which there are `count` as large or larger: what sorting would put there.
  private static func largest(_ count: Int, of numbers: [Double]) -> Double {
    var numbers = numbers
    // Of many most can be told by a few not to be among them.
    if numbers.count > 16 * count {
      let some = stride(from: 0, to: numbers.count, by: 8).map { numbers[$0] }
      let low = largest(max(1, count / 4), of: some)
      let high = numbers.filter { $0 >= low }
      if high.count >= count { numbers = high }
    }
    return numbers.withUnsafeMutableBufferPointer { numbers in
      var (low, high) = (0, numbers.count - 1)
      while low < high {
        let bar = numbers[(low + high) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while numbers[left] > bar { left += 1 }
          while numbers[right] < bar { right -= 1 }
          guard left <= right else { break }
          numbers.swapAt(left, right)
          left += 1
          right -= 1
        }
        if count - 1 <= right {
          high = right
        } else if count - 1 >= left {
          low = left
        } else {
          break
        }
      }
      return numbers[count - 1]
    }
  }
}
