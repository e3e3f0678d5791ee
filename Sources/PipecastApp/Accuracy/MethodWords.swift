public import ForecastEngine
public import TextUI

extension ForecastMethod {
  /// The method as a sales person would name it: `Last 30 days again`.
  public func words(horizon: Int) -> SafeText {
    switch self {
    case .engine: "Forecast"
    case .seasonal: "Run-rate by season"
    case .trailing90: "Pace of the last 90 days"
    case .lastWindow: "Last " + SafeText(horizon, "day") + " again"
    case .winRate: "Own win rate of open deals"
    case .plainShare: "30% of open deals"
    }
  }
}
