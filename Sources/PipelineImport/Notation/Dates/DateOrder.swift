/// Which of the first two numbers of `3/4/2026` is the day.
public enum DateOrder: Hashable, Sendable {
  case monthFirst
  case dayFirst
}

/// What the cells of one column say about how its dates are written.
public struct DateEvidence: Hashable, Sendable {
  /// Cells such as `13/4/2026`.
  public var dayFirst = 0
  /// Cells such as `4/13/2026`.
  public var monthFirst = 0
  /// Cells such as `3/4/2026`, which are two different days by the two orders.
  public var ambiguous = 0
  /// Those of them with dashes, such as `3-4-2026`.
  public var dashed = 0
  /// Bare numbers from 20000 to 80000, which spreadsheets show as dates.
  public var serials = 0
  /// Dates of every other form.
  public var written = 0

  package init() {}

  /// The order most cells prove, nil where none proves any.
  public var order: DateOrder? {
    dayFirst == 0 && monthFirst == 0 ? nil : dayFirst > monthFirst ? .dayFirst : .monthFirst
  }

  /// The order of a column that proves none: dashes are written where days come first, and `hint`
  /// says so too.
  func likelyOrder(_ hint: DayFirstHint?) -> DateOrder? {
    ambiguous == 0 ? nil : hint != nil || 2 * dashed > ambiguous ? .dayFirst : .monthFirst
  }

  package var notation: DateNotation {
    DateNotation(order: order, hasSerials: serials > written)
  }

  static func += (evidence: inout Self, other: Self) {
    evidence.dayFirst += other.dayFirst
    evidence.monthFirst += other.monthFirst
    evidence.ambiguous += other.ambiguous
    evidence.dashed += other.dashed
    evidence.serials += other.serials
    evidence.written += other.written
  }

  mutating func count(_ date: WrittenDate) {
    guard date.isOpenOrder else { return }
    switch (date.first > 12, date.second > 12) {
    case (true, false): dayFirst += 1
    case (false, true): monthFirst += 1
    case (false, false) where date.first != date.second:
      ambiguous += 1
      if date.hasDashes { dashed += 1 }
    default: break
    }
  }
}
