/// What the engine may be told; the defaults are the method as Method.md describes it.
public struct ForecastOptions: Hashable, Sendable {
  /// The month in which fiscal years begin, 1...12: it decides what a quarter is.
  public var fiscalYearStart = 1
  /// Whether the weights of stages re-rank the chances of open deals.
  public var usesStages = true
  /// Whether the declared close dates of open deals re-rank their chances.
  public var usesCloseDates = true
  /// Days between two replayed past days.
  public var replayStep = 7
  /// How many past days are replayed at most.
  public var replayCount = 52
  /// Days that must have been seen before a past day can be replayed.
  public var replayLead = 30

  /// Makes the default options.
  public init() {}
}
