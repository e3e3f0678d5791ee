import PipelineModel

/// For each day of a range which month of the (fiscal) quarter it lies in, and when that ends.
package struct QuarterMonths: Sendable {
  let first: Int32
  let last: Int32
  /// 0, 1 or 2: the month of the quarter.
  private var phases: [UInt8] = []
  /// The last day of the month.
  private var ends: [Int32] = []

  /// Covers `first` to `last`; fiscal years begin in month `fiscalYearStart`, 1...12.
  package init(first: Int32, last: Int32, fiscalYearStart: Int) {
    self.first = first
    self.last = max(first, last)
    let count = Int(self.last) - Int(first) + 1
    phases.reserveCapacity(count)
    ends.reserveCapacity(count)
    var day = first
    while day <= self.last {
      let end = Day(number: day).lastOfMonth.number
      let phase = Self.phase(day, fiscalYearStart: fiscalYearStart)
      // Days outside the calendar have no month of their own.
      let stop = min(max(end, day), self.last)
      for _ in day...stop {
        phases.append(UInt8(phase))
        ends.append(stop)
      }
      guard stop < self.last else { break }
      day = stop + 1
    }
  }

  /// The month of the quarter, 0...2: that of 30 June is 2 when years begin in January.
  static func phase(_ day: Int32, fiscalYearStart: Int) -> Int {
    ((Day(number: day).civil.month - fiscalYearStart) % 3 + 3) % 3
  }

  /// The month of the quarter of `day`, 0...2; days outside the range count as its ends.
  package func phase(_ day: Int32) -> Int { Int(phases[place(day)]) }

  /// The last day of the month of `day`, held inside the range.
  func end(_ day: Int32) -> Int32 { day > last ? .max : ends[place(day)] }

  private func place(_ day: Int32) -> Int { Int(min(max(day, first), last)) - Int(first) }
}
