public import PipelineModel

/// One past window: what was forecast from what was known then, and what was won.
///
/// All amounts are minor units.
public struct ReplayWindow: Sendable {
  /// The last day that the forecast knew; the window is the `horizon` days after it.
  public let day: Day
  /// Days in the window.
  public let horizon: Int
  /// What was won in the window.
  public let actual: Double
  /// The engine's forecast.
  public let mean: Double
  /// Quantiles 0.1, 0.5 and 0.9: Likely runs from `low` to `high`.
  public let low: Double
  public let middle: Double
  public let high: Double
  /// Continuous ranked probability score of the engine; that of a plain method is its error.
  public let score: Double
  /// Expected value before the correction by earlier windows: open deals and new business.
  public let core: Double
  /// The core at the level of earlier windows.
  public let calibratedCore: Double
  /// What the seasonal run-rate alone says.
  public let runRate: Double
  /// Factor on the core's level and share of the core in the blend, as learned before.
  public let level: Double
  public let coreWeight: Double
  /// Variance of the total if deals were independent.
  public let variance: Double
  /// Relative standard deviation of the common shock.
  public let shock: Double
  /// By rep's code.
  public let reps: [RepWindow]
  /// By rep's code; empty when ranges of reps were not asked for.
  public let repRanges: [RepRange]
  /// What the next windows learn from the reps of this one.
  let lesson: RepLesson
  /// Forecast of each method, by its raw value.
  public let methods: [Double]
  /// Sum over the reps of each method's absolute errors, by its raw value.
  public let repErrors: [Double]

  /// Whether the range held what was won.
  public var isInside: Bool { low <= actual && actual <= high }

  /// The squared error beyond the variance of independent deals.
  var excess: Double { (actual - mean) * (actual - mean) - variance }

  /// Whether the range of a rep held what the rep won; nil without ranges of reps.
  public func isInside(rep: Int) -> Bool? {
    guard repRanges.indices.contains(rep) else { return nil }
    return repRanges[rep].low <= reps[rep].actual && reps[rep].actual <= repRanges[rep].high
  }

  /// One rep's part of a past window, in minor units.
  public struct RepWindow: Sendable {
    /// What the rep won.
    public let actual: Double
    /// The engine's forecast.
    public let mean: Double
  }

  /// A rep's range in a past window, in minor units.
  public struct RepRange: Sendable {
    /// Quantile 0.1.
    public let low: Double
    /// Quantile 0.9.
    public let high: Double
    /// Continuous ranked probability score.
    public let score: Double
  }
}
