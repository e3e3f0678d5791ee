/// A civil day of the Gregorian calendar, without a time and without a zone.
///
///     Day(year: 2026, month: 11, day: 21)?.description
///     // "2026-11-21"
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let number: Int32

  /// 1 January of the year 1.
  public static let first = Day(number: -719_162)
  /// 31 December 9999.
  public static let last = Day(number: 2_932_896)

  /// Makes the day that lies `number` days after 1 January 1970.
  public init(number: Int32) {
    self.number = number
  }

  /// Makes a day, or nil when the calendar has no such day: 30 February is never moved to March.
  ///
  ///     Day(year: 2026, month: 2, day: 30)
  ///     // nil
  @inlinable public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(month, year: year)
    else { return nil }
    number = Self.number(year: year, month: month, day: day)
  }

  /// Reads `2026-11-21` and nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func value(_ range: Range<Int>) -> Int? {
      var sum = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        sum = sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return sum
    }
    guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  // Days from civil and back, by eras of 400 years beginning on 1 March: Howard Hinnant,
  // "chrono-compatible low-level date algorithms" (Method.md, section Days).
  @inlinable static func number(year: Int, month: Int, day: Int) -> Int32 {
    // Years from 1 to 9999: without signs, which take time to divide.
    let y = UInt32(truncatingIfNeeded: month <= 2 ? year - 1 : year)
    let shifted = UInt32(truncatingIfNeeded: month > 2 ? month - 3 : month + 9)
    let dayOfYear = (153 * shifted + 2) / 5 + UInt32(truncatingIfNeeded: day) - 1
    return Int32(bitPattern: 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear) - 719_468
  }

  /// The year, the month 1...12 and the day of the month 1...31.
  public var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// How many days `month` has in `year`.
  @inlinable public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    // 1 January 1970 was a Thursday.
    ((Int(number) + 3) % 7 + 7) % 7
  }

  /// The Monday of this day's week: this day itself when it is a Monday.
  public var monday: Day { self - weekday }

  /// The first day of this day's month.
  public var firstOfMonth: Day { self - (civil.day - 1) }

  /// The last day of this day's month.
  public var lastOfMonth: Day {
    let (year, month, day) = civil
    return self + (Self.daysInMonth(month, year: year) - day)
  }

  /// How many months this day's month comes after that of `earlier`.
  public func months(since earlier: Day) -> Int {
    let (day, other) = (civil, earlier.civil)
    return (day.year - other.year) * 12 + day.month - other.month
  }

  public var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  /// The day `days` later, held inside the years 1 to 9999.
  public static func + (day: Day, days: Int) -> Day {
    let (sum, overflow) = Int(day.number).addingReportingOverflow(days)
    if overflow { return days > 0 ? last : first }
    return Day(number: Int32(min(max(sum, Int(first.number)), Int(last.number))))
  }

  /// The day `days` earlier, held inside the years 1 to 9999.
  public static func - (day: Day, days: Int) -> Day {
    day + (days == .min ? .max : -days)
  }

  /// Days from `earlier` to this day; negative when this day comes first.
  public func days(since earlier: Day) -> Int {
    Int(number) - Int(earlier.number)
  }
}
