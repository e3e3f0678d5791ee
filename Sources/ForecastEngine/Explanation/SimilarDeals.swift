/// By age, how many past deals were open at it, and how many of them were won within the horizon.
///
/// Only deals that were of the age long enough ago to know what became of them.
struct SimilarDeals: Sendable {
  private var deals: [Int32] = []
  private var won: [Int32] = []

  /// Looks at what was seen from `first` to the end of `day`.
  init(_ history: History, first: Int32, day: Int32, horizon: Int) {
    var earliest = Int32.max
    for deal in 0..<history.count where history.hasAge(deal) {
      earliest = min(earliest, history.createds[deal])
    }
    let oldest = Int(day) - horizon - Int(earliest)
    guard earliest < .max, oldest >= 0 else { return }
    // What begins and what ends at an age, of which the sums are what holds at it.
    var deals = [Int32](repeating: 0, count: oldest + 2)
    var won = deals
    for deal in 0..<history.count where history.hasAge(deal) {
      let created = Int(history.createds[deal])
      let length = Int(history.closes[deal]) - created
      let youngest = max(0, Int(first) - created)
      let end = min(Int(day) - horizon - created, length - 1) + 1
      guard youngest < end else { continue }
      deals[youngest] += 1
      deals[end] -= 1
      guard history.isWon[deal], max(youngest, length - horizon) < end else { continue }
      won[max(youngest, length - horizon)] += 1
      won[end] -= 1
    }
    for age in deals.indices.dropFirst() {
      deals[age] += deals[age - 1]
      won[age] += won[age - 1]
    }
    (self.deals, self.won) = (deals, won)
  }

  /// The deals that were open at `age` days, and those of them that were won.
  subscript(age: Int) -> (deals: Int, won: Int) {
    deals.indices.contains(age) ? (Int(deals[age]), Int(won[age])) : (0, 0)
  }
}
