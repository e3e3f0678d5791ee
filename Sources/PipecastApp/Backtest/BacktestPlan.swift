import ForecastEngine
import PipelineModel

/// The past days that the deals of one currency are looked at from, for one horizon.
struct BacktestPlan: Sendable {
  let known: KnownPast
  let horizon: Horizon
  let step: BacktestStep
  /// The days, earliest first.
  let days: [Day]
  /// Why there is none.
  let gap: AccuracyGap?

  /// Chooses the days; without a step the ends of months where there are two, else weeks.
  init(_ known: KnownPast, horizon: Horizon, step: BacktestStep?) {
    self.known = known
    self.horizon = horizon
    func days(_ step: BacktestStep) -> [Day] {
      step.days(from: known.first, to: known.last, horizon: horizon.days)
    }
    self.step = step ?? (days(.month).count >= 2 ? .month : .days(7))
    let days = known.gap == nil ? days(self.step) : []
    self.days = days
    if let gap = known.gap {
      self.gap = gap
    } else if !days.isEmpty {
      gap = nil
    } else if case .at = self.step {
      gap = .noWindow
    } else {
      gap = .shortHistory(days: known.dayCount, needed: BacktestStep.lead + horizon.days + 1)
    }
  }
}
