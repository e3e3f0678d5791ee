public import PipelineModel

/// Every method scored at chosen past days, each with a replay of its own.
///
/// A replay scores its own days as it goes; a backtest asks at the ends of months, say, what the
/// program would have said on that day.
public struct Backtest: Sendable {
  /// Days in each window.
  public let horizon: Int
  /// The windows in the order of the days asked for.
  public let windows: [ReplayWindow]

  /// How a method did.
  public func accuracy(of method: ForecastMethod) -> Accuracy { Accuracy(windows, of: method) }

  /// Forecasts `horizon` days at each of `days` from what was known then, and scores it.
  ///
  /// Stages and close dates of past days are unknown, so that neither re-ranks a past forecast.
  /// A day on which nothing can be learned yet has no window.
  ///
  /// `days` come earliest first, and each window should be over in the table. `goesOn` is called
  /// every few milliseconds with the share done, 0...1; when it says false, there is no result.
  public init?(
    _ table: DealTable, days: [Day], horizon: Int, options: ForecastOptions = ForecastOptions(),
    goesOn: @escaping (Double) -> Bool
  ) {
    self.horizon = Forecaster.held(horizon)
    var options = options
    options.usesStages = false
    let lattice = FourierTransform(length: 2048)
    var windows: [ReplayWindow] = []
    for (place, day) in days.enumerated() {
      let forecaster = Forecaster(table, asOf: day, options: options)
      let replay = forecaster.replay(horizon: horizon) { done in
        goesOn((Double(place) + done) / Double(days.count))
      }
      guard let replay else { return nil }
      let (history, learned) = (forecaster.history, forecaster.known.learned)
      let closed = ClosedDeals(
        history, from: learned.first, to: day.number + Int32(self.horizon))
      guard forecaster.known.basis == .history,
        let core = CoreForecast(history, learned, closed, horizon: self.horizon)
      else { continue }
      let window = ReplayWindow(
        core, Calibration(core, past: replay.windows, history: history),
        Baselines(core, history, learned, closed), history, closed, lattice: lattice,
        hasRepRanges: true)
      if let window { windows.append(window) }
    }
    self.windows = windows
  }
}
