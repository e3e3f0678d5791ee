import PipelineModel

/// What was known by the end of each of some past days, learned from one day to the next.
///
/// What deals add up to on a day is part of what they add up to a week later: only the new days are
/// looked at, unless the past is weighted in another way from there on.
struct LearningDays {
  let history: History
  let closed: ClosedDeals
  private let first: Int32
  private let months: QuarterMonths
  private let days: [Int32]
  /// The days in stretches, each of which is summed up from the beginning.
  private let stretches: [Stretch]
  /// Deals by the age at which they closed, and the days that they are counted to.
  private var ages = AgeCounts()
  private var isCounted: Int32
  private var risk: RiskDays?

  private struct Stretch {
    var days: Range<Int>
    var cuts: Set<Int>
    var halfLife: Double?
  }

  /// Most pieces of all groups that are kept while days pass: each has three sums.
  private static let mostPieces = 1 << 18
  /// The longest stretch in days, so that a weight is never too small to divide by.
  private static let longestStretch = 1000
  /// Fewest events in an age bin.
  private static let leastPerBin = 15

  /// Learns by the end of each of `days`, earliest first, from what closed from `first` on; nil
  /// when `watch` says stop.
  init?(
    _ history: History, _ closed: ClosedDeals, first: Int32, days: [Int32], months: QuarterMonths,
    watch: Watch = .never
  ) {
    self.history = history
    self.closed = closed
    self.first = first
    self.days = days
    self.months = months
    isCounted = first - 1
    var stretches: [Stretch] = []
    let most = Self.mostPieces / max(1, history.groups.count)
    var (ages, counted) = (AgeCounts(), first - 1)
    for (place, day) in days.enumerated() {
      guard watch.goesOn() else { return nil }
      ages.insert(closed, from: counted + 1, to: day)
      counted = day
      let cuts = AgeBins(ages, least: Self.leastPerBin).pieces
      let halfLife = Decay(closed, first: first, asOf: day).halfLife
      if var last = stretches.popLast() {
        let all = last.cuts.union(cuts)
        let isShort = Int(day) - Int(days[last.days.lowerBound]) <= Self.longestStretch
        if last.halfLife == halfLife, all.count <= most, isShort {
          last = Stretch(
            days: last.days.lowerBound..<place + 1, cuts: all, halfLife: halfLife)
          stretches.append(last)
          continue
        }
        stretches.append(last)
      }
      stretches.append(Stretch(days: place..<place + 1, cuts: Set(cuts), halfLife: halfLife))
    }
    self.stretches = stretches
  }

  /// What is known by the end of the day at `place`, which comes after those asked for before; nil
  /// when `watch` says stop.
  mutating func learned(at place: Int, watch: Watch) -> Learned? {
    let day = days[place]
    ages.insert(closed, from: isCounted + 1, to: day)
    isCounted = day
    guard let stretch = stretches.first(where: { $0.days.contains(place) }),
      let end = days[stretch.days].last
    else { return nil }
    if risk == nil || place == stretch.days.lowerBound {
      risk = RiskDays(
        history, first: first, cuts: AgeCuts(Array(stretch.cuts)),
        decay: Decay(halfLife: stretch.halfLife, asOf: end), months: months)
    }
    guard risk?.advance(to: day, watch: watch) == true, let risk else { return nil }
    let bins = AgeBins(ages, least: Self.leastPerBin)
    guard
      let hazards = Hazards(
        risk.cells(bins), bins: bins, months: months, halfLife: stretch.halfLife, history,
        watch: watch)
    else { return nil }
    return Learned(
      history, closed, first: first, day: day, months: months, hazards: hazards, open: risk.open)
  }
}

extension AgeCounts {
  /// Adds the deals that closed from day `first` to `last`.
  mutating func insert(_ closed: ClosedDeals, from first: Int32, to last: Int32) {
    for age in closed.winAges(from: first, to: last) where age >= 0 { insert(Int(age)) }
    for age in closed.losses(from: first, to: last) where age >= 0 { insert(Int(age)) }
  }
}
