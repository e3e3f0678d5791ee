import PipelineModel
import RandomData
import Testing

struct HorizonTests {
  @Test(arguments: [1, 7, 30, 90, 365])
  func `the window before a day has exactly the horizon's days`(days: Int) {
    let window = Horizon(days: days).windowBefore(RandomPipeline.asOf)
    #expect(window.last == RandomPipeline.asOf)
    #expect(window.last.days(since: window.first) + 1 == days)
  }

  @Test func `the window ahead holds today and the last day`() {
    let window = Horizon(days: 30).window(from: Day(number: 0))
    #expect(window == Window(first: Day(number: 0), last: Day(number: 30)))
  }

  @Test(arguments: [Int.min, Int.max])
  func `a horizon beyond the calendar does not crash`(days: Int) {
    let horizon = Horizon(days: days)
    let (ahead, before) = (horizon.window(from: Day.last), horizon.windowBefore(Day.first))
    #expect(Day.first <= ahead.last && ahead.last <= Day.last)
    #expect(Day.first <= before.first && before.first <= Day.last)
  }
}
