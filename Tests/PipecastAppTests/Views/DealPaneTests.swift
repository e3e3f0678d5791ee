import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The selected deal beside the list.
@Suite struct DealPaneTests {
  func driver(columns: Int = 100, rows: Int = 30) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    driver.press("4")
    return driver
  }

  /// What stands right of the vertical rule, a line each.
  func pane(_ driver: ScreenDriver) -> [String] {
    driver.lines.dropFirst(4).compactMap { line in
      line.split(separator: "│", maxSplits: 1).dropFirst().first
        .map { $0.split(separator: " ").joined(separator: " ") }
    }
  }

  func words(_ lines: some Sequence<String>) -> String {
    lines.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }

  @Test func `the pane says what the deal's own screen says`() throws {
    var driver = try driver(columns: 200, rows: 50)
    for _ in 0..<40 {
      let pane = words(pane(driver))
      var deal = driver
      deal.press("enter")
      let screen = words(deal.lines.dropFirst(2)).replacing("In the file: ", with: "")
      let parts = pane.split(separator: " Why this number ").map(String.init)
      let main = try #require(parts.first?.split(separator: " Amount ").last)
      #expect(screen.contains(" Amount " + main), "\(main) in\n\(deal.text)")
      #expect(screen.contains(try #require(parts.last)), "\(pane) in\n\(deal.text)")
      driver.press("down")
    }
  }

  @Test func `v hides the pane and shows it again, and it stays so on other lists`() throws {
    var driver = try driver()
    let shown = driver.text
    #expect(pane(driver).contains("Why this number"))
    driver.press("v")
    #expect(pane(driver).isEmpty)
    #expect(driver.status.contains("v shows the deal beside it again"))
    driver.press("1", "4")
    #expect(pane(driver).isEmpty)
    driver.press("v")
    #expect(driver.text == shown)
  }

  @Test(arguments: [(95, 30), (80, 24), (40, 12), (100, 12)])
  func `without room the list has all of it, and v says what else shows the deal`(
    columns: Int, rows: Int
  ) throws {
    var driver = try driver(columns: columns, rows: rows)
    let before = driver.lines.dropLast(2)
    #expect(!driver.text.contains("Why this number"))
    driver.press("v")
    #expect(driver.status.contains("No room here for a deal"))
    #expect(driver.lines.dropLast(2) == before)
  }

  @Test(arguments: [96, 100, 130, 250])
  func `name, amount, Weighted and close date keep their place beside the pane`(columns: Int) throws
  {
    let driver = try driver(columns: columns)
    let headings = try driver.table("Deal").headings
    for heading in ["Deal", "Amount", "Weighted", "Close"] { #expect(headings.contains(heading)) }
    #expect(!pane(driver).isEmpty)
  }

  @Test func `amounts too long to stand beside a pane take its room`() throws {
    let rows = [
      DealFile.Row(id: "1", name: "A name of some length", amount: "89,999,999,999,999.25")
    ]
    var driver = ScreenDriver(try DealFile(rows: rows).session(), columns: 96)
    driver.press("4")
    #expect(try driver.table("Deal").headings.contains("Weighted"))
    #expect(pane(driver).isEmpty, "\(driver.text)")
  }

  @Test func `a long name and a long next step are wrapped and nothing of them is lost`() throws {
    let name = (1...30).map { "word\($0)" }.joined(separator: " ")
    var driver = ScreenDriver(try DealFile(rows: [.init(id: "1", name: name)]).session())
    driver.press("4")
    let words = pane(driver).joined(separator: " ")
    #expect(words.contains(name))
  }
}
