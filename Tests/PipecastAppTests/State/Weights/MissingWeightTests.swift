import PipecastApp
import PipelineModel
import Testing
import TextUI

/// A stage without a weight: said on every screen that leads to it, and set from there.
@Suite struct MissingWeightTests {
  func driver(columns: Int = 120) throws -> ScreenDriver {
    let rows = [
      DealFile.Row(id: "1"), DealFile.Row(id: "2", stage: "Verbal", amount: "7000"),
      DealFile.Row(id: "3", stage: "Verbal", amount: "500", close: "2028-01-01"),
    ]
    return ScreenDriver(try DealFile(rows: rows).session(), columns: columns)
  }

  @Test func `the Overview names it with its money, and Enter leads to its row`() throws {
    var driver = try driver()
    let line = try #require(driver.lines.first { $0.contains("Verbal needs a weight") })
    #expect(line.contains("$7.50K"))
    driver.press("tab")
    for _ in 0..<5 where !driver.pointed.contains("Verbal needs a weight") { driver.press("down") }
    driver.press("enter")
    #expect(driver.state.screen.tab == .stages)
    #expect(driver.pointed.contains("needs a weight: $7.50K"), "\(driver.text)")
    driver.press("enter")
    #expect(driver.status.contains("Weight of Verbal: "))
    driver.press("esc", "esc")
    #expect(driver.state.screen.tab == .overview)
  }

  @Test func `Data names it with its money and where it is set`() throws {
    var driver = try driver()
    driver.press("9")
    #expect(driver.text.contains("Verbal $7.50K; Enter on Stages sets it"), "\(driver.text)")
  }
}
