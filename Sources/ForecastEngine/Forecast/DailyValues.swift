extension Forecaster {
  /// How the expected value of a window spreads over its days, in minor units.
  ///
  /// Each deal's and stream's value follows its daily chances; what the run-rate carries, when
  /// there is nothing else, is spread evenly.
  func days(_ core: CoreForecast, _ sales: Sales, mean: Double) -> [Double] {
    let horizon = core.horizon
    var days = [Double](repeating: 0, count: core.lead + horizon)
    if known.basis == .stageWeights {
      // Due today can only be won from tomorrow on.
      for place in core.deals.indices where sales.deals[place].mean > 0 {
        let due = Int(known.open.dues[place]) - Int(core.day)
        days[min(max(due - 1, core.lead), days.count - 1)] += sales.deals[place].mean
      }
    } else if let hazards = known.learned.hazards {
      addDeals(core, sales, hazards, to: &days)
      addStreams(core, sales, hazards, to: &days)
    }
    // Of a shifted window the days before it do not count.
    days.removeFirst(core.lead)
    let sum = days.reduce(0, +)
    guard sum > 0 else {
      return [Double](repeating: mean / Double(horizon), count: horizon)
    }
    return days.map { $0 / sum * mean }
  }

  private func addDeals(
    _ core: CoreForecast, _ sales: Sales, _ hazards: Hazards, to days: inout [Double]
  ) {
    let oldest = max(0, (hazards.bins.pieces.last ?? 0) - 1)
    for (group, places) in core.groups {
      let incidence = Incidence(hazards, rep: group.rep, segment: group.segment)
      func age(_ place: Int) -> Int {
        min(Int(core.day) - Int(history.createds[Int(core.deals[place])]), oldest)
      }
      var place = places.lowerBound
      while place < places.upperBound {
        // Deals of one rep, segment and age have the same course: they count as one.
        let own = age(place)
        var mean = 0.0
        while place < places.upperBound, age(place) == own {
          mean += sales.deals[place].mean
          place += 1
        }
        let before = incidence.chances(age: own, day: core.day, horizon: core.lead).won
        let chance =
          incidence.chances(age: own, day: core.day, horizon: days.count).won - before
        guard chance > 0 else { continue }
        incidence.addWins(age: own, day: core.day, scale: mean / chance, to: &days)
      }
    }
  }

  private func addStreams(
    _ core: CoreForecast, _ sales: Sales, _ hazards: Hazards, to days: inout [Double]
  ) {
    let end = days.count
    let step = NewBusiness.step(end)
    for (place, stream) in core.streams.enumerated() where sales.streams[place].mean > 0 {
      let incidence = Incidence(hazards, rep: stream.rep, segment: stream.segment)
      var course = [Double](repeating: 0, count: end)
      for first in stride(from: 1, through: end, by: step) {
        let middle = min(first + step / 2, end)
        incidence.addWins(
          age: -1, day: core.day + Int32(middle - 1),
          scale: Double(min(step, end - first + 1)), to: &course, from: middle - 1)
      }
      let sum = course[core.lead...].reduce(0, +)
      guard sum > 0 else { continue }
      for day in days.indices { days[day] += course[day] / sum * sales.streams[place].mean }
    }
  }
}
