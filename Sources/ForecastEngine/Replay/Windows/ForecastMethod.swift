/// A way to forecast a window: ours, and the plain ones that it has to beat.
public enum ForecastMethod: Int, CaseIterable, Sendable {
  /// Three tenths of every open deal that is 60 days old by the end of the window.
  case plainShare
  /// What was won in as many days before.
  case lastWindow
  /// What was won in the last 90 days, scaled to the horizon.
  case trailing90
  /// The run-rate by month of the quarter.
  case seasonal
  /// The file's own win rate times every open deal old enough to close by the end of the window.
  case winRate
  /// The engine's forecast.
  case engine

  /// The name in reports: `last-window`.
  public var name: String {
    switch self {
    case .plainShare: "plain-share"
    case .lastWindow: "last-window"
    case .trailing90: "trailing-90"
    case .seasonal: "seasonal-run-rate"
    case .winRate: "win-rate"
    case .engine: "engine"
    }
  }
}
