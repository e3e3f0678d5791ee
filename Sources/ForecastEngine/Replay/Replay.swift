import PipelineModel

/// The past forecast again, day by day, each time from what was known then.
///
/// It corrects the present forecast and is its record.
public struct Replay: Sendable {
  /// Days in each window.
  public let horizon: Int
  /// The windows, oldest first; they overlap when days are closer than the horizon.
  public let windows: [ReplayWindow]
  /// Whether the chances that were issued mean what they say.
  public let reliability: Reliability

  /// How the engine or a plain method did.
  public func accuracy(of method: ForecastMethod) -> Accuracy { Accuracy(windows, of: method) }

  /// How the engine did for one rep: sum of absolute errors, of what the rep won; both in minor
  /// units.
  public func record(ofRep rep: Int) -> (error: Double, actual: Double, windows: Int) {
    var (error, actual) = (0.0, 0.0)
    for window in windows {
      error += abs(window.reps[rep].mean - window.reps[rep].actual)
      actual += window.reps[rep].actual
    }
    return (error, actual, windows.count)
  }
}

extension Forecaster {
  /// Replays past days: each window sees only what was known on its day, earlier windows' record
  /// included.
  ///
  /// - Parameters:
  ///   - horizon: days in each window, 1...``longestHorizon``.
  ///   - hasRepRanges: whether ranges per rep are computed and scored, which takes longer.
  ///   - goesOn: called every few milliseconds with the share done, 0...1; false stops.
  /// - Returns: nil when stopped; no windows when the history is too short or too thin.
  public func replay(
    horizon: Int, hasRepRanges: Bool = false, goesOn: @escaping (Double) -> Bool
  ) -> Replay? {
    replay(horizon: horizon, closedDeals, hasRepRanges: hasRepRanges, goesOn: goesOn)
  }

  /// The closed deals that replays look at.
  var closedDeals: ClosedDeals {
    ClosedDeals(history, from: known.learned.first, to: known.learned.day)
  }

  /// The same where the closed deals are in order already.
  func replay(
    horizon: Int, _ closed: ClosedDeals, hasRepRanges: Bool, goesOn: @escaping (Double) -> Bool
  ) -> Replay? {
    let horizon = Self.held(horizon)
    var windows: [ReplayWindow] = []
    var reliability = Reliability()
    let days = known.basis == .history ? replayDays(horizon: horizon) : []
    let lattice = FourierTransform(length: 256)
    var watch = Watch(goesOn)
    guard
      var past = LearningDays(
        history, closed, first: known.learned.first, days: days, months: known.learned.months,
        watch: watch)
    else { return nil }
    for (place, day) in days.enumerated() {
      watch.done = Double(place) / Double(days.count)
      guard watch.goesOn(), let learned = past.learned(at: place, watch: watch) else { return nil }
      guard watch.goesOn(), let core = CoreForecast(history, learned, closed, horizon: horizon),
        watch.goesOn()
      else { return nil }
      let calibration = Calibration(core, past: windows, history: history)
      for (deal, chance) in zip(core.deals, calibration.chances) {
        let isWon = history.isWon(Int(deal), from: day + 1, to: day + Int32(horizon))
        reliability.add(chance: chance, isWon: isWon)
      }
      guard watch.goesOn() else { return nil }
      let window = ReplayWindow(
        core, calibration, Baselines(core, history, learned, closed), history, closed,
        lattice: lattice, hasRepRanges: hasRepRanges, watch: watch)
      guard let window else { return nil }
      windows.append(window)
    }
    return Replay(horizon: horizon, windows: windows, reliability: reliability)
  }

  /// The days to replay, oldest first: the last one lies one horizon back.
  private func replayDays(horizon: Int) -> [Int32] {
    let newest = Int(known.asOf.number) - horizon
    let oldest = Int(known.learned.first) + max(0, known.options.replayLead)
    let step = max(1, known.options.replayStep)
    var days: [Int32] = []
    for place in 0..<max(0, known.options.replayCount) {
      let day = newest - place * step
      guard day >= oldest else { break }
      days.append(Int32(day))
    }
    return days.reversed()
  }
}
