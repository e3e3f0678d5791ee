public import ForecastEngine
public import PipelineModel

/// How Forecast did on the past of one file, in one currency and for one horizon.
public struct TrackRecord: Sendable {
  /// The currency of all amounts: they never mix.
  public let currency: Currency
  /// The days in each window.
  public let horizon: Horizon
  /// The windows, oldest first.
  public let windows: [PastWindow]
  /// How far they were off, together.
  public let misses: Misses
  /// The reps, the one who won most first.
  public let reps: [RepRecord]
  /// The plain methods beside Forecast; none for some reps alone, of whom they are not known.
  public let methods: AccuracyTable?
  /// Ten bins of chances; none for some reps alone.
  public let chances: [Reliability.Bin]
  /// Why there is no window.
  public let gap: AccuracyGap?
  /// What amounts of a Forecast are rounded to, in minor units.
  let step: Int64

  /// A record without a window.
  init(_ currency: Currency, horizon: Horizon, gap: AccuracyGap) {
    self.currency = currency
    self.horizon = horizon
    self.gap = gap
    (windows, reps, chances, step) = ([], [], [], 1)
    misses = Misses([])
    methods = AccuracyTable([], horizon: horizon, currency: currency, gap: gap)
  }

  /// The record of everybody's deals, or of those of `names` alone.
  init(
    _ forecasts: CurrencyForecasts, _ horizon: HorizonForecast, _ days: Horizon,
    of names: Set<RawText?>?, in pipeline: Pipeline
  ) {
    currency = forecasts.currency
    self.horizon = days
    step = forecasts.step
    let replayed = horizon.replay?.windows ?? []
    let codes = forecasts.reps.indices.filter { names?.contains(forecasts.reps[$0]) ?? true }
    let windows = replayed.map {
      names == nil ? PastWindow($0) : PastWindow($0, reps: codes)
    }
    self.windows = windows
    misses = Misses(windows)
    let wins = pipeline.winsByRep(in: forecasts.currency, windows)
    reps = codes.map { code in
      let rep = forecasts.reps[code]
      return RepRecord(
        rep, replayed.map { PastWindow($0, reps: [code]) }, wins: wins[rep] ?? 0)
    }.filter(\.isActive).sorted { $0.misses.won > $1.misses.won }
    let gap = windows.isEmpty ? Self.gap(forecasts.known, days, horizon.replay) : nil
    self.gap = gap
    guard names == nil else {
      (methods, chances) = (nil, [])
      return
    }
    methods = AccuracyTable(replayed, horizon: days, currency: forecasts.currency, gap: gap)
    chances = horizon.replay?.reliability.bins ?? []
  }

  /// Why a replay has no window.
  private static func gap(
    _ known: Knowledge, _ horizon: Horizon, _ replay: Replay?
  ) -> AccuracyGap {
    guard replay != nil else { return .stopped }
    let won = known.learned.wonCount
    if won < Forecaster.leastWon { return .fewWon(won) }
    if known.basis != .history { return .noCreated }
    let first = known.observation.first.map(Day.init) ?? known.asOf
    return .shortHistory(
      days: known.asOf.days(since: first) + 1,
      needed: known.options.replayLead + horizon.days + 1)
  }
}

extension Pipeline {
  /// How many deals each rep won in `currency` from the first day of `windows` to the last.
  fileprivate func winsByRep(in currency: Currency, _ windows: [PastWindow]) -> [RawText?: Int] {
    guard let first = windows.first?.window.first, let last = windows.last?.window.last else {
      return [:]
    }
    let span = Window(first: first, last: last)
    let columns = self.columns
    let code = columns.currencies.firstIndex(of: currency).map { Int32($0) }
    let names = columns.names[Dimension.rep.rawValue]
    var wins = [Int](repeating: 0, count: names.names.count + 1)
    for run in columns.outcomes.runs {
      let (outcomes, closes) = (columns.outcomes.numbers(in: run), columns.closes.numbers(in: run))
      let codes = columns.currencyCodes.numbers(in: run)
      for (place, deal) in run.enumerated()
      where outcomes[place] == Outcome.won.number && span.contains(number: closes[place])
        && codes[place] == code
      {
        wins[names.codes.isEmpty ? 0 : Int(names.codes[deal]) + 1] += 1
      }
    }
    var byName: [RawText?: Int] = [:]
    for (code, count) in wins.enumerated() where count > 0 {
      byName[code == 0 ? nil : names.names[code - 1]] = count
    }
    return byName
  }
}
