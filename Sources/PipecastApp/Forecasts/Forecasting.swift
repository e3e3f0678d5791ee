public import PipelineModel

/// How far the learning of a forecast is.
public enum Forecasting: Sendable {
  /// No forecast is wanted.
  case off
  /// The file ended on that day, longer ago than the Forecast looks ahead.
  case pastData(Day)
  /// The past is being replayed; the share done, 0...1.
  case learning(Double)
  /// The forecast.
  case ready(Forecasts)

  /// The forecast, once it is there.
  public var forecasts: Forecasts? {
    if case .ready(let forecasts) = self { forecasts } else { nil }
  }
}
