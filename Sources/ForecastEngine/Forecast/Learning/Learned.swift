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
  /// Deals won from `first` to `day`.
  package let wonCount: Int
  /// The same by the code of the rep, and of the segment.
  let wonByRep: [Int]
  let wonBySegment: [Int]

  init(
    _ history: History, first: Int32, day: Int32, months: QuarterMonths, watch: Watch = .never
  ) {
    self.day = day
    self.first = first
    self.months = months
    hazards = Hazards(history, first: first, asOf: day, months: months, watch: watch)
    values = ExpectedValues(history, first: first, asOf: day)
    var (won, byRep) = (0, [Int](repeating: 0, count: history.repCount))
    var bySegment = [Int](repeating: 0, count: history.segmentCount)
    for deal in 0..<history.count where history.isWon(deal, from: first, to: day) {
      won += 1
      byRep[Int(history.reps[deal])] += 1
      bySegment[Int(history.segments[deal])] += 1
    }
    (wonCount, wonByRep, wonBySegment) = (won, byRep, bySegment)
  }

  /// The chances of the deals open at the end of the day to be won in `horizon` days.
  ///
  /// The window begins `lead` days later.
  package func openChances(
    _ history: History, horizon: Int, lead: Int = 0
  ) -> (deals: [Int], chances: [Double]) {
    guard let hazards else { return ([], []) }
    var deals: [Int] = []
    var chances: [Double] = []
    let oldest = max(0, (hazards.bins.pieces.last ?? 0) - 1)
    for group in history.groups {
      var incidence: Incidence?
      var known = (age: -1, chance: 0.0)
      for deal in group.deals where history.isOpen(deal, on: day) {
        let rates =
          incidence ?? Incidence(hazards, rep: group.rep, segment: group.segment)
        incidence = rates
        // In the last piece age plays no part; deals of one age stand together.
        let age = min(Int(day) - Int(history.createds[deal]), oldest)
        if age != known.age {
          known = (age, rates.chance(age: age, day: day, horizon: horizon, lead: lead))
        }
        deals.append(deal)
        chances.append(known.chance)
      }
    }
    return (deals, chances)
  }
}
