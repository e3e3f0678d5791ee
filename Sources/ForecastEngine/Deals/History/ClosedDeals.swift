/// The closed deals of a history in the order of the days on which they closed.
///
/// What is asked of a stretch of days is then a slice, not a look at every deal.
package struct ClosedDeals: Sendable {
  /// A won deal.
  struct Win: Sendable {
    var rep: Int32
    var segment: Int32
    /// Minor units.
    var amount: Double
  }

  /// The first and the last day that are looked at.
  let first: Int32
  let last: Int32
  private var wins: [Win]
  /// Days from creation to winning, -1 for none.
  private var winAges: [Int32]
  /// Days from creation to losing, -1 for none.
  private var losses: [Int32]
  /// How many deals were won, or lost, before each day, the day after the last one included.
  private var winStarts: [Int32]
  private var lossStarts: [Int32]

  /// Takes the deals that closed from `first` to `last`.
  init(_ history: History, from first: Int32, to last: Int32) {
    self.first = first
    self.last = max(last, first - 1)
    let dayCount = Int(self.last) - Int(first) + 1
    var winStarts = [Int32](repeating: 0, count: dayCount + 1)
    var lossStarts = winStarts
    let (closes, isWon) = (history.closes, history.isWon)
    func place(_ deal: Int) -> Int? {
      let close = closes[deal]
      return first <= close && close <= last ? Int(close) - Int(first) : nil
    }
    for deal in closes.indices {
      guard let place = place(deal) else { continue }
      if isWon[deal] { winStarts[place + 1] += 1 } else { lossStarts[place + 1] += 1 }
    }
    for place in 0..<dayCount {
      winStarts[place + 1] += winStarts[place]
      lossStarts[place + 1] += lossStarts[place]
    }
    var wins = [Win](
      repeating: Win(rep: 0, segment: 0, amount: 0), count: Int(winStarts[dayCount]))
    var winAges = [Int32](repeating: -1, count: wins.count)
    var losses = [Int32](repeating: -1, count: Int(lossStarts[dayCount]))
    (self.winStarts, self.lossStarts) = (winStarts, lossStarts)
    for group in history.groups {
      for deal in group.deals {
        guard let place = place(deal) else { continue }
        let age = history.hasAge(deal) ? closes[deal] - history.createds[deal] : -1
        if isWon[deal] {
          wins[Int(winStarts[place])] = Win(
            rep: Int32(group.rep), segment: Int32(group.segment), amount: history.amounts[deal])
          winAges[Int(winStarts[place])] = age
          winStarts[place] += 1
        } else {
          losses[Int(lossStarts[place])] = age
          lossStarts[place] += 1
        }
      }
    }
    (self.wins, self.winAges, self.losses) = (wins, winAges, losses)
  }

  /// The deals won from day `first` to `last`, both included.
  func wins(from first: Int32, to last: Int32) -> ArraySlice<Win> {
    wins[range(winStarts, first, last)]
  }

  /// The ages of the deals won from day `first` to `last`, both included; -1 for none.
  func winAges(from first: Int32, to last: Int32) -> ArraySlice<Int32> {
    winAges[range(winStarts, first, last)]
  }

  /// The ages of the deals lost from day `first` to `last`, both included; -1 for none.
  func losses(from first: Int32, to last: Int32) -> ArraySlice<Int32> {
    losses[range(lossStarts, first, last)]
  }

  private func range(_ starts: [Int32], _ first: Int32, _ last: Int32) -> Range<Int> {
    let (first, last) = (max(first, self.first), min(last, self.last))
    guard first <= last else { return 0..<0 }
    return Int(starts[Int(first) - Int(self.first)])..<Int(starts[Int(last) - Int(self.first) + 1])
  }
}
