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
  /// Forecast of each method, by its raw value.
  public let methods: [Double]
  /// Sum over the reps of each method's absolute errors, by its raw value.
  public let repErrors: [Double]

  /// Whether the range held what was won.
  public var isInside: Bool { low <= actual && actual <= high }

  /// One rep's part of a past window, in minor units.
  public struct RepWindow: Sendable {
    /// What the rep won.
    public let actual: Double
    /// The engine's forecast.
    public let mean: Double
    /// Quantiles 0.1 and 0.9 and the score; nil when ranges of reps were not asked for.
    public var range: Range? { ranges.first }
    /// The range or none: without one no room is kept for it, of hundreds of reps in each window.
    private let ranges: [Range]
    /// The sum of the rep's deals and streams, and the rep's share of the run-rate.
    let core: Double
    let share: Double
    let variance: Double

    init(
      actual: Double, mean: Double, range: Range?, core: Double, share: Double, variance: Double
    ) {
      self.actual = actual
      self.mean = mean
      ranges = range.map { [$0] } ?? []
      self.core = core
      self.share = share
      self.variance = variance
    }

    /// A rep's range in a past window.
    public struct Range: Sendable {
      /// Quantile 0.1.
      public let low: Double
      /// Quantile 0.9.
      public let high: Double
      /// Continuous ranked probability score.
      public let score: Double
    }

    /// Whether the range held what was won; nil without a range.
    public var isInside: Bool? { range.map { $0.low <= actual && actual <= $0.high } }
  }
}
