/// What each open deal is worth when won, in minor units: its amount, or what deals of its segment
/// are worth where that is unknown.
package struct DealValues: Sendable {
  private var means: [Double] = []
  private var isEstimated: [Bool] = []
  private let spread: Double

  /// Values `deals`, places in the history, of these groups.
  init(
    of deals: [Int32], _ groups: [(group: History.Group, places: Range<Int>)], _ history: History,
    _ values: ExpectedValues
  ) {
    spread = values.spread
    means.reserveCapacity(deals.count)
    isEstimated.reserveCapacity(deals.count)
    for (group, places) in groups {
      for deal in deals[places] {
        let amount = history.openAmount(Int(deal))
        means.append(values.value(amount: amount, segment: group.segment).mean)
        isEstimated.append(!(amount > 0))
      }
    }
  }

  /// The value of the deal at `place` and its standard deviation, 0 for a known amount.
  package subscript(place: Int) -> (mean: Double, deviation: Double) {
    (means[place], isEstimated[place] ? spread * means[place] : 0)
  }
}
