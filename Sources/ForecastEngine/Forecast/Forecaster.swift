public import PipelineModel

/// Everything learned from a history up to one day: asks for forecasts of any horizon are answered
/// from it.
///
///     let forecaster = Forecaster(table, asOf: asOf)
///     let replay = forecaster.replay(horizon: 30) { _ in true }
///     forecaster.forecast(horizon: 30, replay: replay).mean
///     // minor units expected to be won in the next 30 days
public struct Forecaster: Sendable {
  /// What was learned.
  public let known: Knowledge
  package let history: History

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
  /// The days of a window in which a deal is won sooner or later.
  static let year = 365

  /// Learns from the deals of `table` as they stood at the end of `asOf`.
  ///
  /// Deals created later are not there yet, deals closed later are still open. The stages, amounts
  /// and reps are those of the table: an earlier day than the export's is a reconstruction.
  public init(_ table: DealTable, asOf: Day, options: ForecastOptions = ForecastOptions()) {
    let observation = Observation(table, asOf: asOf.number)
    let order = HistoryOrder(table, without: observation.importDays)
    history = History(table, order)
    let open = OpenDeals(history, on: asOf.number, table, order)
    // From here on the table is not needed, which takes as much room as all that is learned.
    known = Knowledge(history, observation, open, asOf: asOf, options: options)
  }

  /// The horizon that is computed for `days`: 1...``longestHorizon``.
  static func held(_ days: Int) -> Int { min(max(days, 1), longestHorizon) }
}
