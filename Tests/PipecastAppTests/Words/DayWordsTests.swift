import PipecastApp
import PipelineModel
import Testing
import TextUI

struct DayWordsTests {
  @Test(arguments: [
    ("2026-12-22", "22 Dec", "Tue 22 Dec", "Tue 22 Dec 2026"),
    ("2026-11-01", "1 Nov", "Sun 1 Nov", "Sun 1 Nov 2026"),
    ("2027-09-22", "22 Sep", "Wed 22 Sep", "Wed 22 Sep 2027"),
    ("2027-09-23", "23 Sep 2027", "Thu 23 Sep 2027", "Thu 23 Sep 2027"),
    ("2026-01-19", "19 Jan 2026", "Mon 19 Jan 2026", "Mon 19 Jan 2026"),
    ("2028-12-22", "22 Dec 2028", "Fri 22 Dec 2028", "Fri 22 Dec 2028"),
    ("0001-01-01", "1 Jan 1", "Mon 1 Jan 1", "Mon 1 Jan 1"),
  ])
  func `a day names its year only when it is far`(
    iso: String, near: String, withWeekday: String, full: String
  ) throws {
    let today = try #require(Day(iso: "2026-11-21"))
    let day = try #require(Day(iso: iso))
    #expect(day.words(near: today).description == near)
    #expect(day.wordsWithWeekday(near: today).description == withWeekday)
    #expect(day.fullWords.description == full)
  }

  @Test(arguments: [
    ("2026-11-21", "2026-12-21", "21 Dec"), ("2026-11-21", "2027-01-01", "1 Jan 2027"),
    ("2026-01-02", "2025-12-31", "31 Dec 2025"), ("2026-01-02", "2026-12-31", "31 Dec 2026"),
  ])
  func `what is kept names the year of days of another year`(
    asOf: String, day: String, words: String
  ) throws {
    let (asOf, day) = try (#require(Day(iso: asOf)), #require(Day(iso: day)))
    #expect(day.keptWords(near: asOf).description == words)
    #expect(day.keptWordsWithWeekday(near: asOf).description.hasSuffix(" " + words))
  }
}
