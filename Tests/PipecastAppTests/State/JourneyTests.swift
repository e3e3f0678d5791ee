import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The ways that a sales leader goes, key by key.
@Suite struct JourneyTests {
  func driver(columns: Int = 100, rows: Int = 30) throws -> ScreenDriver {
    ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
  }

  @Test func `from the Overview to a deal and back to the deal last seen`() throws {
    var driver = try driver()
    driver.press("enter")
    let rep = driver.title
    #expect(rep.contains("Reps › "))
    let deals = try driver.table("Deal").rows.map { $0[0] }
    #expect(driver.pointed.contains(deals[0].prefix(12)))
    driver.press("enter")
    #expect(driver.title.contains("Deals › " + deals[0].prefix(12)))
    driver.press("]")
    #expect(driver.title.contains("Deals › " + deals[1].prefix(12)))
    driver.press("esc")
    #expect(driver.title == rep)
    #expect(driver.pointed.contains(deals[1].prefix(12)))
    driver.press("esc")
    #expect(driver.state.screen == .overview)
    driver.press("esc")
    #expect(driver.state.screen == .overview)
  }

  @Test func `a way of three screens comes back with every selection as it was`() throws {
    var driver = try driver()
    driver.press("down", "right")
    let overview = driver.text
    driver.press("enter", "down")
    let deals = driver.text
    driver.press("enter")
    #expect(driver.text != deals)
    driver.press("esc")
    #expect(driver.text == deals)
    driver.press("esc")
    #expect(driver.text == overview)
  }

  @Test(arguments: [
    ("1", Tab.overview), ("2", .weeks), ("3", .reps), ("4", .deals), ("5", .stages), ("9", .data),
  ])
  func `digits open their screens from anywhere`(digit: String, tab: Tab) throws {
    for way in [[], ["3", "enter"], ["2"], ["5"], ["3", "b"], ["9"], ["i"], ["4", "i"]] {
      var driver = try driver()
      for key in way { driver.press(key) }
      driver.press(digit)
      #expect(driver.state.screen.tab == tab)
      #expect(driver.lines[1].contains("[\(tab.rawValue) \(tab.title)"))
    }
  }

  @Test func `brackets walk through all reps and stop at both ends with a word`() throws {
    var driver = try driver(rows: 40)
    driver.press("3")
    let reps = try driver.table("Rep").rows.map { $0[0] }
    #expect(reps.count >= 8)
    driver.press("enter")
    var seen: [String] = []
    for _ in 0..<reps.count {
      seen.append(driver.title)
      driver.press("]")
    }
    for (title, rep) in zip(seen, reps) { #expect(title.contains("Reps › \(rep) ")) }
    #expect(driver.status.contains("This is the last rep."))
    #expect(driver.title == seen.last)
    driver.press("[", times: reps.count - 1)
    #expect(driver.title == seen.first)
    driver.press("[")
    #expect(driver.status.contains("This is the first rep."))
  }

  @Test func `brackets walk the reps as their list is sorted and filtered, and Esc finds the last`()
    throws
  {
    var driver = try driver(rows: 40)
    driver.press("3", "w", "s", "/", "amount>50k", "enter")
    let reps = try driver.table("Rep").rows.map { $0[0] }
    #expect(reps == reps.sorted())
    driver.press("home", "enter")
    for rep in reps {
      #expect(driver.title.contains("Reps › \(rep) "))
      driver.press("]")
    }
    #expect(driver.status.contains("This is the last rep."))
    driver.press("esc")
    #expect(driver.pointed.contains(try #require(reps.last)))
  }

  @Test func `brackets walk through the deals of a list and stop at both ends`() throws {
    var driver = try driver(rows: 60)
    driver.press("4", "w")
    let deals = try driver.table("Deal").rows.map { $0[0] }
    driver.press("enter")
    for deal in deals {
      #expect(driver.title.contains("Deals › \(deal.prefix(16))"))
      driver.press("]")
    }
    #expect(driver.status.contains("This is the last deal of the list."))
    driver.press("[", times: deals.count)
    #expect(driver.status.contains("This is the first deal of the list."))
  }

  @Test(arguments: [["3", "b"], ["4"], ["5"], ["3", "enter"]])
  func `w shows the other horizon and comes back`(way: [String]) throws {
    var driver = try driver()
    for key in way { driver.press(key) }
    let before = driver.lines.dropLast(2)
    driver.press("w")
    #expect(driver.status.contains("Next 30 days."))
    #expect(driver.lines.dropLast(2) != before)
    driver.press("w")
    #expect(driver.status.contains("Next 90 days."))
    #expect(driver.lines.dropLast(2) == before)
  }

  @Test(arguments: [[], ["2"], ["3"], ["3", "b"], ["4"], ["5"], ["3", "enter"]])
  func `braces shift the horizon and return, and Esc ends it`(way: [String]) throws {
    var driver = try driver()
    for key in way { driver.press(key) }
    let before = driver.lines.dropLast(2)
    driver.press("}")
    #expect(driver.status.contains("Looking at 20 Feb to 21 May."))
    #expect(driver.lines.dropLast(2) != before)
    driver.press("{")
    #expect(driver.lines.dropLast(2) == before)
    driver.press("{")
    #expect(driver.status.contains("The horizon begins on the as-of day already."))
    driver.press("}", "}")
    driver.press("esc", times: 3)
    #expect(driver.state.outlook == driver.state.session.outlook)
  }

  @Test(arguments: ["w", "}", "{"])
  func `the deals behind a figure stay the same whatever the horizon`(key: String) throws {
    var driver = try driver()
    driver.press("right", "enter")
    let before = driver.lines.dropLast(2)
    driver.press(key)
    #expect(driver.status.contains("This list says itself which deals it shows"))
    #expect(driver.lines.dropLast(2) == before)
    driver.press("esc")
    #expect(driver.state.outlook == driver.state.session.outlook)
  }

  @Test func `w on Reps opens a rep in the other horizon`() throws {
    var driver = try driver()
    driver.press("3", "w", "enter")
    #expect(driver.text.contains("deals due to 21 Dec"))
  }

  @Test func `Esc on the Overview never quits`() throws {
    var driver = try driver()
    for _ in 0..<5 { #expect(driver.press("esc").isEmpty) }
    for _ in 0..<5 { #expect(driver.press("backspace").isEmpty) }
    #expect(driver.state.screen == .overview)
  }

  static let prompts: [[String]] = [
    [], ["4"], ["4", "enter"], ["?"], ["i"], ["/"], ["/", "rep:"], ["3", "e"], ["4", "i"],
    [":"], [":", "zzz"], ["?", "quit"],
  ]

  @Test(arguments: prompts)
  func `Ctrl-C quits from everywhere`(way: [String]) throws {
    var driver = try driver()
    for key in way { driver.press(key) }
    let effects = driver.press("C-c")
    guard case [.quit] = effects else {
      Issue.record("\(effects)")
      return
    }
  }

  @Test(
    arguments: [
      ([], true), (["4", "enter"], true), (["i"], true),
      (["/"], false), (["3", "e"], false), (["?"], false), ([":"], false),
    ] as [([String], Bool)])
  func `q quits everywhere but where it is typed`(way: [String], quits: Bool) throws {
    var driver = try driver()
    for key in way { driver.press(key) }
    let effects = driver.press("q")
    if case [.quit] = effects { #expect(quits) } else { #expect(!quits) }
  }

  @Test func `a resize keeps the way and the row`() throws {
    var driver = try driver()
    driver.press("4", "down", "down", "down")
    let row = driver.pointed.prefix(30)
    driver.resize(columns: 1, rows: 1)
    driver.resize(columns: 40, rows: 12)
    driver.resize(columns: 100, rows: 30)
    #expect(driver.pointed.prefix(30) == row)
  }
}
