/// Something that may bring money in the window: an open deal, or a stream of deals to come.
package struct Sale: Sendable {
  /// The chance to be won, 0...1; of a stream the expected number of wins, 0 or more.
  package var chance: Double
  /// Expected amount when won, in minor units.
  package var value: Double
  /// Standard deviation of that amount, in minor units; 0 when the amount is known.
  package var deviation: Double

  /// Makes a sale.
  package init(chance: Double, value: Double, deviation: Double = 0) {
    self.chance = chance
    self.value = value
    self.deviation = deviation
  }

  /// Expected money of a deal or of a stream.
  var mean: Double { chance * value }

  /// Variance of the money of a deal that is won at most once.
  var variance: Double {
    chance * (value * value + deviation * deviation) - mean * mean
  }

  /// Variance of the money of a stream, whose wins come independently (compound Poisson).
  var streamVariance: Double { chance * (value * value + deviation * deviation) }

  /// Third cumulant of the money of a deal that is won at most once.
  var thirdCumulant: Double {
    let second = value * value + deviation * deviation
    let third = value * (value * value + 3 * deviation * deviation)
    return chance * third - 3 * mean * chance * second + 2 * mean * mean * mean
  }
}
