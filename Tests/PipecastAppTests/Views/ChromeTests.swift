import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct ChromeTests {
  @Test func `figures are whole in ASCII and with long currency names`() throws {
    for code in ["USD", "EUR", "JPY", "CHF", "LONGCURRENCY"] {
      let rows = (0..<3).map {
        DealFile.Row(id: "\($0)", name: "Deal \($0)", amount: "-123456", currency: code)
      }
      let session = try DealFile(rows: rows).session()
      let headline = OverviewReport(session.scope).headlines(0)[0]
      for appearance in [Appearance.unicode, .ascii] {
        for columns in [40, 80, 100, 130] {
          for way in [[], ["3", "enter"]] {
            var driver = ScreenDriver(session, columns: columns, rows: 30, appearance: appearance)
            for key in way { driver.press(key) }
            for (name, money) in [("Weighted", headline.weighted), ("Due", headline.amount)] {
              let figure = appearance.shown(money.short).description
              let line = try #require(driver.lines.first { $0.hasPrefix("  \(name) ") })
              #expect(line.contains(" \(figure) "), "\(code) \(columns)\n\(driver.text)")
            }
          }
        }
      }
    }
  }

  @Test func `the first row names the screen, the file and the as-of day`() throws {
    var driver = ScreenDriver(try Session.sample(), columns: 100)
    for (key, title) in [("1", "Overview"), ("3", "Reps"), ("4", "Deals"), ("9", "Data")] {
      driver.press(key)
      #expect(driver.title.contains(title))
      #expect(driver.title.contains("SampleData"))
      #expect(driver.title.contains("21 Nov 2026"))
    }
  }

  @Test func `the cursor stands in the line being typed and nowhere else`() throws {
    var driver = ScreenDriver(try Session.sample(), columns: 60)
    #expect(driver.state.frame().cursor == nil)
    driver.press("/", "東a")
    #expect(driver.state.frame().cursor == Position(row: 28, column: 6))
    driver.press("left")
    #expect(driver.state.frame().cursor == Position(row: 28, column: 5))
    driver.press("enter")
    #expect(driver.state.frame().cursor == nil)
  }

  @Test func `the end of a long line can be seen while it is typed`() throws {
    var driver = ScreenDriver(try Session.sample(), columns: 40, rows: 20)
    driver.press("4", "/")
    driver.paste(String(repeating: "x", count: 990))
    driver.press("abc")
    #expect(driver.status.hasPrefix(" / xxx"))
    #expect(driver.status.contains("xabc"))
    #expect(driver.state.frame().cursor == Position(row: 18, column: 39))
    driver.press("home")
    #expect(!driver.status.contains("abc"))
    #expect(driver.state.frame().cursor == Position(row: 18, column: 3))
  }

  @Test func `a list with days of its own offers no other days`() throws {
    var driver = ScreenDriver(try .sample())
    driver.press("4")
    #expect(driver.footer.contains("w 30/90 days"))
    driver.press("2", "down", "down", "enter")
    #expect(driver.state.screen.tab == .deals)
    #expect(!driver.footer.contains("w 30/90 days"))
    #expect(driver.footer.contains("Enter deal"))
  }

  @Test(
    arguments: [
      [], ["enter"], ["backtab", "backtab", "enter"], ["7"], ["9"],
    ], [72, 80, 100, 130])
  func `where a screen has parts the footer says how to go to the next`(
    way: [String], columns: Int
  ) throws {
    var driver = ScreenDriver(
      try .sample(), columns: columns, forecasts: try Forecasts.sample.get())
    for key in way { driver.press(key) }
    #expect(driver.footer.contains("Tab "), "\(driver.footer)")
    for key in ["Enter ", "? help", "q quit"] { #expect(driver.footer.contains(key)) }
  }

  @Test func `hints are said in fewer letters before one of the screen leaves`() throws {
    var driver = ScreenDriver(try .sample(), columns: 100)
    driver.press("enter")
    #expect(driver.footer.contains("Tab next part") && driver.footer.contains("w 30/90 days"))
    driver.resize(columns: 80, rows: 24)
    #expect(driver.footer.contains("Tab part") && driver.footer.contains("w 30/90 "))
    #expect(driver.footer.contains("] next rep"))
  }

  @Test func `the footer says by what b breaks down next`() throws {
    var driver = ScreenDriver(try .sample())
    driver.press("3")
    for word in ["team", "account", "segment"] {
      #expect(driver.footer.contains("b by \(word)"))
      driver.press("b")
      #expect(driver.title.contains("by \(word)"))
    }
  }
}
