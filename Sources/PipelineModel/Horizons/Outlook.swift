/// The days that are looked at: an as-of day, a first day, and horizons from that day on.
///
/// The first day is the as-of day unless it was shifted, to look at any other 30 or 90 days.
public struct Outlook: Hashable, Sendable {
  /// The day the pipeline is looked at from.
  public let asOf: Day
  /// The first day of every window, the as-of day or later.
  public var from: Day
  /// Rising and never empty.
  public let horizons: [Horizon]

  /// Makes an outlook; without `from` it begins on the as-of day, without horizons it is the usual.
  public init(asOf: Day, from: Day? = nil, horizons: [Horizon] = Horizon.usual) {
    self.asOf = asOf
    self.from = max(from ?? asOf, asOf)
    let rising = Set(horizons).sorted()
    self.horizons = rising.isEmpty ? Horizon.usual : rising
  }

  /// Whether the windows begin later than on the as-of day.
  public var isShifted: Bool { from != asOf }

  /// One window per horizon, each inside the next.
  public var windows: [Window] { horizons.map { $0.window(from: from) } }

  /// The bucket of an open deal with that close date: every open deal is in exactly one.
  public func bucket(close: Day?) -> Bucket {
    guard let close else { return .noDate }
    if close < asOf { return .pastDue }
    if close < from { return .before }
    let days = close.days(since: from)
    return horizons.firstIndex { days <= $0.days }.map(Bucket.due) ?? .later
  }
}
