import ForecastEngine
public import PipelineModel
import TextUI

/// One past window of a record: what Forecast said on its day, and what was won.
///
/// All amounts are minor units.
public struct PastWindow: Sendable {
  /// The last day that the forecast knew.
  public let day: Day
  /// The days of the window: the first is the day after ``day``.
  public let window: Window
  /// What Forecast said.
  public let forecast: Double
  /// What was won.
  public let won: Double
  /// What it said was likely; nil for several reps together, whose ranges do not add up.
  public let likely: Likely?

  /// Quantiles 0.1, 0.5 and 0.9; the middle one is not kept of a single rep.
  public struct Likely: Sendable {
    public let low: Double
    public let middle: Double?
    public let high: Double
  }

  /// Where what was won came to lie.
  public enum Landing: Hashable, Sendable {
    case inside, above, below
  }

  /// Where it ended; nil without a range.
  public var landing: Landing? {
    likely.map { won < $0.low ? .below : won > $0.high ? .above : .inside }
  }

  /// The window of everybody's deals.
  init(_ window: ReplayWindow) {
    self.init(
      window, forecast: window.mean, won: window.actual,
      likely: Likely(low: window.low, middle: window.middle, high: window.high))
  }

  /// The part of some reps, by their codes.
  init(_ window: ReplayWindow, reps: [Int]) {
    let parts = reps.map { window.reps[$0] }
    let range = reps.count == 1 ? window.repRanges.dropFirst(reps[0]).first : nil
    self.init(
      window, forecast: parts.reduce(0) { $0 + $1.mean },
      won: parts.reduce(0) { $0 + $1.actual },
      likely: range.map { Likely(low: $0.low, middle: nil, high: $0.high) })
  }

  /// What a plain method said, which has no range.
  init(_ window: ReplayWindow, method: ForecastMethod) {
    self.init(
      window, forecast: window.methods[method.rawValue], won: window.actual, likely: nil)
  }

  private init(_ window: ReplayWindow, forecast: Double, won: Double, likely: Likely?) {
    day = window.day
    self.window = Window(first: window.day + 1, last: window.day + window.horizon)
    self.forecast = forecast
    self.won = won
    self.likely = likely
  }
}

extension PastWindow.Landing {
  /// `inside`, or on which side of Likely.
  var words: SafeText {
    switch self {
    case .inside: "inside"
    case .above: "above"
    case .below: "below"
    }
  }
}

extension [PastWindow] {
  /// How many of the windows there are at most of which no two overlap; oldest first.
  var separate: Int {
    var count = 0
    var end: Day?
    for window in self where end.map({ window.window.first > $0 }) ?? true {
      count += 1
      end = window.window.last
    }
    return count
  }
}
