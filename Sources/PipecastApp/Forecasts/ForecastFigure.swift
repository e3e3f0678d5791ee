import ForecastEngine

/// A Forecast with its parts and its range, in minor units of one currency.
public struct ForecastFigure: Sendable {
  /// What will be won in the window.
  public var total: Int128 = 0
  /// Its part from the open deals, each rounded once.
  public var open: Int128 = 0
  /// What reps usually bring in beyond their deals, or less than them: 0 in the sum of all reps.
  public var habit: Int128 = 0
  /// Quantiles 0.1, 0.5 and 0.9; nil where the deals are not all of a rep, or of everybody.
  public var range: Range?
  /// The record of the ranges; nil where nothing was replayed, or of no use for these deals.
  public var record: Record?
  /// Whether it may lead: its record beats the plain methods.
  public var isVerified = false
  /// What the horizon's forecast rests on, most important first.
  var evidence: [Evidence] = []

  /// Its part from deals that are not in the pipeline yet; with the other two it makes ``total``.
  public var coming: Int128 { total - open - habit }

  /// What a window may bring.
  public struct Range: Hashable, Sendable {
    /// Likely runs from `low`, quantile 0.1, to `high`, quantile 0.9; half of all lies below `middle`.
    public var low: Int128
    public var middle: Int128
    public var high: Int128
    /// The chance that nothing is won, 0...1.
    public var chanceOfNothing: Double
    /// Whether a single number means something: at least three wins are expected.
    public var isForecastable = true

    /// Its amounts are rounded to `step` minor units.
    init(_ likely: LikelyRange, step: Int64) {
      low = Int128(minorUnits: likely.low, step: step)
      middle = Int128(minorUnits: likely.middle, step: step)
      high = Int128(minorUnits: likely.high, step: step)
      chanceOfNothing = likely.chanceOfNothing
    }
  }

  /// How often such ranges held what was won.
  public struct Record: Hashable, Sendable {
    /// Windows whose range held what was won.
    public var inside: Int
    /// Replayed windows.
    public var windows: Int
    /// Sum of the misses as a share of what was won; nil where nothing was.
    public var error: Double?
  }
}

extension ForecastFigure {
  /// The figure of everybody's deals.
  init(_ horizon: HorizonForecast, open: Int128) {
    total = horizon.total
    self.open = open
    range = Range(horizon.forecast.range.likely, step: horizon.step)
    isVerified = horizon.isVerified
    evidence = horizon.forecast.evidence
    record = horizon.record
  }

  /// The figure of some reps' deals; with a range where it is one rep.
  init(_ horizon: HorizonForecast, reps: [Int], open: Int128) {
    total = reps.reduce(0) { $0 + horizon.reps[$1] }
    self.open = open
    habit = total - open - horizon.coming(ofReps: reps)
    isVerified = horizon.isVerified
    evidence = horizon.forecast.evidence
    guard reps.count == 1, let rep = reps.first else { return }
    let forecast = horizon.forecast.reps[rep]
    var range = Range(forecast.range, step: horizon.step)
    range.isForecastable = forecast.isForecastable
    self.range = range
    if let replay = horizon.replay {
      let inside = replay.windows.compactMap { $0.isInside(rep: rep) }
      let own = replay.record(ofRep: rep)
      if !inside.isEmpty {
        record = Record(
          inside: inside.count { $0 }, windows: inside.count,
          error: own.actual > 0 ? own.error / own.actual : nil)
      }
    }
  }
}
