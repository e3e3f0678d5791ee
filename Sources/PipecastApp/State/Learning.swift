import PipelineModel
import TextUI

/// What is to be learned, and from what.
public struct LearningRequest: Sendable {
  let pipeline: Pipeline
  let outlook: Outlook
  let isReplaying: Bool

  /// Learns; nil when `goesOn`, which is called every few milliseconds with the share done, says
  /// false.
  public func forecasts(goesOn: @escaping (Double) -> Bool) -> Forecasts? {
    Forecasts(pipeline, outlook: outlook, isReplaying: isReplaying, goesOn: goesOn)
  }
}

/// How the forecast of what is looked at is learned.
struct Learning: Sendable {
  /// Whether a forecast is wanted at all.
  var isWanted = false
  /// Whether past windows are replayed; not after the user stopped it.
  var isReplaying = true
  /// The forecast of the days from the as-of day on.
  var base: Forecasts?
  /// The forecast of the shifted days that are looked at.
  var shifted: Forecasts?
  /// The share done of what is being learned, 0...1.
  var done = 0.0
}

extension AppState {
  /// Says what is to be learned next; nil when it is known already.
  public mutating func startLearning() -> LearningRequest? {
    guard session.canForecast else { return nil }
    learning.isWanted = true
    if case .ready = forecasting { return nil }
    learning.done = 0
    refresh()
    return LearningRequest(
      pipeline: session.pipeline, outlook: outlook, isReplaying: learning.isReplaying)
  }

  /// How far the forecast of the days that are looked at is.
  var forecasting: Forecasting {
    guard learning.isWanted else { return session.scope.forecasting }
    let known = outlook.isShifted ? learning.shifted : learning.base
    guard let known, known.outlook == outlook else { return .learning(learning.done) }
    return .ready(known)
  }

  /// Whether something is being learned.
  var isLearning: Bool { if case .learning = forecasting { true } else { false } }

  /// Takes in what was learned.
  mutating func take(_ forecasts: Forecasts) {
    if forecasts.outlook.isShifted {
      learning.shifted = forecasts
    } else {
      learning.base = forecasts
    }
    let isAtTop = place.selection.row == 0
    place = renewed(place)
    // Who has not moved yet stays at the top, where the Forecast is now.
    if isAtTop { place.selection.row = 0 }
    settle()
  }

  /// Forecasts without the replayed past, which takes long.
  mutating func stopReplaying() -> [Effect] {
    learning.isReplaying = false
    message = "Stopped: the Forecast is not verified. r reads the files and replays the past again."
    return [.learn]
  }

  /// `Forecast: replaying the past, 34 %. Esc stops.`; nil while nothing is learned.
  var learningWords: SafeText? {
    guard isLearning else { return nil }
    return "Learning the Forecast: \(Int(learning.done * 100))% of the past replayed."
      + (stopsReplaying ? " Esc stops." : "")
  }
}
