import PipelineModel
import RandomData
import Testing

struct WindowTests {
  @Test func `months are clipped to the window and cover it`() throws {
    for (first, length) in [
      ("2026-11-21", 90), ("2026-12-31", 1), ("2028-02-29", 366), ("9999-12-01", 40),
    ] {
      let start = try #require(Day(iso: first))
      let window = Window(first: start, last: start + length)
      let months = window.months.map(window.month(of:))
      #expect(months.first?.first == window.first)
      #expect(months.last?.last == window.last)
      for (month, next) in zip(months, months.dropFirst()) {
        #expect(next.first == month.last + 1)
        #expect(next.first.civil.day == 1)
        #expect(next.first.months(since: month.first) == 1)
      }
    }
    let day = Day.first
    #expect(Window(first: day + 1, last: day).months.isEmpty)
  }

  @Test(arguments: -8...8, [0, 1, 6, 7, 30, 90])
  func `the weeks of a window partition it`(shift: Int, days: Int) throws {
    let window = Horizon(days: days).window(from: RandomPipeline.asOf + shift)
    let weeks = window.mondays.map { window.week(of: $0) }
    #expect(window.mondays.allSatisfy { $0.weekday == 0 })
    #expect(weeks.first?.first == window.first)
    #expect(weeks.last?.last == window.last)
    for (week, next) in zip(weeks, weeks.dropFirst()) { #expect(week.last + 1 == next.first) }
    #expect(weeks.reduce(0) { $0 + $1.last.days(since: $1.first) + 1 } == days + 1)
    #expect(weeks.allSatisfy { $0.first.monday == $0.last.monday })
  }

  @Test func `the first week is clipped to the window`() throws {
    let first = try #require(Day(iso: "2026-11-21"))
    let window = Horizon(days: 30).window(from: first)
    #expect(window.last == Day(iso: "2026-12-21"))
    #expect(window.mondays.first == Day(iso: "2026-11-16"))
    #expect(window.week(of: first.monday) == Window(first: first, last: first + 1))
  }

  @Test func `a window holds both of its ends and nothing outside`() {
    let window = Window(first: Day(number: 5), last: Day(number: 7))
    #expect((3...9).filter { window.contains(Day(number: $0)) } == [5, 6, 7])
  }

  @Test func `a window that ends before it begins has no week`() {
    let window = Window(first: Day(number: 7), last: Day(number: 5))
    #expect(window.mondays.isEmpty)
    #expect(!window.contains(Day(number: 6)))
  }

  @Test func `at the end of the calendar the weeks still partition the window`() {
    let window = Horizon(days: 30).window(from: Day.last - 3)
    let weeks = window.mondays.map { window.week(of: $0) }
    #expect(window.last == Day.last)
    #expect(weeks.last?.last == Day.last)
  }
}
