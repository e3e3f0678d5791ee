import ForecastEngine
import PipelineModel

/// What of a Forecast falls in some of its days, such as a week.
struct WeekForecasts: Sendable {
  private let forecasts: Forecasts
  private let filter: DealFilter
  private let horizon: Int

  /// The Forecast of everybody's deals in one horizon; nil where a filter leaves some of it, since
  /// nobody knows on which days that is won.
  init?(_ scope: ReportScope, horizon: Int, among deals: DealIndices) {
    guard let forecasts = scope.forecasts, scope.forecastShare(of: deals) == .all else {
      return nil
    }
    self.forecasts = forecasts
    filter = scope.filter
    self.horizon = horizon
  }

  /// The currencies in which something is forecast, in the file's order.
  var currencies: [Currency] {
    forecasts.currencies.filter { $0.horizons[horizon].total != 0 && filter.admits($0.currency) }
      .map(\.currency)
  }

  /// What is won in the window in minor units; adjoining windows add up.
  func part(_ currency: Currency, in window: Window) -> Int128 {
    total(currency, through: window.last) - total(currency, through: window.first - 1)
  }

  /// What is won from the first day up to and on `day`, in minor units.
  func total(_ currency: Currency, through day: Day) -> Int128 {
    guard let own = forecasts[currency] else { return 0 }
    let outlook = forecasts.outlook
    guard day < outlook.windows[horizon].last else { return own.horizons[horizon].total }
    // The as-of day is past: the first day that counts is the next, or the first of shifted days.
    let before = outlook.isShifted ? outlook.from - 1 : outlook.asOf
    return own.horizons[horizon].total(ofFirst: day.days(since: before))
  }

  /// Whether Forecast comes before Weighted in the currency.
  func leads(_ currency: Currency) -> Bool {
    forecasts[currency]?.horizons[horizon].isVerified ?? false
  }
}
