public import PipelineModel

extension Day {
  /// Finds the first day in a file's name, or nil when it holds none.
  ///
  /// Read are `2026-11-21`, `2026_11_21`, `20261121` and 13 digits of milliseconds since 1970 (the
  /// UTC day), all apart from other digits. A day that the calendar lacks is no day.
  ///
  ///     Day(inFileName: "deals-2026-11-21.csv")?.description
  ///     // "2026-11-21"
  ///     Day(inFileName: "report1763683200000.csv")?.description
  ///     // "2025-11-21"
  public init?(inFileName name: String) {
    let bytes = Array(name.utf8)
    let numbers = Self.digitRuns(in: bytes)
    for (index, run) in numbers.enumerated() {
      if let day = Self.day(in: bytes[run]) {
        self = day
        return
      }
      guard index + 2 < numbers.count else { continue }
      let (month, dayOfMonth) = (numbers[index + 1], numbers[index + 2])
      guard run.count == 4, month.count == 2, dayOfMonth.count == 2,
        month.lowerBound == run.upperBound + 1, dayOfMonth.lowerBound == month.upperBound + 1,
        bytes[run.upperBound] == bytes[month.upperBound],
        [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(bytes[run.upperBound])
      else { continue }
      if let day = Self.day(in: bytes[run] + bytes[month] + bytes[dayOfMonth]) {
        self = day
        return
      }
    }
    return nil
  }

  private static func digitRuns(in bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, byte) in bytes.enumerated()
    where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// Reads 8 digits as a day of the calendar and 13 as milliseconds.
  private static func day(in digits: ArraySlice<UInt8>) -> Day? {
    guard digits.count == 8 || digits.count == 13 else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    if digits.count == 13 { return Day(number: Int32(number / 86_400_000)) }
    let year = number / 10_000
    // Other years are rather the digits of some number.
    guard (1990...2199).contains(year) else { return nil }
    return Day(year: year, month: number / 100 % 100, day: number % 100)
  }
}
