/// What the reps of a past window teach the next ones, summed over them, in squared minor units.
struct RepLesson: Sendable {
  /// Squared errors of the sums of their own deals and streams.
  private(set) var coreErrors = 0.0
  /// Squared errors of their shares of the run-rate.
  private(set) var shareErrors = 0.0
  /// Squared errors of the forecast beyond the variance of independent deals.
  private(set) var excess = 0.0
  /// Squares of the forecast.
  private(set) var squares = 0.0

  /// Sums up a forecast and what the reps won, by rep's code.
  init(_ calibration: Calibration, _ actuals: [Double]) {
    for (rep, actual) in actuals.enumerated() {
      let mean = calibration.repMeans[rep]
      coreErrors += Self.square(calibration.repCores[rep] - actual)
      shareErrors += Self.square(calibration.repShares[rep] - actual)
      excess += Self.square(actual - mean) - calibration.repVariances[rep]
      squares += Self.square(mean)
    }
  }

  private static func square(_ number: Double) -> Double { number * number }
}
