/// What each open deal is worth when won, in minor units: its amount, or what deals of its segment
/// are worth where that is unknown.
package struct DealValues: Sendable {
  /// Of a deal without an amount the number of its segment, counted down from -1.
  private var amounts = AmountColumn()
  private let bySegment: [Double]
  private let spread: Double

  /// Values `deals`, places in the history, of these groups.
  init(
    of deals: [Int32], _ groups: [(group: History.Group, places: Range<Int>)], _ history: History,
    _ values: ExpectedValues
  ) {
    bySegment = values.bySegment
    spread = values.spread
    amounts.reserveCapacity(deals.count)
    for (group, places) in groups {
      for deal in deals[places] {
        let amount = history.openAmount(Int(deal))
        amounts.append(amount > 0 ? amount : Double(-1 - group.segment))
      }
    }
  }

  /// The value of the deal at `place` and its standard deviation, 0 for a known amount.
  package subscript(place: Int) -> (mean: Double, deviation: Double) {
    let amount = amounts[place]
    if amount > 0 { return (amount, 0) }
    let mean = bySegment[Int(-1 - amount)]
    return (mean, spread * mean)
  }
}
