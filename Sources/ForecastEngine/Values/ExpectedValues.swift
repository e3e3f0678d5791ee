/// What a won deal is worth when its amount is unknown (Method.md, Values).
package struct ExpectedValues: Sendable {
  /// Mean amount of all won deals in minor units; 0 when none has one.
  let mean: Double
  /// Mean amount by segment, drawn towards the overall mean by five deals' worth.
  let bySegment: [Double]
  /// Standard deviation of a won amount as a share of its segment's mean, 0...0.98.
  let spread: Double

  /// Learns from won deals.
  init(_ wins: ArraySlice<ClosedDeals.Win>, segmentCount: Int) {
    var count = 0
    var sums = [Double](repeating: 0, count: segmentCount)
    var counts = sums
    var total = 0.0
    for win in wins where win.amount > 0 {
      sums[Int(win.segment)] += win.amount
      counts[Int(win.segment)] += 1
      total += win.amount
      count += 1
    }
    let mean = count == 0 ? 0 : total / Double(count)
    let means = zip(sums, counts).map { ($0 + 5 * mean) / ($1 + 5) }
    // Amounts as shares of their segment's mean: what divides all of a segment divides their sum.
    var sum = 0.0
    for (segment, mean) in means.enumerated() where mean > 0 { sum += sums[segment] / mean }
    let center = count == 0 ? 1 : sum / Double(count)
    let centers = means.map { $0 * center }
    var gaps = [Double](repeating: 0, count: segmentCount)
    for win in wins where win.amount > 0 {
      let gap = win.amount - centers[Int(win.segment)]
      gaps[Int(win.segment)] += gap * gap
    }
    var squares = 0.0
    for (segment, mean) in means.enumerated() where mean > 0 {
      squares += gaps[segment] / mean / mean
    }
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
