import PipelineModel

extension ReplayWindow {
  /// Scores a forecast of `core.day` with what was won afterwards; nil when `watch` says stop.
  init?(
    _ core: CoreForecast, _ calibration: Calibration, _ baselines: Baselines, _ history: History,
    _ closed: ClosedDeals, lattice: FourierTransform, hasRepRanges: Bool, watch: Watch = .never
  ) {
    let (first, last) = (core.day + 1, core.day + Int32(core.horizon))
    var actuals = [Double](repeating: 0, count: history.repCount)
    for win in closed.wins(from: first, to: last) { actuals[Int(win.rep)] += win.amount }
    let sales = Sales(core, calibration, history)
    let range = sales.distribution(lattice, shock: calibration.shock)
    var ranges: [RepRange] = []
    for rep in actuals.indices where hasRepRanges {
      guard watch.goesOn() else { return nil }
      let range = sales.distribution(
        ofRep: rep, mean: calibration.repMeans[rep], lattice, shock: calibration.repShock)
      ranges.append(
        RepRange(
          low: range.quantile(0.1), high: range.quantile(0.9),
          score: range.score(actual: actuals[rep])))
    }
    guard watch.goesOn() else { return nil }
    day = Day(number: core.day)
    horizon = core.horizon
    actual = actuals.reduce(0, +)
    mean = calibration.mean
    low = range.quantile(0.1)
    middle = range.quantile(0.5)
    high = range.quantile(0.9)
    score = range.score(actual: actuals.reduce(0, +))
    self.core = core.mean
    calibratedCore = calibration.members.core
    runRate = core.runRate.total
    level = calibration.level
    coreWeight = calibration.coreWeight
    variance = calibration.variance
    shock = calibration.shock
    reps = zip(actuals, calibration.repMeans).map { RepWindow(actual: $0, mean: $1) }
    repRanges = ranges
    lesson = RepLesson(calibration, actuals)
    methods = baselines.totals + [calibration.mean]
    repErrors = (baselines.reps + [calibration.repMeans]).map { means in
      zip(means, actuals).reduce(0) { $0 + abs($1.0 - $1.1) }
    }
  }
}
