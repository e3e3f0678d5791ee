import Glibc

/// How much a day counts: old days count less once the recent past alone is rich enough.
package struct Decay: Sendable {
  /// Days after which a day counts half; nil when all days count alike.
  package let halfLife: Double?
  /// The day that counts in full.
  let asOf: Int32

  /// Half-lives to choose from, in days.
  private static let halfLives = [90.0, 180.0, 365.0]

  init(halfLife: Double?, asOf: Int32) {
    self.halfLife = halfLife
    self.asOf = asOf
  }

  /// Takes the shortest of 90, 180 and 365 days that leaves the weight of 100 won deals.
  ///
  /// `wonCloses` are the close days of the won deals up to `asOf`, in a fixed order.
  package init(wonCloses: some Sequence<Int32>, asOf: Int32) {
    self.asOf = asOf
    halfLife = Self.halfLives.first { halfLife in
      var sum = 0.0
      for close in wonCloses { sum += exp2(-Double(asOf - close) / halfLife) }
      return sum >= 100
    }
  }

  /// The same of what was won from `first` to `asOf`.
  init(_ closed: ClosedDeals, first: Int32, asOf: Int32) {
    self.asOf = asOf
    halfLife = Self.halfLives.first { halfLife in
      var sum = 0.0
      var day = asOf
      // The newest days count most: a rich past is known by a few of them.
      while sum < 100, day >= first {
        let won = closed.wins(from: day, to: day).count
        if won > 0 { sum += Double(won) * exp2(-Double(asOf - day) / halfLife) }
        day -= 1
      }
      return sum >= 100
    }
  }

  /// The weight of a day up to the as-of day, 0...1.
  package func weight(_ day: Int32) -> Double {
    guard let halfLife else { return 1 }
    return exp2(-Double(asOf - day) / halfLife)
  }
}
