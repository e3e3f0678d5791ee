import ForecastEngine
public import PipelineModel
public import TextUI

/// Why no past can be replayed with these options.
public enum BacktestError: Error, Hashable, Sendable {
  /// The condition asks for what became of a deal, which nobody knew on a past day.
  case condition(FilterTerm)
  /// The horizon is longer than the engine looks ahead.
  case horizon(Horizon)
  /// Horizons that begin later than on the as-of day.
  case shifted

  /// What is wrong, and what would be right.
  public var words: SafeText {
    switch self {
    case .condition(let term):
      SafeText(sanitizing: DealFilter(terms: [term]).description).truncated(to: 80)
        + " is not known of a past day; choose by what stays, like rep:, team:, account: or product:"
    case .horizon(let horizon):
      SafeText(grouping: horizon.days) + " days are too many; a forecast looks "
        + SafeText(grouping: Forecaster.longestHorizon) + " days ahead at most"
    case .shifted: "--from begins horizons later, and a backtest looks back: leave it out"
    }
  }
}

extension FilterTerm {
  /// Whether a deal meets the condition, or not, from its first day to its last.
  var staysTrue: Bool {
    switch condition {
    case .currency: true
    case .contains(let dimension, _), .equals(let dimension, _),
      .missing(.dimension(let dimension)):
      dimension != .stage && dimension != .lossReason
    case .word, .missing, .amount, .close, .idle, .outcome, .pastDue, .due, .won, .category,
      .anyOutcome:
      false
    }
  }
}
