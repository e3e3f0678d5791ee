import PipecastApp
import Testing
import TextUI

@Suite struct HelpSearchTests {
  @Test func `typed letters narrow the help to the lines that match`() throws {
    let driver = try ScreenDriver.sample("4", "?", "copy", columns: 80, rows: 24)
    #expect(driver.status.contains("Search: copy"))
    #expect(driver.status.contains("2 lines"))
    #expect(driver.pointed.contains("Copy the row"))
    #expect(driver.text.contains("On this screen") && !driver.text.contains("Words"))
    try expectSnapshot(driver.text, "help-search-80x24")
  }

  @Test(arguments: [
    "Forecast", "Likely", "Not in pipeline yet", "Not verified", "Own pace", "Chance", "Weighted",
    "Due", "Won before", "Running", "Error, our error", "Inside",
  ])
  func `each word of the figures is explained, and Enter shows all of it`(word: String) throws {
    var driver = try ScreenDriver.sample("?", word, columns: 40, rows: 30)
    let label = String(word.prefix(12))
    #expect(driver.lines.contains { $0.dropFirst(2).hasPrefix(label) }, "\(driver.text)")
    driver.press("home")
    for _ in 0..<60 where !driver.pointed.dropFirst(2).hasPrefix(label) { driver.press("down") }
    #expect(driver.footer.contains("Enter in full"))
    driver.press("enter")
    #expect(driver.text.contains("In full"))
    #expect(driver.text.contains("  " + word + ": "), "\(driver.text)")
    driver.press("escape")
    #expect(!driver.text.contains("In full"))
  }

  @Test func `Enter runs the key of the line on the screen before`() throws {
    var driver = try ScreenDriver.sample("3", "right", "right", "?", "sort", "enter")
    #expect(driver.state.screen == .reps())
    #expect(driver.status.contains("Sorted by Weighted 90, falling."))
    driver.press("?", "weeks")
    #expect(driver.pointed.contains("Weeks"))
    driver.press("enter")
    #expect(driver.state.screen == .weeks)
    driver.press("?", "quit")
    #expect(driver.press("enter") == [.quit])
  }

  @Test func `another press on a line runs it`() throws {
    var driver = try ScreenDriver.sample("4", "?", "copy")
    driver.click(try driver.place(of: "Copy the cell"))
    #expect(driver.pointed.contains("Copy the cell"))
    driver.click(try driver.place(of: "Copy the cell"))
    #expect(driver.text.contains("Cell: "))
    #expect(driver.state.screen == .deals(.none))
  }

  @Test(arguments: ["past due", "wheel", "suspend"])
  func `a line that only explains runs nothing, nor does a heading`(typed: String) throws {
    var driver = try ScreenDriver.sample("?", typed)
    #expect(driver.pointed.lowercased().contains(typed))
    #expect(driver.press("enter").isEmpty)
    #expect(driver.title.contains("Help"))
    #expect(driver.text.contains("In full"))
    driver.press("escape", "home", "enter")
    #expect(driver.title.contains("Help"))
    #expect(driver.status.contains("Nothing to run on this line"))
  }

  @Test func `Esc clears the search and then leaves, Backspace takes letters back`() throws {
    var driver = try ScreenDriver.sample("4")
    let deals = driver.text
    driver.press("?")
    let help = driver.text
    driver.press("qzx")
    #expect(driver.text.contains("Nothing matches."))
    #expect(driver.press("enter").isEmpty)
    driver.press("backspace", times: 3)
    #expect(driver.text == help)
    driver.press("backspace")
    #expect(driver.status.contains("Nothing is typed. Esc leaves the help."))
    driver.paste("mouse")
    #expect(driver.pointed.contains("Mouse off or on"))
    driver.press("esc")
    #expect(driver.text == help)
    driver.press("esc")
    #expect(driver.text == deals)
  }

  @Test(arguments: [(1, 1), (8, 4), (20, 5), (40, 12), (80, 24)])
  func `the help scrolls to its last line at any size, searched or not`(columns: Int, rows: Int)
    throws
  {
    for typed in ["", "deal"] {
      var driver = try ScreenDriver.sample("?", columns: columns, rows: rows)
      driver.press(typed)
      driver.press("end")
      let last = driver.text
      driver.press("home")
      driver.press("down", times: 80)
      #expect(driver.text == last)
      driver.press("pageup", times: 80)
      driver.press("pagedown", times: 80)
      #expect(driver.text == last)
    }
  }
}
