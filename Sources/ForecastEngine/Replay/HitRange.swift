import Glibc

/// What a count of hits may mean: the shares that it does not speak against.
///
/// Exact binomial limits of 95 % (Clopper and Pearson 1934): either tail holds 2.5 % at most. They
/// are for independent trials; of windows that overlap, count those alone that do not.
///
///     HitRange(hits: 8, of: 9)
///     // 0.518...0.997: eight of nine prove little
public struct HitRange: Hashable, Sendable {
  /// The least share, 0...1.
  public let low: Double
  /// The greatest share, 0...1.
  public let high: Double

  /// Takes `hits` of `count` trials, held inside 0...`count`; without trials all is possible.
  public init(hits: Int, of count: Int) {
    let count = max(count, 0)
    let hits = min(max(hits, 0), count)
    low = hits == 0 ? 0 : Self.share { Self.tail(of: count, from: hits, share: $0) < 0.025 }
    high =
      hits == count
      ? 1 : Self.share { 1 - Self.tail(of: count, from: hits + 1, share: $0) >= 0.025 }
  }

  /// The greatest share for which `holds`, which it does from 0 up to there.
  private static func share(where holds: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  /// The chance of `first` hits or more in `count` trials, each a hit with the chance `share`.
  private static func tail(of count: Int, from first: Int, share: Double) -> Double {
    // The logarithm of the binomial coefficient, from one term to the next.
    var ways = 0.0
    var sum = 0.0
    for hits in 0...count {
      if hits > 0 { ways += log(Double(count - hits + 1)) - log(Double(hits)) }
      guard hits >= first else { continue }
      sum += exp(ways + Double(hits) * log(share) + Double(count - hits) * log1p(-share))
    }
    return sum
  }
}
