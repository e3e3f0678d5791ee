import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct DealScreenTests {
  @Test func `every cell of the record in the file can be read`() throws {
    let session = try Session.sample()
    var driver = ScreenDriver(session, columns: 130, rows: 80)
    driver.press("4")
    for index in DealsReport(session.scope, horizon: 1).indices.prefix(10) {
      driver.press("enter")
      let text = driver.text
      #expect(text.contains("line \(session.pipeline[index].line)"))
      for (header, value) in session.cells(ofDealAt: index) where !value.isEmpty {
        #expect(text.contains(header.safe.description))
        #expect(text.contains(value.safe.description), "\(value) in\n\(text)")
      }
      driver.press("esc", "down")
    }
  }

  @Test(arguments: [
    ("1000", "Proposal", "$1,000 × 50% = $500"),
    ("1000.01", "Proposal", "$1,000.01 × 50% = $500.01"),
    ("-1000", "Commit", "−$1,000 × 90% = −$900"), ("", "Commit", "no readable amount"),
    ("1000", "Unheard of", "Nothing gives the stage Unheard of a weight"),
  ])
  func `the number is explained by its arithmetic`(
    amount: String, stage: String, words: String
  ) throws {
    let row = DealFile.Row(id: "1", stage: stage, amount: amount)
    var driver = ScreenDriver(try DealFile(rows: [row]).session())
    driver.press("4", "enter")
    #expect(driver.text.contains(words), "\(driver.text)")
  }

  @Test(arguments: [
    ("2026-11-20", "past due by 1 day"), ("2026-11-21", ", today"), ("2026-11-22", ", in 1 day"),
    ("", "none"),
  ])
  func `the close date says how far away it is`(close: String, words: String) throws {
    let rows = [DealFile.Row(id: "1", close: close)]
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4", "/", "is:open", "enter", "enter")
    #expect(driver.lines.contains { $0.contains("Close date") && $0.contains(words) })
  }
}
