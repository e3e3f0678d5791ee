/// What a won deal is worth when its amount is unknown (Method.md, Values).
package struct ExpectedValues: Sendable {
  /// Mean amount of all won deals in minor units; 0 when none has one.
  let mean: Double
  /// Mean amount by segment, drawn towards the overall mean by five deals' worth.
  let bySegment: [Double]
  /// Standard deviation of a won amount as a share of its segment's mean, 0...0.98.
  let spread: Double

  /// Learns from the deals won from `first` to `asOf`.
  init(_ history: History, first: Int32, asOf: Int32) {
    let won = (0..<history.count).lazy.filter {
      history.isWon($0, from: first, to: asOf) && history.amounts[$0] > 0
    }
    var count = 0
    var sums = [Double](repeating: 0, count: history.segmentCount)
    var counts = sums
    var total = 0.0
    for deal in won {
      sums[Int(history.segments[deal])] += history.amounts[deal]
      counts[Int(history.segments[deal])] += 1
      total += history.amounts[deal]
      count += 1
    }
    let mean = count == 0 ? 0 : total / Double(count)
    let means = zip(sums, counts).map { ($0 + 5 * mean) / ($1 + 5) }
    let ratios = won.map { history.amounts[$0] / means[Int(history.segments[$0])] }
    var sum = 0.0
    for ratio in ratios { sum += ratio }
    let center = count == 0 ? 1 : sum / Double(count)
    var squares = 0.0
    for ratio in ratios { squares += (ratio - center) * (ratio - center) }
    self.mean = mean
    bySegment = means
    spread =
      count > 2 ? min((squares / Double(count)).squareRoot(), 0.98) : 0
  }

  /// The value of an open deal and its standard deviation, in minor units.
  func value(amount: Double, segment: Int) -> (mean: Double, deviation: Double) {
    amount > 0 ? (amount, 0) : (bySegment[segment], spread * bySegment[segment])
  }
}
