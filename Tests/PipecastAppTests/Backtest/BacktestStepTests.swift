import PipecastApp
import PipelineModel
import Testing

@Suite struct BacktestStepTests {
  private func days(
    _ step: BacktestStep, _ first: String, _ last: String, _ horizon: Int
  ) throws -> [String] {
    let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    return step.days(from: first, to: last, horizon: horizon).map(\.description)
  }

  @Test(arguments: [
    // Thirty days of learning before the first, the window of the last over.
    ("2017-03-01", "2017-12-31", 30, 9, "2017-03-31", "2017-11-30"),
    ("2017-03-01", "2017-12-31", 90, 7, "2017-03-31", "2017-09-30"),
    ("2017-03-02", "2017-12-30", 30, 8, "2017-04-30", "2017-11-30"),
    ("2017-03-02", "2017-12-29", 30, 7, "2017-04-30", "2017-10-31"),
    ("2023-12-31", "2024-03-30", 30, 2, "2024-01-31", "2024-02-29"),
  ])
  func `ends of months`(
    first: String, last: String, horizon: Int, count: Int, earliest: String, latest: String
  ) throws {
    let days = try days(.month, first, last, horizon)
    #expect(days.count == count)
    #expect(days.first == earliest)
    #expect(days.last == latest)
    #expect(days == days.sorted())
  }

  @Test func `days are counted back from the last window that is over`() throws {
    #expect(
      try days(.days(7), "2026-01-01", "2026-04-01", 30)
        == ["2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02"])
    #expect(try days(.days(1), "2026-01-01", "2026-03-02", 30) == ["2026-01-31"])
    #expect(try days(.days(1), "2026-01-01", "2026-03-01", 30).isEmpty)
  }

  @Test func `chosen days come in order, once, and only where a window is over`() throws {
    let chosen = ["2026-02-01", "2026-01-05", "2026-02-01", "2026-01-31", "2026-03-03"]
      .compactMap { Day(iso: $0) }
    #expect(
      try days(.at(chosen), "2026-01-01", "2026-04-01", 30) == ["2026-01-31", "2026-02-01"])
  }

  @Test func `a close date of another age asks for no more than ten years of weeks`() throws {
    for step in [BacktestStep.month, .days(7), .days(1)] {
      let days = try days(step, "0001-01-01", "2026-04-01", 30)
      #expect(days.count == 520)
      #expect(days.last == (step == .month ? "2026-02-28" : "2026-03-02"))
    }
  }

  @Test(arguments: [("month", BacktestStep.month), ("7", .days(7)), ("366", .days(366))])
  func `a step is written as a word or a number`(text: String, step: BacktestStep) throws {
    #expect(try BacktestStep(option: text) == step)
  }

  @Test(arguments: ["", "0", "-7", "367", "week", "7d", "99999999999999999999", "Month"])
  func `any other step is refused`(text: String) {
    #expect(throws: OptionError.self) { try BacktestStep(option: text) }
  }

  @Test func `days are written like days`() throws {
    #expect(try [Day](option: "2026-03-31,2026-06-30").map(\.description).last == "2026-06-30")
    for text in ["", "2026-3-1", "2026-02-30", "2026-03-31,", "2026-03-31 2026-06-30"] {
      #expect(throws: OptionError.self) { try [Day](option: text) }
    }
  }
}
