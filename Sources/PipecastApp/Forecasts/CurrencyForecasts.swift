public import ForecastEngine
public import PipelineModel

/// The forecasts of the deals in one currency, one per horizon.
public struct CurrencyForecasts: Sendable {
  /// The one currency of all amounts.
  public let currency: Currency
  /// What was learned; it answers why a deal has its chance.
  public let known: Knowledge
  /// The names of the reps by code; nil for the deals without one.
  public let reps: [RawText?]
  /// What all amounts are rounded to, in minor units.
  let step: Int64
  /// One per horizon of the outlook.
  public private(set) var horizons: [HorizonForecast]

  /// The most reps whose ranges are replayed: those of hundreds would take longer than all the rest.
  private static let mostReplayedReps = 50
  /// Horizons replayed side by side; the results are the same with any number.
  private static let threads = 2

  /// Forecasts every horizon; nil when `goesOn` stopped the replay.
  init?(
    _ currency: Currency, _ forecaster: Forecaster, reps: [RawText?], step: Int64,
    outlook: Outlook, isReplaying: Bool, goesOn: @escaping (Double) -> Bool
  ) {
    var replays: [Replay]?
    if isReplaying {
      replays = forecaster.replays(
        horizons: outlook.horizons.map(\.days),
        hasRepRanges: reps.count <= Self.mostReplayedReps, threads: Self.threads, goesOn: goesOn)
      guard replays != nil else { return nil }
    }
    horizons = outlook.horizons.enumerated().map { place, horizon in
      HorizonForecast(forecaster, horizon, outlook, replays?[place], step: step)
    }
    guard goesOn(1) else { return nil }
    self.currency = currency
    known = forecaster.known
    self.reps = reps
    self.step = step
  }

  /// Rounds the forecast of a horizon, the parts of whose open deals sum to `open`.
  mutating func round(_ horizon: Int, open: Int128) { horizons[horizon].round(open: open) }

  /// The code of the rep of that name; nil for a rep without a deal in this currency.
  func code(ofRep rep: RawText?) -> Int? { reps.firstIndex(of: rep) }
}

/// The forecast of one horizon in one currency, in whole minor units, and its record.
public struct HorizonForecast: Sendable {
  /// What the engine says.
  public let forecast: Forecast
  /// The replayed past; nil where it was not replayed.
  public let replay: Replay?
  /// All that will be won, in minor units.
  public private(set) var total: Int128 = 0
  /// By rep's code; they sum to ``total``.
  public private(set) var reps: [Int128] = []

  /// Whether windows of the replay that do not overlap say that it comes nearer than plain methods.
  public let isVerified: Bool
  /// How the ranges and the total did on the past; nil where nothing was replayed.
  let record: ForecastFigure.Record?
  /// What all amounts are rounded to, in minor units.
  let step: Int64

  /// The open deals that move it most.
  let deciding: [DecidingDeal]

  init(
    _ forecaster: Forecaster, _ horizon: Horizon, _ outlook: Outlook, _ replay: Replay?,
    step: Int64
  ) {
    self.step = step
    // The first day of a window counts where it is later than the as-of day, which is past already.
    forecast =
      outlook.isShifted
      ? forecaster.forecast(
        horizon: horizon.days + 1, lead: outlook.from.days(since: outlook.asOf) - 1)
      : forecaster.forecast(horizon: horizon.days, replay: replay)
    self.replay = replay
    // Rows ask for it by the thousand.
    isVerified = replay?.isVerified ?? false
    record = replay?.record
    deciding = DecidingDeal.all(of: forecast, step: step)
  }

  /// Sums up `open`, the rounded parts of the open deals, and the rounded rest.
  ///
  /// So it is the deals that the rounding of the sum goes by, and nothing is left where there is no
  /// other business than theirs.
  mutating func round(open: Int128) {
    total = open + Int128(minorUnits: forecast.mean - forecast.openMean, step: step)
    let scale = forecast.mean > 0 ? Double(total) / forecast.mean : 0
    reps = Self.whole(forecast.reps.map { $0.mean * scale }, summingTo: total, step: step)
  }

  /// Rounds parts so that they sum to their rounded sum: each boundary between two is rounded once.
  static func whole(_ parts: [Double], summingTo total: Int128, step: Int64) -> [Int128] {
    var sum = 0.0
    var before: Int128 = 0
    var whole = parts.map { part in
      sum += part
      let now = Int128(minorUnits: sum, step: step)
      defer { before = now }
      return now - before
    }
    if let last = whole.indices.last { whole[last] += total - before }
    return whole
  }

  /// What some reps win of deals that are not in the pipeline yet, in minor units.
  func coming(ofReps codes: [Int]) -> Int128 {
    Int128(minorUnits: codes.reduce(0) { $0 + forecast.reps[$1].newMean }, step: step)
  }

  /// What is won on the first `count` days of the window, in minor units.
  func total(ofFirst count: Int) -> Int128 {
    let days = forecast.days
    guard count < days.count else { return total }
    return Int128(minorUnits: days.prefix(max(0, count)).reduce(0, +), step: step)
  }
}

extension Replay {
  /// Windows that do not overlap, and whether the Forecast came nearer than the plain share of the
  /// list, which of all methods that one export can replay is the nearest to Weighted.
  fileprivate var isVerified: Bool {
    let record = accuracy(of: .engine)
    guard record.independentWindows >= 2, let error = record.error,
      let plain = accuracy(of: .plainShare).error
    else { return false }
    return error < plain
  }

  /// How its ranges and its sums did; nil without a window.
  fileprivate var record: ForecastFigure.Record? {
    let accuracy = accuracy(of: .engine)
    guard let inside = accuracy.inside, accuracy.windows > 0 else { return nil }
    return ForecastFigure.Record(
      inside: inside, windows: accuracy.windows, error: accuracy.error)
  }
}
