public import PipelineModel

/// What is known by the as-of day, without the past deals that it was learned from.
///
/// It takes a fraction of their room, and is all that the explanation of a chance needs.
public struct Knowledge: Sendable {
  /// The day that is looked from; it counts as past.
  public let asOf: Day
  /// What the engine was told.
  public let options: ForecastOptions
  /// From when on the file tells who closed, and what it cannot tell.
  public let observation: Observation
  /// Where the chances come from.
  public let basis: Forecaster.Basis

  package let learned: Learned
  /// How the weights of stages moved the chances of a year; nil where they did not.
  package let stageShift: StageShift?
  /// The open deals of the as-of day.
  package let open: OpenDeals

  /// Learns from a history what it says of the day, and of the deals that are `open` on it.
  init(
    _ history: History, _ observation: Observation, _ open: OpenDeals, asOf: Day,
    options: ForecastOptions
  ) {
    self.asOf = asOf
    self.options = options
    self.observation = observation
    var open = open
    let day = asOf.number
    let first = min(observation.first ?? day, day)
    let months = QuarterMonths(
      first: first, last: day + Int32(Forecaster.longestHorizon),
      fiscalYearStart: options.fiscalYearStart)
    let closed = ClosedDeals(history, from: first, to: day)
    var days = LearningDays(history, closed, first: first, days: [day], months: months)
    learned =
      days?.learned(at: 0, watch: .never)
      ?? Learned(
        history, closed, first: first, day: day, months: months, hazards: nil, open: [])
    let hasAges = (learned.hazards?.won.events ?? 0) > 0
    basis = learned.wonCount >= Forecaster.leastWon && hasAges ? .history : .stageWeights
    if basis == .history {
      let year = learned.openChances(history, horizon: Forecaster.year)
      open.keep(year.deals)
      stageShift = options.usesStages ? StageShift(year.chances, weights: open.eventual) : nil
      open.eventual = stageShift?.after ?? year.chances
    } else {
      stageShift = nil
      open.eventual = open.eventual.map { $0.isNaN ? 0 : $0 }
    }
    self.open = open
  }
}
