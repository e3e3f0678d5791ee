import TextUI

/// How far the forecasts of several windows were off, together; amounts are minor units.
public struct Misses: Sendable {
  /// How many windows.
  public private(set) var windows = 0
  /// The distances of Forecast and won, whichever way, summed.
  public private(set) var missed = 0.0
  /// What was forecast in all windows.
  public private(set) var forecast = 0.0
  /// What was won in all windows; what lies in two of them counts twice.
  public private(set) var won = 0.0
  /// Windows that ended inside Likely; nil where there were no ranges.
  public private(set) var inside: Int?

  /// Sums up `windows`.
  public init(_ windows: [PastWindow]) {
    for window in windows {
      self.windows += 1
      missed += abs(window.forecast - window.won)
      forecast += window.forecast
      won += window.won
      if let landing = window.landing { inside = (inside ?? 0) + (landing == .inside ? 1 : 0) }
    }
  }

  /// The misses as a share of what was won (WAPE); nil where nothing was.
  public var error: Double? { won > 0 ? missed / won : nil }
  /// What was forecast beyond what was won, as a share of it; nil where nothing was.
  public var excess: Double? { won > 0 ? (forecast - won) / won : nil }

  /// `47 of 52`; nil without ranges.
  var insideWords: SafeText? {
    inside.map { SafeText(grouping: $0) + " of " + SafeText(grouping: windows) }
  }
}

extension Double {
  /// A share by which forecasts were off to one side: `3.1% too high`.
  var leanWords: SafeText {
    if percent == 0.0.percent { return "neither too high nor too low" }
    return magnitude.percent + (self > 0 ? " too high" : " too low")
  }

  /// The same for a column that is titled so: `3.1% high`.
  var shortLeanWords: SafeText {
    if percent == 0.0.percent { return 0.0.percent }
    return magnitude.percent + (self > 0 ? " high" : " low")
  }
}
