public import PipelineModel

/// How Forecast did for one rep's deals in one currency.
public struct RepRecord: Sendable {
  /// The rep; nil for the deals without one.
  public let rep: RawText?
  /// The rep's windows, oldest first.
  public let windows: [PastWindow]
  /// How far they were off, together.
  public let misses: Misses
  /// How many deals the rep won in the days of the windows.
  public let wins: Int

  init(_ rep: RawText?, _ windows: [PastWindow], wins: Int) {
    self.rep = rep
    self.windows = windows
    misses = Misses(windows)
    self.wins = wins
  }

  /// Whether anything was forecast or won.
  var isActive: Bool { misses.forecast > 0 || misses.won > 0 || wins > 0 }
}
