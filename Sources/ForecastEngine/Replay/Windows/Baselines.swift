import PipelineModel

/// The plain methods' forecasts of one window, by rep, in minor units (Method.md, Accuracy).
struct Baselines: Sendable {
  /// By ``ForecastMethod`` (without the engine), then by rep.
  let reps: [[Double]]
  /// By ``ForecastMethod``: the totals.
  let totals: [Double]

  init(_ core: CoreForecast, _ history: History, _ learned: Learned) {
    let day = core.day
    let end = Int(day) + core.horizon
    let rate = WinRate(history, learned)
    var share = [Double](repeating: 0, count: history.repCount)
    var won = share
    var last = share
    var trailing = share
    for (place, deal) in core.deals.enumerated() {
      let value = core.values[place].mean
      let created = Int(history.createds[deal])
      let rep = Int(history.reps[deal])
      if created + 60 <= end { share[rep] += 0.3 * value }
      if created + rate.cycle <= end { won[rep] += rate.share * value }
    }
    // A shorter past than asked for is scaled to the window.
    let seen = Int(day) - Int(learned.first) + 1
    func perSeen(_ days: Int) -> Double { Double(core.horizon) / Double(min(days, seen)) }
    for deal in 0..<history.count where history.isWon[deal] {
      let close = history.closes[deal]
      let rep = Int(history.reps[deal])
      guard close >= learned.first, close <= day else { continue }
      let age = Int(day) - Int(close)
      if age < core.horizon { last[rep] += history.amounts[deal] * perSeen(core.horizon) }
      if age < 90 { trailing[rep] += history.amounts[deal] * perSeen(90) }
    }
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

    init(_ history: History, _ learned: Learned) {
      var (won, lost) = (0.0, 0.0)
      var ages = AgeCounts()
      for deal in 0..<history.count {
        let close = history.closes[deal]
        guard learned.first <= close, close <= learned.day else { continue }
        if history.isWon[deal] { won += 1 } else { lost += 1 }
        if history.isWon[deal] && history.hasAge(deal) {
          ages.insert(Int(close) - Int(history.createds[deal]))
        }
      }
      share = (won + 1) / (won + lost + 2)
      cycle = ages.age(at: ages.total / 2)
    }
  }
}
