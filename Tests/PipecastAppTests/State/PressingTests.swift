import PipecastApp
import Testing
import TextUI

@Suite struct PressingTests {
  func driver(_ way: [String], columns: Int = 100, rows: Int = 30) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  static let ways: [[String]] = [
    [], ["3"], ["3", "enter"], ["4"], ["4", "end"], ["4", "enter"], ["9"], ["?", "end"],
  ]

  @Test(arguments: ways, [(160, 40), (100, 30), (80, 24), (40, 12)])
  func `a press selects the row that it falls on`(way: [String], size: (Int, Int)) throws {
    let before = try driver(way, columns: size.0, rows: size.1)
    let frame = before.state.frame()
    var rows = 0
    for line in 0..<size.1 {
      for column in stride(from: 1, to: size.0, by: 9) {
        let position = Position(row: line, column: column)
        guard case .row? = frame.spot(at: position) else { continue }
        var driver = before
        driver.click(position)
        // The columns of the chart have no pointer, and what was selected is opened.
        guard driver.state.screen == before.state.screen, !driver.pointed.isEmpty else { continue }
        rows += 1
        let styles = driver.state.frame().styleMap[line]
        #expect(styles.contains { $0.isUppercase }, "\(position)")
      }
    }
    #expect(rows > 3)
  }

  @Test func `a press on a cell selects it and another opens what is behind it`() throws {
    var driver = try driver(["3"])
    let reps = try driver.table("Rep")
    let place = try driver.place(of: reps.rows[2][0])
    driver.click(place)
    #expect(driver.pointed.contains(reps.rows[2][0]))
    #expect(driver.state.screen == .reps())
    driver.click(place)
    #expect(driver.title.contains("Reps › " + reps.rows[2][0]))
    driver.press("esc")
    let figure = try driver.place(of: reps.rows[4][2])
    driver.click(figure)
    #expect(driver.state.frame()[figure.row, figure.column].style.isSelected)
    #expect(!driver.state.frame()[figure.row, 4].style.isSelected)
    driver.click(figure)
    #expect(try driver.table("Deal").rows.count > 1)
  }

  @Test func `a column of the chart is selected and opened`() throws {
    var driver = try driver([])
    let line = try #require(driver.lines.firstIndex { $0.contains("Weighted by week") }) + 3
    let place = Position(row: line, column: 40)
    driver.click(place)
    #expect(!driver.selected.isEmpty && driver.pointed.isEmpty)
    #expect(driver.state.screen == .overview)
    driver.click(place)
    #expect(driver.state.screen.tab == .deals)
  }

  @Test(arguments: Tab.allCases, ways)
  func `a press on a tab opens its screen`(tab: Tab, way: [String]) throws {
    var driver = try driver(way)
    driver.click(try driver.place(of: "\(tab.rawValue) \(tab.title)", in: 1))
    #expect(driver.state.screen.tab == tab)
    #expect(driver.lines[1].contains("[\(tab.rawValue) "))
  }

  @Test(arguments: [[], ["3"], ["3", "enter"], ["4", "down"]])
  func `a press on a title sorts by the column, and another reverses`(way: [String]) throws {
    var driver = try driver(way)
    let title = way == ["3"] || way.isEmpty ? "Weighted 30" : "Amount"
    let heading = try driver.place(of: title)
    driver.click(heading)
    #expect(driver.status.contains("Sorted by \(title), falling."))
    driver.click(heading)
    #expect(driver.status.contains("Sorted by \(title), rising."))
  }

  @Test func `a press closes a box and does nothing to a line being typed`() throws {
    var driver = try driver(["3"])
    let before = driver.lines
    driver.press("i")
    driver.click(Position(row: 8, column: 4))
    #expect(driver.lines == before)
    driver.press("/", "rep:m")
    let typed = driver.lines
    driver.click(Position(row: 4, column: 4))
    driver.click(Position(row: 1, column: 3))
    #expect(driver.lines == typed)
  }

  @Test func `a press on a title of Weeks says why nothing is sorted`() throws {
    var driver = try driver(["2"])
    driver.click(try driver.place(of: "Running"))
    #expect(driver.status.contains("Weeks and months stand in the order of time"))
  }

  @Test func `m gives the mouse to the terminal and takes it back`() throws {
    var driver = try driver([])
    #expect(driver.press("m") == [.useMouse(false)])
    #expect(driver.status.contains("Mouse off"))
    #expect(driver.press("m") == [.useMouse(true)])
    #expect(driver.status.contains("Mouse on"))
    var without = AppState(
      try Session.sampled.get(), size: Size(rows: 24, columns: 80), usesMouse: false)
    #expect(without.update(.key("m")) == [.useMouse(true)])
  }
}

extension ScreenDriver {
  @discardableResult
  mutating func click(_ position: Position) -> [Effect] { state.update(.press(at: position)) }

  /// Where `text` stands first, in the row where one is named.
  func place(of text: String, in row: Int? = nil) throws -> Position {
    let frame = state.frame()
    let scalars = Array(text.unicodeScalars)
    for line in row.map({ $0..<$0 + 1 }) ?? 0..<frame.size.rows {
      for column in 0..<frame.size.columns {
        let here = scalars.indices.map { frame[line, column + $0].letter.base }
        if here == scalars { return Position(row: line, column: column) }
      }
    }
    return try #require(nil, "\(text) is not in\n\(frame.text)")
  }
}
