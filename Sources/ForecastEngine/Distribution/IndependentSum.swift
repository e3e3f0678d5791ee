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
    for deal in deals {
      mean += deal.mean
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
    let chosen = deals.count > exact ? Self.mattering(deals, exact) : deals.map { _ in true }
    for (deal, isExact) in zip(deals, chosen) where isExact { waves.multiply(deal) }
    var rest = Dust(length: transform.length, step: step)
    for stream in streams { rest.add(stream: stream) }
    for (deal, isExact) in zip(deals, chosen) where !isExact { rest.add(deal) }
    waves.multiply(rest)
    probabilities = waves.probabilities(from: start)
  }

  /// Marks the `count` deals of most variance; of equals the first.
  private static func mattering(_ deals: some Sequence<Sale>, _ count: Int) -> [Bool] {
    let scores = deals.map(\.variance)
    let bar = Self.largest(count, of: scores)
    var isChosen = scores.map { $0 > bar }
    var left = count
    for chosen in isChosen where chosen { left -= 1 }
    for index in scores.indices where left > 0 && scores[index] == bar {
      isChosen[index] = true
      left -= 1
    }
    return isChosen
  }

  /// The number of which there are `count` as large or larger: what sorting would put there.
  private static func largest(_ count: Int, of numbers: [Double]) -> Double {
    var numbers = numbers
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
      if count - 1 <= right { high = right } else if count - 1 >= left { low = left } else { break }
    }
    return numbers[count - 1]
  }
}
