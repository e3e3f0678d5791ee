/// A forecast if one deal were surely won, or lost.
public struct Scenario: Sendable {
  /// Expected value of all that will be won, in minor units.
  public let mean: Double
  /// Every possible total with its probability.
  public let range: Distribution
}

extension Forecast {
  /// The forecast if the deal at `row` were won in the window, or were lost.
  ///
  ///     let without = forecast.scenario(ofRow: acme, isWon: false)
  ///     // "Without Acme: Forecast -12 %, low end -$380K"
  ///
  /// Nothing else changes: neither other deals nor the common shock learn from it.
  /// - Returns: nil for a row without a chance.
  public func scenario(ofRow row: Int, isWon: Bool) -> Scenario? {
    guard let place = open.place(ofRow: row) else { return nil }
    let deal = sales.deals[place]
    let chance = isWon ? 1.0 : 0.0
    return Scenario(
      mean: mean + (chance - deal.chance) * deal.value,
      range: sales.distribution(
        FourierTransform(length: 2048), shock: range.shock, at: place, chance: chance))
  }

  /// The rows whose outcome moves the forecast most, at most `count`, first the largest.
  ///
  /// By the variance that each adds: chance x (1 - chance) x amount squared. Equals stand in the
  /// engine's order, which rows do not change.
  public func decidingRows(_ count: Int) -> [Int] {
    let variances = sales.deals.map(\.variance)
    let places = variances.indices.filter { variances[$0] > 0 }.sorted { a, b in
      variances[a] == variances[b] ? a < b : variances[a] > variances[b]
    }
    return open.rows(at: Array(places.prefix(max(0, count))))
  }
}
