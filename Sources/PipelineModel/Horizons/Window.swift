/// A run of days, both ends included.
public struct Window: Hashable, Sendable {
  /// The first day, which counts.
  public var first: Day
  /// The last day, which counts; before ``first`` in an empty window.
  public var last: Day

  /// Makes the window from `first` to `last`.
  public init(first: Day, last: Day) {
    self.first = first
    self.last = last
  }

  /// Whether `day` lies in the window.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether the day of that number lies in the window; ``DealColumns/noDay`` does not.
  public func contains(number: Int32) -> Bool {
    first.number <= number && number <= last.number
  }

  /// The Mondays whose weeks touch this window, in order; weeks start on Monday.
  public var mondays: [Day] {
    guard first <= last else { return [] }
    return stride(from: Int(first.monday.number), through: Int(last.number), by: 7)
      .map { Day(number: Int32($0)) }
  }

  /// The part of the week of `monday` that lies in this window.
  ///
  ///     // the window 21 Nov (Saturday) to 21 Dec 2026, the week of 16 Nov:
  ///     // 21 Nov to 22 Nov
  public func week(of monday: Day) -> Window {
    Window(first: max(first, monday), last: min(last, monday + 6))
  }

  /// The first days of the months that touch this window, in order.
  public var months: [Day] {
    guard first <= last else { return [] }
    var months = [first.firstOfMonth]
    while let next = months.last?.lastOfMonth, next < last { months.append(next + 1) }
    return months
  }

  /// The part of the month of `day` that lies in this window.
  ///
  ///     // the window 21 Nov to 21 Dec 2026, the month of 1 Dec:
  ///     // 1 Dec to 21 Dec
  public func month(of day: Day) -> Window {
    Window(first: max(first, day.firstOfMonth), last: min(last, day.lastOfMonth))
  }
}
