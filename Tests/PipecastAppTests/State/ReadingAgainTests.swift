import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The files read again while the session is in use.
@Suite struct ReadingAgainTests {
  private func progress(_ step: ReadProgress.Step, _ done: Int) -> ReadProgress {
    ReadProgress(file: RawText("deals.csv"), step: step, done: done, total: 1000)
  }

  private func reading() throws -> ScreenDriver {
    var driver = ScreenDriver(try .sample())
    #expect(driver.press("4", "r") == [.reload])
    _ = driver.state.update(.reading(progress(.deals, 400)))
    return driver
  }

  @Test func `the status line says how far it is, and every key works`() throws {
    var driver = try reading()
    #expect(driver.status.contains("Reading again… 40 %"))
    driver.press("down", "/", "rep:ana", "enter")
    #expect(driver.status.contains("Reading again…"))
    #expect(driver.title.contains("Deals"))
  }

  @Test func `Esc stops it once, and goes back the next time`() throws {
    var driver = try reading()
    driver.press("3", "enter")
    #expect(driver.press("esc") == [.stopReading])
    #expect(driver.title.contains("Reps ›"))
    #expect(driver.status.contains("Stopped"))
    #expect(driver.press("esc").isEmpty)
    #expect(!driver.title.contains("Reps ›"))
  }

  @Test func `what came of it takes the place of the progress`() throws {
    var driver = try reading()
    _ = driver.state.update(.loaded(try .sample()))
    #expect(driver.status.contains("Read again: 1,802 deals."))
    #expect(driver.press("esc").isEmpty)
    driver = try reading()
    _ = driver.state.update(.loadFailed("deals.csv: it is gone"))
    #expect(driver.status.contains("it is gone"))
    #expect(driver.press("esc").isEmpty)
  }

  @Test(arguments: [(100, 30), (40, 12)])
  func `a reason too long for the status line is said in full, until a key`(
    columns: Int, rows: Int
  ) throws {
    var driver = ScreenDriver(try .sample(), columns: columns, rows: rows)
    let before = driver.lines
    _ = driver.state.update(
      .loadFailed("/home/ana/exports/crm/2026/pipecast.conf:1:10: the file has no header \"Sum\""))
    #expect(
      driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("the file has no header \"Sum\""), "\(driver.text)")
    #expect(driver.lines.prefix(2) == before.prefix(2))
    driver.press("escape")
    #expect(driver.lines.dropLast(2) == before.dropLast(2))
  }

  @Test func `a filter being typed is not lost when the files come`() throws {
    var driver = try reading()
    driver.press("/", "rep:a")
    _ = driver.state.update(.loaded(try .sample()))
    driver.press("na", "enter")
    #expect(driver.text.contains("rep:ana"))
    #expect(driver.title.contains("Deals"))
  }
}
