import PipelineModel
import TextUI

// What programs read of a Forecast, after the Weighted.
extension ForecastBreakdown {
  /// The columns of a group.
  static let recordColumns =
    [
      ("forecast", "Forecast"), ("p10", "Low"), ("p50", "Middle"), ("p90", "High"),
      ("forecastOpen", "From open deals"), ("forecastComing", "Not in pipeline yet"),
      ("forecastPace", "Own pace"), ("forecastError", "Our error"),
      ("forecastWindows", "Windows replayed"),
    ].map { ReportColumn($0.0, SafeText(sanitizing: $0.1), isNumber: true) }

  /// The values of those columns; empty where a group has none.
  func record(_ key: GroupKey, _ currency: Currency, horizon: Int) -> [ReportValue] {
    func money(_ minorUnits: Int128?) -> ReportValue {
      minorUnits.map { .money(Money(minorUnits: $0, currency: currency)) } ?? .empty
    }
    let figure = figure(key, currency, horizon: horizon)
    let range = figure?.range
    return [
      money(figure?.total), money(range?.low), money(range?.middle), money(range?.high),
      money(figure?.open), money(figure?.coming), money(figure?.habit),
      figure?.record?.error.map(ReportValue.share) ?? .empty,
      figure?.record.map { .count($0.windows) } ?? .empty,
    ]
  }
}
