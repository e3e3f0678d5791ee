/// How a method did over replayed windows.
public struct Accuracy: Sendable {
  /// How many windows.
  public let windows: Int
  /// Windows' worth of evidence when overlapping ones are counted once, 0...`windows`.
  public let independentWindows: Double
  /// Whether windows overlap, so that they are fewer than they look.
  public let overlaps: Bool
  /// Sum of absolute errors as a share of what was won; nil when nothing was.
  public let error: Double?
  /// Forecast minus won as a share of what was won: above 0 the method promised too much.
  public let bias: Double?
  /// Continuous ranked probability score as a share of what was won.
  public let score: Double?
  /// Windows whose range held what was won; nil for a method without ranges.
  public let inside: Int?
  /// Sum of the reps' absolute errors as a share of what was won.
  public let repError: Double?
  /// Ranges of reps that held what was won, of how many; nil without such ranges.
  public let repInside: (inside: Int, of: Int)?
  /// Continuous ranked probability score of the reps as a share of what was won.
  public let repScore: Double?

  /// Scores `method` over `all`, oldest first, all of one horizon.
  public init(_ all: [ReplayWindow], of method: ForecastMethod) {
    let isEngine = method == .engine
    windows = all.count
    independentWindows = Calibration.independent(all, horizon: all.first?.horizon ?? 1)
    overlaps = independentWindows < Double(all.count)
    var (won, errors, gap, scores, repErrors, repScores) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    var inside = 0
    var reps = (inside: 0, of: 0)
    for window in all {
      let forecast = window.methods[method.rawValue]
      won += window.actual
      errors += abs(forecast - window.actual)
      gap += forecast - window.actual
      scores += isEngine ? window.score : abs(forecast - window.actual)
      repErrors += window.repErrors[method.rawValue]
      inside += window.isInside ? 1 : 0
      for (rep, range) in window.repRanges.enumerated() {
        reps.of += 1
        reps.inside += window.isInside(rep: rep) == true ? 1 : 0
        repScores += range.score
      }
    }
    func share(_ sum: Double) -> Double? { won > 0 ? sum / won : nil }
    error = share(errors)
    bias = share(gap)
    score = share(scores)
    repError = share(repErrors)
    self.inside = isEngine ? inside : nil
    repInside = isEngine && reps.of > 0 ? reps : nil
    repScore = isEngine && reps.of > 0 ? share(repScores) : nil
  }
}
