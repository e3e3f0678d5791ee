import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct DataScreenTests {
  static let session = Result { try Session.sample() }

  @Test func `every issue is listed and Enter shows all of it`() throws {
    let session = try Self.session.get()
    let issues = session.issues.kept
    #expect(issues.count > 3)
    var driver = ScreenDriver(session, columns: 80, rows: 40)
    driver.press("9")
    #expect(driver.text.contains("\(issues.count) issues"))
    for issue in issues {
      driver.press("enter")
      let text = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let words = issue.words.description.split(whereSeparator: \.isWhitespace)
      #expect(text.contains(words.joined(separator: " ")), "\(issue.words) in\n\(text)")
      driver.press("esc", "down")
    }
  }

  @Test func `the receipt accounts for every record`() throws {
    let session = try Self.session.get()
    var driver = ScreenDriver(session, columns: 120, rows: 50)
    driver.press("9")
    #expect(driver.text.contains("\(SafeText(grouping: session.pipeline.count))"))
  }

  @Test func `a clean file says that nothing is wrong`() throws {
    var driver = ScreenDriver(try DealFile(rows: [DealFile.Row(id: "1")]).session())
    driver.press("9")
    #expect(driver.status.contains("No issue: every row and cell could be used."))
  }
}
