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
  /// Their groups, each with the places of its deals among them.
  let groups: [(group: History.Group, places: Range<Int>)]
  /// What each of them is worth.
  let openValues: DealValues
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
    // Without the room for more that was made when they were collected.
    self.open = open.map { $0 }
    let wins = closed.wins(from: first, to: day)
    values = ExpectedValues(wins, segmentCount: history.segmentCount)
    groups = history.groups(of: open)
    openValues = DealValues(of: open, groups, history, values)
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
    let oldest = Self.oldest(hazards)
    var (ages, known): ([Int], [Double]) = ([], [])
    for (group, places) in groups {
      ages.removeAll(keepingCapacity: true)
      known.removeAll(keepingCapacity: true)
      // Deals of one age stand together.
      for deal in open[places] {
        let age = age(history, deal, oldest)
        if age != ages.last { ages.append(age) }
      }
      window.append(ofAges: ages, rep: group.rep, segment: group.segment, to: &known)
      var next = 0
      for deal in open[places] {
        if age(history, deal, oldest) != ages[next] { next += 1 }
        chances.append(known[next])
      }
    }
    return (open, chances)
  }

  /// The chance of an open deal of that age to be won in `horizon` days.
  func chance(age: Int, rep: Int, segment: Int, horizon: Int) -> Double {
    guard let hazards else { return 0 }
    var window = WindowChances(hazards, day: day, horizon: horizon, lead: 0)
    var chances: [Double] = []
    window.append(
      ofAges: [min(age, Self.oldest(hazards))], rep: rep, segment: segment, to: &chances)
    return chances[0]
  }

  /// The group of the deal at `place` of those that are open.
  func group(at place: Int) -> History.Group {
    var (low, high) = (0, groups.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].places.upperBound > place { high = middle } else { low = middle + 1 }
    }
    return groups[low].group
  }

  /// The highest age that plays a part: in the last piece none does.
  private static func oldest(_ hazards: Hazards) -> Int {
    max(0, (hazards.bins.pieces.last ?? 0) - 1)
  }

  private func age(_ history: History, _ deal: Int32, _ oldest: Int) -> Int {
    min(Int(day) - Int(history.createds[Int(deal)]), oldest)
  }
}
