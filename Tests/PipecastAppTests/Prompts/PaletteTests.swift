import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct PaletteTests {
  @Test(
    arguments: [
      ("palette-100x30", [], 100, 30, Appearance.unicode),
      ("palette-40x12", ["3", ":", "sort"], 40, 12, .unicode),
      ("palette-80x24-ascii", ["4", "enter", ":"], 80, 24, .ascii),
    ] as [(String, [String], Int, Int, Appearance)])
  func `the palette looks as recorded`(
    name: String, keys: [String], columns: Int, rows: Int, appearance: Appearance
  ) throws {
    var driver = try ScreenDriver.sample(columns: columns, rows: rows, appearance: appearance)
    for key in keys.isEmpty ? [":"] : keys { driver.press(key) }
    try expectSnapshot(driver.text, name)
  }

  @Test(arguments: [[":"], ["4", "S"], ["4", "c"], ["Y"]])
  func `a list to choose from names Enter and Esc down to 40 columns`(way: [String]) throws {
    var driver = try ScreenDriver.sample(columns: 40, rows: 12)
    for key in way { driver.press(key) }
    #expect(driver.footer.contains("Enter ") && driver.footer.contains("Esc "), "\(driver.footer)")
  }

  @Test func `a command is found by some letters and run, and its key is learned`() throws {
    var driver = try ScreenDriver.sample("3", "right", "right", ":", "sort")
    #expect(driver.chosen.contains("Sort by the selected column"))
    #expect(driver.chosen.contains(" s "))
    driver.press("enter")
    #expect(driver.status.contains("Sorted by Weighted 90, falling."))
    #expect(driver.footer.contains("q quit"))
    driver.press("C-p", "undo", "enter")
    #expect(driver.status.contains("Undone: sort."))
  }

  @Test(
    arguments: [
      ([], ":", "team account", "Only on Reps."),
      ([], ":", "next rep", "Only on a rep or a deal."),
      ([], "C-p", "undo", "Nothing to undo: no filter, sort, column or horizon was changed."),
      (["4", "enter"], ":", "horizons", "Not on a deal."),
      (["9"], ":", "filter as", "Not on Data."),
      (["right", "enter"], ":", "horizons", "This list says itself which deals it shows"),
    ] as [([String], String, String, String)])
  func `what is not possible says why and changes nothing`(
    way: [String], key: String, typed: String, reason: String
  ) throws {
    var driver = try ScreenDriver.sample(columns: 140)
    for key in way { driver.press(key) }
    let before = driver.text
    driver.press(key, typed)
    #expect(driver.chosen.contains(reason), "\(driver.text)")
    #expect(driver.press("enter").isEmpty)
    #expect(driver.status.contains(reason))
    #expect(driver.footer.contains("Enter run"))
    driver.press("esc")
    #expect(driver.text == before)
  }

  @Test func `a file without teams says so in the palette`() throws {
    let deals = "Deal Name,Owner,Stage,Amount,Close Date\nRoof,Ana,Proposal,12,2026-12-01\n"
    var driver = ScreenDriver(try .of(deals), columns: 160)
    driver.press("3", ":", "by team")
    #expect(driver.chosen.contains("The file has no column for team"))
  }

  @Test(arguments: Tab.allCases)
  func `every tab is reached by its name`(tab: Tab) throws {
    var driver = try ScreenDriver.sample("4", "enter", ":", tab.title.description)
    #expect(driver.chosen.contains(" \(tab.rawValue) "))
    driver.press("enter")
    #expect(driver.state.screen.tab == tab)
  }

  @Test func `a command that asks for a line leaves the user in that line`() throws {
    var driver = try ScreenDriver.sample("4", ":", "filter as you", "enter", "rep:mira")
    #expect(driver.status.contains("/ rep:mira"))
    driver.press("esc", ":", "quit")
    #expect(driver.press("enter") == [.quit])
  }

  @Test func `arrows, pages, ends, Ctrl-N and the wheel walk through the list`() throws {
    var driver = try ScreenDriver.sample(":")
    let first = driver.chosen
    driver.press("down")
    let second = driver.chosen
    #expect(second != first)
    driver.press("C-p")
    #expect(driver.chosen == first)
    driver.press("C-n")
    #expect(driver.chosen == second)
    _ = driver.state.update(.wheelUp(at: Position(row: 0, column: 0)))
    #expect(driver.chosen == first)
    _ = driver.state.update(.wheelDown(at: Position(row: 0, column: 0)))
    #expect(driver.chosen == second)
    driver.press("end")
    let last = driver.chosen
    #expect(last != first && !last.isEmpty)
    driver.press("pagedown")
    #expect(driver.chosen == last)
    driver.press("pageup", "pageup", "pageup", "pageup")
    #expect(driver.chosen == first)
    driver.press("end", "home")
    #expect(driver.chosen == first)
  }

  @Test func `a press takes the row under it, and one beside the list closes it`() throws {
    var driver = try ScreenDriver.sample(":")
    driver.click(try driver.place(of: "Stages  "))
    #expect(driver.state.screen == .overview)
    driver.press(":", "weeks")
    let row = try #require(driver.lines.lastIndex { $0.contains(" Weeks  ") })
    driver.click(Position(row: row, column: 20))
    #expect(driver.state.screen == .weeks)
  }

  @Test func `what matches is seen without colour, and nothing is said in words`() throws {
    var driver = try ScreenDriver.sample(":", "sort", appearance: .ascii)
    let row = try #require(driver.lines.firstIndex { $0.contains("Sort by the selected") })
    #expect(driver.state.frame().styleMap[row].contains("MMMM"))
    #expect(Theme.mono[.match] != Theme.mono[.normal])
    driver.press("zzz")
    #expect(driver.text.contains("Nothing matches sortzzz."))
    #expect(driver.press("enter").isEmpty)
    driver.press("backspace", times: 3)
    #expect(driver.text.contains("Sort by the selected"))
    driver.press("C-u")
    driver.paste("weeks")
    driver.press("enter")
    #expect(driver.state.screen == .weeks)
  }

  @Test func `at any size the palette is drawn and a row is selected`() throws {
    var driver = try ScreenDriver.sample(":")
    for rows in 1...32 {
      for columns in [1, 2, 3, 5, 8, 13, 20, 39, 40, 79, 80, 130] {
        driver.resize(columns: columns, rows: rows)
        #expect(!driver.selected.isEmpty, "\(columns)x\(rows)")
      }
    }
  }
}

extension ScreenDriver {
  /// The row of a list to choose from that the pointer stands before; the screen behind has one too.
  fileprivate var chosen: String { lines.last { $0.contains("▸") } ?? "" }
}
