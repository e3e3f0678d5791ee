import ForecastEngine
import PipelineModel

extension Workload {
  /// More rows than these are forecast, but their past is not replayed.
  private static let mostReplayed = 200_000

  /// Measures learning and forecasting both horizons with their reps, and replaying each.
  func forecastMeasurements(of pipeline: Pipeline) -> [Measurement] {
    guard let currency = pipeline.currencies.first else { return [] }
    let table = DealTable.of(pipeline, currency: currency).table
    let forecaster = Forecaster(table, asOf: pipeline.asOf)
    let forecast = measurement("Forecast 30+90", runs: 3) {
      let forecaster = Forecaster(table, asOf: pipeline.asOf)
      return [30, 90].map { forecaster.forecast(horizon: $0).mean }
    }
    guard table.count <= Self.mostReplayed else { return [forecast] }
    return [forecast]
      + [30, 90].map { horizon in
        measurement("replay \(horizon)", runs: 1) {
          forecaster.replay(horizon: horizon, hasRepRanges: true) { _ in true }
        }
      } + [
        measurement("replay 30+90, threads", runs: 1) {
          forecaster.replays(horizons: [30, 90], hasRepRanges: true, threads: 2) { _ in true }
        }
      ]
  }
}
