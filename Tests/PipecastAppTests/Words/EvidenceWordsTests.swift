import ForecastEngine
import PipecastApp
import PipelineModel
import Testing
import TextUI

struct EvidenceWordsTests {
  private func words(_ evidence: Evidence, isShifted: Bool = false) -> String {
    EvidenceWords.sentences(for: [evidence], horizon: 30, isShifted: isShifted)
      .map(\.description).joined(separator: " ")
  }

  @Test(arguments: [
    (Evidence.fewWon(7), "Only 7 deals are won: chances are learned from 10 on."),
    (.fewWon(1), "Only 1 deal is won"),
    (.fewWon(0), "No deal is won"),
    (.noCreated, "No deal says when it was created"),
    (.noLost, "The file holds no lost deal"),
    (
      .notVerified(windows: 0, independent: 0),
      "too short or too thin to replay a window of 30 days"
    ),
    (
      .notVerified(windows: 5, independent: 1.4),
      "Not verified on your data: the 5 past windows of 30 days that could be replayed overlap"
    ),
    (
      .verified(windows: 52, inside: 43, independent: 12.1),
      "of 52 past windows of 30 days, worth 12 that do not overlap, 43 ended inside Likely."
    ),
    (.lumpy(0.62), "off by 62% of what was won. Plan with the range."),
    (.shortHistory(days: 41), "The file tells of 41 days, less than two windows of 30 days"),
    (.openWithoutCreated(1), "1 open deal has no day of creation and is not in the Forecast."),
    (.openWithoutCreated(6), "6 open deals have no day of creation and are not in the Forecast."),
    (.closedWithoutClose(2), "2 closed deals have no close date: nothing is learned from them."),
    (.closedBeforeCreated(1200), "1,200 deals close before the day of creation"),
  ])
  func `each piece of evidence is a sentence with its numbers`(evidence: Evidence, part: String) {
    let words = words(evidence)
    #expect(words.contains(part), "\(words)")
    #expect(words.hasSuffix("."))
  }

  @Test func `a bulk import is named by its day`() throws {
    let day = try #require(Day(iso: "2021-03-03"))
    let words = words(.imported(days: [day, day + 9], deals: 312))
    #expect(words.hasPrefix("312 deals were closed on 3 Mar 2021 and 1 other day, as a move"))
  }

  @Test func `days that begin later say why nothing verifies them`() {
    let words = words(.notVerified(windows: 0, independent: 0), isShifted: true)
    #expect(words.contains("only for the days right after the as-of day"))
  }
}
