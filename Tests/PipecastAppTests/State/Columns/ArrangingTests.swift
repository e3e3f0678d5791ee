import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct ArrangingTests {
  func driver(_ way: [String], columns: Int = 300, rows: Int = 60) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  static let tables: [(way: [String], heading: String)] = [
    ([], "Rep"), (["2"], "Week"), (["3"], "Rep"), (["3", "b"], "Team"), (["3", "enter"], "Deal"),
    (["4"], "Deal"), (["5"], "Stage"),
  ]

  @Test(arguments: tables)
  func `c hides a column and shows it again, and u takes all of it back`(
    way: [String], heading: String
  ) throws {
    var driver = try driver(way)
    let before = try driver.table(heading).headings
    driver.press("c")
    #expect(driver.text.contains("Columns"))
    driver.press("home", "down", "space")
    #expect(driver.status.contains("\(before[1]) is hidden."), "\(driver.status)")
    driver.press("esc")
    #expect(try driver.table(heading).headings == before.filter { $0 != before[1] })
    driver.press("c", "home", "down", "enter", "esc")
    #expect(try driver.table(heading).headings == before)
    driver.press("u", "u")
    #expect(driver.status.contains("Undone: columns."))
    #expect(try driver.table(heading).headings == before)
    driver.press("C-r")
    #expect(try driver.table(heading).headings.count == before.count - 1)
  }

  @Test(arguments: tables.filter { $0.way != ["3", "enter"] })
  func `columns move left and right, and the list follows`(way: [String], heading: String) throws {
    var driver = try driver(way)
    let before = try driver.table(heading).headings
    driver.press("c", "home", "down", ">", ">", "esc")
    #expect(try Array(driver.table(heading).headings[1...3]) == [before[2], before[3], before[1]])
    driver.press("c", "home", "down", "down", "down", "<", "<", "esc")
    #expect(try driver.table(heading).headings == before)
    #expect(driver.state.columnLayouts.isEmpty)
  }

  @Test func `the name of the row is never hidden and stays the first`() throws {
    var driver = try driver(["4", "c", "home", "space"])
    #expect(driver.status.contains("Deal says which row is which: it stays."))
    driver.press(">")
    #expect(driver.status.contains("Deal stays the first."))
    driver.press("down", "<")
    #expect(driver.status.contains("can go no further."))
    #expect(driver.state.columnLayouts.isEmpty)
  }

  @Test func `deals have columns that are shown only when asked for`() throws {
    var driver = try driver(["4"])
    let usual = try driver.table("Deal").headings
    #expect(!usual.contains("Created"))
    for title in ["Team", "Created", "Weight from", "Line"] {
      driver.press("c")
      driver.paste(title.lowercased())
      driver.press("enter", "esc")
    }
    let deals = try driver.table("Deal")
    #expect(deals.headings == usual + ["Team", "Created", "Weight from", "Line"])
    for row in deals.rows {
      #expect(try Int(deals.cell(row, "Line").filter(\.isNumber)).map { $0 > 1 } == true)
    }
    driver.press("c", "0", "esc")
    #expect(try driver.table("Deal").headings == usual)
  }

  @Test func `each screen keeps its columns, whatever the way to it`() throws {
    var driver = try driver(["4", "c", "home", "down", "space", "esc"])
    let deals = try driver.table("Deal").headings
    driver.press("3")
    let reps = try driver.table("Rep").headings
    #expect(reps.count == 8)
    driver.press("c", "home", "down", "down", "space", "esc", "enter")
    #expect(try driver.table("Deal").headings != deals)
    driver.press("esc", "4")
    #expect(try driver.table("Deal").headings == deals)
    #expect(driver.state.columnLayouts[.deals]?.description.hasPrefix("hide=") == true)
    driver.press("3")
    #expect(try driver.table("Rep").headings == reps.filter { $0 != reps[2] })
    // By team it is the same table.
    driver.press("b")
    #expect(
      try driver.table("Team").headings.dropFirst() == reps.filter { $0 != reps[2] }.dropFirst())
  }

  @Test func `i and Enter know a column wherever it stands`() throws {
    for (way, heading) in [(["3"], "Rep"), (["5"], "Stage"), (["2"], "Week")] {
      var moved = try driver(way + ["c", "home", "down", ">", ">", "esc"])
      let headings = try moved.table(heading).headings
      for title in headings.dropFirst() {
        let usual = try driver(way)
        var explained = [usual, moved]
        for index in explained.indices {
          let column = try #require(
            try explained[index].table(heading).headings.firstIndex(of: title))
          explained[index].press("home", "down", "down")
          for _ in 0..<20 { explained[index].press("left") }
          explained[index].press("right", times: column)
          explained[index].press("i")
        }
        let boxes = explained.map { $0.lines.drop { !$0.contains("Why this number") } }
        #expect(!boxes[0].isEmpty && boxes[0].dropLast(2) == boxes[1].dropLast(2), "\(title)")
        for index in explained.indices { explained[index].press("esc", "enter") }
        #expect(explained[0].state.screen == explained[1].state.screen, "\(title)")
      }
      moved.press("esc")
    }
  }

  // MARK: Widths

  @Test func `< and > change the width of the selected column at once`() throws {
    var driver = try driver(["4"], columns: 100, rows: 30)
    driver.press("v")
    func width() throws -> Int {
      let header = try #require(driver.lines.first { $0.contains("Deal  ") })
      let end = try #require(header.firstRange(of: "Rep"))
      return header.distance(from: header.startIndex, to: end.lowerBound) - 4
    }
    let before = try width()
    driver.press("<", "<", "<")
    #expect(try width() == before - 3)
    #expect(driver.status.contains("Deal is \(before - 3) wide."))
    driver.press(">")
    #expect(try width() == before - 2)
    driver.press("u")
    #expect(try width() == before - 3)
  }

  @Test func `a number is never cut, and a column that cannot be narrower says so`() throws {
    var driver = try driver(["3", "right"], columns: 100, rows: 30)
    let before = try driver.table("Rep").rows
    driver.press("<")
    #expect(driver.status.contains("Weighted 30 is as narrow as it can be: numbers are never cut."))
    #expect(driver.state.columnLayouts.isEmpty)
    driver.press(">")
    #expect(driver.status.contains("Weighted 30 is "))
    driver.press("c", "-", "-", "-", "esc")
    #expect(try driver.table("Rep").rows == before)
  }

  @Test(arguments: [30, 40, 60, 80, 100])
  func `a width chosen on a wide screen leaves a narrow one readable`(columns: Int) throws {
    var driver = try driver(["4"], columns: 200, rows: 30)
    driver.press(">", times: 90)
    driver.resize(columns: columns, rows: 12)
    let deals = try driver.table("Deal")
    #expect(deals.headings.contains("Weighted"))
    for row in deals.rows { #expect(!(try deals.cell(row, "Weighted").contains("…"))) }
  }

  @Test func `a column that was asked for stays on a narrow screen before others`() throws {
    var driver = try driver(["4"], columns: 60, rows: 20)
    #expect(!(try driver.table("Deal").headings.contains("Team")))
    driver.press("c", "team", "enter", "esc")
    #expect(try driver.table("Deal").headings.contains("Team"))
    #expect(!(try driver.table("Deal").headings.contains("Stage")))
  }

  @Test func `where there is no table, nothing is arranged`() throws {
    var driver = try driver(["9"])
    driver.press("c")
    #expect(driver.status.contains("c does nothing here."))
    driver.press("1", "backtab", "backtab", "<")
    #expect(driver.status.contains("No column to make wider or narrower here"))
  }
}
