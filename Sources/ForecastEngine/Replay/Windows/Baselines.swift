import PipelineModel

/// The plain methods' forecasts of one window, by rep, in minor units (Method.md, Accuracy).
struct Baselines: Sendable {
  /// By ``ForecastMethod`` (without the engine), then by rep.
  let reps: [[Double]]
  /// By ``ForecastMethod``: the totals.
  let totals: [Double]

  init(_ core: CoreForecast, _ history: History, _ learned: Learned, _ closed: ClosedDeals) {
    let day = core.day
    let end = Int(day) + core.horizon
    let rate = WinRate(learned, closed)
    var share = [Double](repeating: 0, count: history.repCount)
    var won = share
    var last = share
    var trailing = share
    for (group, places) in core.groups {
      for place in places {
        let value = core.values[place].mean
        let created = Int(history.createds[Int(core.deals[place])])
        if created + 60 <= end { share[group.rep] += 0.3 * value }
        if created + rate.cycle <= end { won[group.rep] += rate.share * value }
      }
    }
    // A shorter past than asked for is scaled to the window.
    let seen = Int(day) - Int(learned.first) + 1
    func perSeen(_ days: Int) -> Double { Double(core.horizon) / Double(min(days, seen)) }
    func add(_ days: Int, to sums: inout [Double]) {
      let start = max(Int(learned.first), Int(day) - days + 1)
      for win in closed.wins(from: Int32(start), to: day) {
        sums[Int(win.rep)] += win.amount * perSeen(days)
      }
    }
    add(core.horizon, to: &last)
    add(90, to: &trailing)
    reps = [share, last, trailing, core.runRate.reps, won]
    totals = reps.enumerated().map { method, reps in
      method == ForecastMethod.seasonal.rawValue ? core.runRate.total : reps.reduce(0, +)
    }
  }

  /// Share of closed deals that were won, and how long winning took.
  private struct WinRate {
    let share: Double
    /// Median days from creation to winning.
    let cycle: Int

    init(_ learned: Learned, _ closed: ClosedDeals) {
      let wins = closed.wins(from: learned.first, to: learned.day)
      let won = Double(wins.count)
      let lost = Double(closed.losses(from: learned.first, to: learned.day).count)
      var ages = AgeCounts()
      for age in closed.winAges(from: learned.first, to: learned.day) where age >= 0 {
        ages.insert(Int(age))
      }
      share = (won + 1) / (won + lost + 2)
      cycle = ages.age(at: ages.total / 2)
    }
  }
}
