import PipecastApp
import PipelineModel
import RandomData

/// A random pipeline with its forecasts, seen through a filter.
struct ForecastScope {
  let scope: ReportScope
  let forecasts: Forecasts

  /// Learned from `count` random deals; small replays, since there are many such pipelines.
  init?(seed: UInt64, count: Int = 240, outlook: Outlook, filter: DealFilter = .none) {
    self.init(RandomPipeline(seed: seed, count: count).pipeline, outlook: outlook, filter: filter)
  }

  init?(_ pipeline: Pipeline, outlook: Outlook, filter: DealFilter = .none) {
    guard
      let forecasts = Forecasts(
        pipeline, outlook: outlook, isReplaying: false, goesOn: { _ in true })
    else { return nil }
    self.forecasts = forecasts
    var scope = ReportScope(
      pipeline: pipeline, outlook: outlook, asOfSource: .option, filter: filter)
    scope.forecasting = .ready(forecasts)
    self.scope = scope
  }

  /// Filters of each kind: nothing, people, deals.
  static let filters = ["", "rep:ana", "no:rep", "amount>1000", "currency=JPY", "team:a"]
}
