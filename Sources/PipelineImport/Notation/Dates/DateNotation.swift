package import PipelineModel

/// How the dates of one column are written, as far as single cells leave it open.
package struct DateNotation: Hashable, Sendable {
  /// Whether `3/4/2026` is a day in March or in April; nil where no cell of the column tells.
  package var order: DateOrder?
  /// Whether a bare number of five digits is a day as spreadsheets count them.
  package var hasSerials: Bool

  package init(order: DateOrder? = nil, hasSerials: Bool = false) {
    self.order = order
    self.hasSerials = hasSerials
  }

  /// Reads a cell: all of it is a date, with a time or without, or it cannot be read.
  ///
  /// The day is the one that is written, with a time and a zone as without: nothing shifts it. Of
  /// seconds and milliseconds since 1970, which name no day, it is the day in UTC.
  package func day(in cell: Span<UInt8>, evidence: inout DateEvidence) -> Reading<Day> {
    let text = cell.trimmingMarks(cell.trimmed)
    if cell.saysNoValue(in: text) { return .nothing }
    if let plain = cell.withASCIIDigits { return day(in: plain.span, evidence: &evidence) }
    var index = text.lowerBound
    if let parts = cell.isoDate(at: index) {
      index += 10
      guard index == text.upperBound || WrittenTime.ends(cell, index, text.upperBound) else {
        return .unreadable
      }
      if parts == (0, 0, 0) { return .nothing }
      evidence.written += 1
      return Self.reading(Day(year: parts.0, month: parts.1, day: parts.2))
    }
    if let (number, digits) = plainNumber(cell, text) { return day(number, digits, &evidence) }
    guard let date = WrittenDate(cell, &index, before: text.upperBound),
      index == text.upperBound || WrittenTime.ends(cell, index, text.upperBound)
    else { return .unreadable }
    if date.isZero { return .nothing }
    evidence.written += 1
    evidence.count(date)
    return Self.reading(date.day(order: order))
  }

  /// A number and how many digits it has; behind five digits and a mark the share of the day.
  private func plainNumber(
    _ cell: Span<UInt8>, _ text: Range<Int>
  ) -> (number: Int, digits: Int)? {
    guard text.count <= 24 else { return nil }
    var index = text.lowerBound
    guard let number = cell.digits(&index, atMost: 14) else { return nil }
    let digits = index - text.lowerBound
    if digits == 5, cell.skip(".", &index) || cell.skip(",", &index) {
      guard cell.digits(&index, atMost: 15) != nil else { return nil }
    }
    return index == text.upperBound ? (number, digits) : nil
  }

  private func day(_ number: Int, _ digits: Int, _ evidence: inout DateEvidence) -> Reading<Day> {
    if serials.contains(number), digits == 5 {
      evidence.serials += 1
      guard hasSerials else { return .unreadable }
      // Serial 25569 is 1 January 1970; the false leap day of 1900 lies far before.
      return .value(Day(number: Int32(number - 25_569)))
    }
    switch digits {
    case 8:
      evidence.written += 1
      return Self.reading(
        Day(year: number / 10_000, month: number / 100 % 100, day: number % 100))
    case 10 where number <= lastSecond:
      evidence.written += 1
      return .value(Day(number: Int32(number / 86_400)))
    case 13:
      evidence.written += 1
      return .value(Day(number: Int32(number / 86_400_000)))
    case 14 where WrittenTime.isTime(number % 1_000_000):
      evidence.written += 1
      let date = number / 1_000_000
      return Self.reading(Day(year: date / 10_000, month: date / 100 % 100, day: date % 100))
    default: return .unreadable
    }
  }

  private static func reading(_ day: Day?) -> Reading<Day> {
    day.map { .value($0) } ?? .unreadable
  }
}

/// Spreadsheets' days from 1954 to 2119; longer numbers and shorter ones are none.
private let serials = 20_000...80_000
/// The end of the year 2099 in seconds since 1970.
private let lastSecond = 4_102_444_799

extension Span<UInt8> {
  /// The parts of `2026-11-21` at `start`, nil when anything else stands there.
  fileprivate func isoDate(at start: Int) -> (Int, Int, Int)? {
    guard start + 10 <= count, self[start + 4] == 0x2D, self[start + 7] == 0x2D else { return nil }
    var index = start
    guard let year = digits(&index, atMost: 4), index == start + 4 else { return nil }
    index += 1
    guard let month = digits(&index, atMost: 2), index == start + 7 else { return nil }
    index += 1
    guard let day = digits(&index, atMost: 2), index == start + 10 else { return nil }
    return (year, month, day)
  }
}
