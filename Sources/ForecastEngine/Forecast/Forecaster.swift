public import PipelineModel

/// Everything learned from a history up to one day: asks for forecasts of any horizon are answered
/// from it.
///
///     let forecaster = Forecaster(table, asOf: asOf)
///     let replay = forecaster.replay(horizon: 30) { _ in true }
///     forecaster.forecast(horizon: 30, replay: replay).mean
///     // minor units expected to be won in the next 30 days
public struct Forecaster: Sendable {
  /// The day the forecast looks from; it counts as past.
  public let asOf: Day
  /// What the engine was told.
  public let options: ForecastOptions
  /// From when on the file tells who closed, and what it cannot tell.
  public let observation: Observation
  /// Where the chances come from.
  public let basis: Basis

  package let history: History
  package let learned: Learned
  /// How the weights of stages moved the chances of a year; nil where they did not.
  package let stageShift: StageShift?
  /// The open deals of the as-of day.
  package let open: OpenDeals

  /// Where the chances of open deals come from.
  public enum Basis: Hashable, Sendable {
    /// The file's own history: age, season, rep and segment.
    case history
    /// The weights of the stages, since the history is too thin: neither learned nor verified.
    case stageWeights
  }

  /// Fewest won deals that chances are learned from.
  public static let leastWon = 10
  /// The longest horizon, in days.
  public static let longestHorizon = 1100

  /// Learns from the deals of `table` as they stood at the end of `asOf`.
  ///
  /// Deals created later are not there yet, deals closed later are still open. The stages, amounts
  /// and reps are those of the table: an earlier day than the export's is a reconstruction.
  public init(_ table: DealTable, asOf: Day, options: ForecastOptions = ForecastOptions()) {
    self.asOf = asOf
    self.options = options
    let day = asOf.number
    observation = Observation(table, asOf: day)
    let order = HistoryOrder(table, without: observation.importDays)
    history = History(table, order)
    var open = OpenDeals(history.open(on: day), table, order)
    // From here on the table is not needed, which takes as much room as all that is learned.
    let first = min(observation.first ?? day, day)
    let months = QuarterMonths(
      first: first, last: day + Int32(Self.longestHorizon),
      fiscalYearStart: options.fiscalYearStart)
    let closed = ClosedDeals(history, from: first, to: day)
    var days = LearningDays(history, closed, first: first, days: [day], months: months)
    learned =
      days?.learned(at: 0, watch: .never)
      ?? Learned(
        history, closed, first: first, day: day, months: months, hazards: nil, open: [])
    let hasAges = (learned.hazards?.won.events ?? 0) > 0
    basis = learned.wonCount >= Self.leastWon && hasAges ? .history : .stageWeights
    if basis == .history {
      let year = learned.openChances(history, horizon: 365)
      open.keep(year.deals)
      stageShift = options.usesStages ? StageShift(year.chances, weights: open.eventual) : nil
      open.eventual = stageShift?.after ?? year.chances
    } else {
      stageShift = nil
      open.eventual = open.eventual.map { $0.isNaN ? 0 : $0 }
    }
    self.open = open
  }

  /// The horizon that is computed for `days`: 1...``longestHorizon``.
  static func held(_ days: Int) -> Int { min(max(days, 1), longestHorizon) }
}
