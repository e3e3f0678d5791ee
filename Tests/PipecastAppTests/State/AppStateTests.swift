import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct AppStateTests {
  static let rows = (0..<6).map { index in
    DealFile.Row(
      id: "D\(index)", name: "Deal \(index)", rep: ["Ana", "Ben"][index % 2],
      amount: "\(1000 * (index + 1))", close: "2026-12-0\(index + 1)")
  }

  @Test(arguments: [["4"], ["3", "enter"], ["4", "s"], ["3", "down", "enter"]])
  func `the selected deal stays selected when rows move in the file`(way: [String]) throws {
    var driver = ScreenDriver(try DealFile(rows: Self.rows).session())
    for key in way { driver.press(key) }
    driver.press("down")
    let selected = driver.pointed
    #expect(selected.contains("Deal"))
    // Two deals come before it, and the file is turned around.
    let others = (7...8).map {
      DealFile.Row(
        id: "D\($0)", name: "A new one \($0)", rep: ["Ana", "Ben"][$0 % 2], amount: "990000",
        close: "2026-11-30")
    }
    let moved = try DealFile(rows: (Self.rows + others).reversed()).session()
    _ = driver.state.update(.loaded(moved))
    #expect(driver.status.contains("Read again: 8 deals."))
    #expect(driver.pointed.contains(selected.dropFirst(2).prefix(6)))
  }

  @Test func `after a reload a deal's screen steps back to the deal in its list`() throws {
    var driver = ScreenDriver(try DealFile(rows: Self.rows).session())
    driver.press("4", "down", "down", "enter")
    #expect(driver.title.contains("Deal 2"))
    _ = driver.state.update(
      .loaded(try DealFile(rows: Self.rows.suffix(5).reversed()).session()))
    #expect(driver.state.screen.tab == .deals)
    #expect(driver.pointed.contains("Deal 2"))
  }

  @Test func `lists behind the one that is read again follow as well`() throws {
    var driver = ScreenDriver(try DealFile(rows: Self.rows).session())
    driver.press("3", "down")
    let rep = driver.pointed.prefix(8)
    driver.press("enter")
    let turned = Self.rows.map { row in
      var row = row
      row.amount = row.rep == rep.dropFirst(2).prefix(3) ? "99000" : "1"
      return row
    }
    _ = driver.state.update(.loaded(try DealFile(rows: turned).session()))
    driver.press("esc")
    #expect(driver.pointed.prefix(8) == rep)
  }

  @Test func `a smaller file under any screen is shown`() throws {
    let small = try DealFile(rows: [DealFile.Row(id: "X", name: "Only")]).session()
    for way in [
      [], ["3"], ["3", "enter"], ["4", "end"], ["4", "end", "enter"], ["9"], ["?"],
      ["4", "/", "amount>x"],
    ] {
      var driver = ScreenDriver(try DealFile(rows: Self.rows).session())
      for key in way { driver.press(key) }
      _ = driver.state.update(.loaded(small))
      #expect(driver.lines.count == 30)
      driver.press("enter", "enter", "]")
      #expect(driver.lines.count == 30)
    }
  }

  @Test func `a failure to read again says why and changes nothing`() throws {
    var driver = ScreenDriver(try DealFile(rows: Self.rows).session())
    let before = driver.lines.dropLast(2)
    #expect(driver.press("r").contains { if case .reload = $0 { true } else { false } })
    _ = driver.state.update(.loadFailed("deals.csv: gone"))
    #expect(driver.status.contains("Not read again: deals.csv: gone"))
    #expect(driver.lines.dropLast(2) == before)
  }
}
