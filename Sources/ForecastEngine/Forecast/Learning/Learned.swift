/// What was learned by the end of one day, whatever the horizon.
package struct Learned: Sendable {
  /// The day, which counts as past.
  package let day: Int32
  /// The first day from which closed deals count as seen.
  package let first: Int32
  let months: QuarterMonths
  /// Nil only when the work was stopped.
  package let hazards: Hazards?
  package let values: ExpectedValues
  /// The deals open at the end of the day that have an age, as places in the history.
  let open: [Int32]
  /// Deals won from `first` to `day`.
  package let wonCount: Int
  /// The same by the code of the rep, and of the segment.
  let wonByRep: [Int]
  let wonBySegment: [Int]

  init(
    _ history: History, _ closed: ClosedDeals, first: Int32, day: Int32, months: QuarterMonths,
    hazards: Hazards?, open: [Int32]
  ) {
    self.day = day
    self.first = first
    self.months = months
    self.hazards = hazards
    self.open = open
    let wins = closed.wins(from: first, to: day)
    values = ExpectedValues(wins, segmentCount: history.segmentCount)
    var byRep = [Int](repeating: 0, count: history.repCount)
    var bySegment = [Int](repeating: 0, count: history.segmentCount)
    for win in wins {
      byRep[Int(win.rep)] += 1
      bySegment[Int(win.segment)] += 1
    }
    (wonCount, wonByRep, wonBySegment) = (wins.count, byRep, bySegment)
  }

  /// The chances of the deals open at the end of the day to be won in `horizon` days.
  ///
  /// The window begins `lead` days later.
  package func openChances(
    _ history: History, horizon: Int, lead: Int = 0
  ) -> (deals: [Int32], chances: [Double]) {
    guard let hazards else { return ([], []) }
    var window = WindowChances(hazards, day: day, horizon: horizon, lead: lead)
    var chances: [Double] = []
    chances.reserveCapacity(open.count)
    // In the last piece age plays no part.
    let oldest = max(0, (hazards.bins.pieces.last ?? 0) - 1)
    var (ages, known): ([Int], [Double]) = ([], [])
    var place = 0
    while place < open.count {
      let group = history.group(of: Int(open[place]))
      let start = place
      ages.removeAll(keepingCapacity: true)
      known.removeAll(keepingCapacity: true)
      // Deals of one age stand together.
      while place < open.count, Int(open[place]) < group.deals.upperBound {
        let age = age(history, open[place], oldest)
        if age != ages.last { ages.append(age) }
        place += 1
      }
      window.append(ofAges: ages, rep: group.rep, segment: group.segment, to: &known)
      var next = 0
      for deal in open[start..<place] {
        if age(history, deal, oldest) != ages[next] { next += 1 }
        chances.append(known[next])
      }
    }
    return (open, chances)
  }

  private func age(_ history: History, _ deal: Int32, _ oldest: Int) -> Int {
    min(Int(day) - Int(history.createds[Int(deal)]), oldest)
  }
}
