import PipelineModel
import Testing

struct DayTests {
  @Test(arguments: [1...1, 1600...2400, 9999...9999])
  func `every day of the calendar survives the way to a number and back`(years: ClosedRange<Int>)
    throws
  {
    var expected = try #require(Day(year: years.lowerBound, month: 1, day: 1)).number
    var wrong: [Day] = []
    for year in years {
      for month in 1...12 {
        for number in 1...Day.daysInMonth(month, year: year) {
          let day = Day(number: expected)
          if day.civil != (year, month, number)
            || Day(year: year, month: month, day: number) != day
          {
            wrong.append(day)
          }
          expected += 1
        }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 3), ("2026-11-21", 20_778, 5), ("2000-02-29", 11_016, 1),
    ("1900-03-01", -25_508, 3), ("0001-01-01", -719_162, 0), ("9999-12-31", 2_932_896, 4),
  ])
  func `known days have their number and weekday`(iso: String, number: Int32, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == iso)
    #expect(day.monday.weekday == 0)
    #expect((0...6).contains(day.days(since: day.monday)))
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-2-3", "2026-11-31", "2026-13-01", "2026-00-10",
    "2026-01-00", "0000-01-01", "2026/11/21", "2026-11-2x", "+026-11-21", "2026-11-21 ",
    " 2026-11-21",
    "99999999999999999999-01-01", "２026-11-21", "", "----------",
  ])
  func `what is no day of the calendar is not read`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (10_000, 1, 1), (2026, 1, 0),
    (2026, 4, 31), (Int.max, 1, 1), (2026, Int.min, 1), (2026, 1, Int.max),
  ])
  func `numbers outside the calendar make no day`(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `adding is held inside the years 1 to 9999`() {
    #expect(Day.last + 1 == Day.last)
    #expect(Day.first - 1 == Day.first)
    #expect(Day.last + .max == Day.last)
    #expect(Day.first + .min == Day.first)
    #expect(Day.last - .max == Day.first)
    #expect(Day.first - .min == Day.last)
    #expect(Day.first + Day.last.days(since: Day.first) == Day.last)
    #expect(Day(number: 10) - 10 == Day(number: 0))
    #expect(Day(number: 0).days(since: Day(number: 10)) == -10)
  }

  @Test(arguments: [Int32.min, Int32.max])
  func `a number far outside the calendar does not crash`(number: Int32) {
    let day = Day(number: number)
    #expect(!day.description.isEmpty)
    #expect((0...6).contains(day.weekday))
    #expect(Day.first <= day + 0 && day + 0 <= Day.last)
  }
}
