/// How far ahead a pipeline is looked at: the next 30 or 90 days.
public struct Horizon: Hashable, Comparable, Sendable {
  /// Days after the first day: a horizon of 30 ends 30 days later.
  public var days: Int

  /// Makes a horizon of that many days.
  public init(days: Int) {
    self.days = days
  }

  /// The two horizons that pipecast shows unless told otherwise.
  public static let usual = [Horizon(days: 30), Horizon(days: 90)]

  /// The days from `first` to `first` plus this horizon, both included.
  ///
  /// A deal due on the first day is still open, so it can only be won from now on: it counts.
  public func window(from first: Day) -> Window {
    Window(first: first, last: first + days)
  }

  /// The same length of time that ends with `day`: what was won in it is the comparison.
  public func windowBefore(_ day: Day) -> Window {
    Window(first: day - days + 1, last: day)
  }

  public static func < (a: Self, b: Self) -> Bool { a.days < b.days }
}
