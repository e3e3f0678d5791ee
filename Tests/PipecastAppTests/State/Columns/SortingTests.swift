import PipecastApp
import Testing

@Suite struct SortingTests {
  func driver(_ way: [String], columns: Int = 200, rows: Int = 60) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  @Test(arguments: [[], ["3"], ["3", "b", "b"], ["3", "enter"], ["4"], ["5"]])
  func `the selection stays on its row when the order changes`(way: [String]) throws {
    var driver = try driver(way, rows: 30)
    driver.press("down", "down")
    let row = String(driver.pointed.prefix(16))
    for keys in [["right", "s"], ["s"], ["right", "right", "s"], ["S", "home", "enter", "esc"]] {
      for key in keys { driver.press(key) }
      #expect(driver.pointed.hasPrefix(row), "\(keys): \(driver.pointed)")
    }
  }

  @Test func `a deal among many that look alike is still the one selected`() throws {
    let rows = (0..<9).map { DealFile.Row(id: "", name: "Same", amount: "\(1000 + ($0 * 7) % 9)") }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4", "v", "down", "down", "down")
    let deal = driver.pointed.split(separator: " ")
    driver.press("right")
    while !driver.status.contains("Sorted by Amount") { driver.press("right", "s") }
    #expect(driver.pointed.split(separator: " ") == deal)
  }

  @Test(arguments: [(["3"], "Rep"), (["4"], "Deal"), (["5"], "Stage"), (["3", "enter"], "Deal")])
  func `S sorts by each column as s does on it`(way: [String], heading: String) throws {
    let start = try driver(way)
    let headings = try start.table(heading).headings
    for (column, title) in headings.enumerated() {
      var (list, direct) = (start, start)
      direct.press("right", times: column)
      direct.press("s")
      list.press("S", "home")
      list.press("down", times: column)
      let keep = list.state.screen == direct.state.screen
      list.press("enter")
      #expect(keep && list.status.contains("Sorted by \(title)"), "\(list.status)")
      list.press("esc")
      #expect(try list.table(heading).rows == direct.table(heading).rows, "\(title)")
      #expect(list.text.contains("\(title)▲") || list.text.contains("\(title)▼"))
    }
  }

  @Test func `the list shows the order, and Enter again reverses it`() throws {
    var driver = try driver(["3", "S"])
    driver.press("weighted 90", "enter")
    #expect(driver.text.contains("▼ falling"))
    driver.press("enter")
    #expect(driver.text.contains("▲ rising"))
    driver.press("esc")
    #expect(try driver.table("Rep").rows.count > 3)
    #expect(driver.text.contains("Weighted 90▲"))
  }

  @Test func `days are sorted from the earliest on, numbers from the largest`() throws {
    var driver = try driver(["4", "S"])
    driver.press("amount", "enter")
    #expect(driver.status.contains("Sorted by Amount, falling."))
    driver.press("esc", "S", "close", "enter")
    #expect(driver.status.contains("Sorted by Close, rising."))
  }
}
