import PipecastApp
import Testing

@Suite struct HistoryTests {
  func driver(_ way: [String] = []) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 100, rows: 30)
    for key in way { driver.press(key) }
    return driver
  }

  static let changes: [(keys: [String], word: String)] = [
    (["/", "rep:mira", "enter"], "filter"), (["f"], "filter"), (["F"], "filter"),
    (["s"], "sort"), (["s", "s"], "sort"), (["w"], "horizon"), (["}"], "days looked at"),
  ]

  @Test(arguments: changes, [["3"], ["3", "enter"], ["4", "right", "right"]])
  func `u takes a change back and Ctrl-R does it again`(
    change: (keys: [String], word: String), way: [String]
  ) throws {
    var driver = try driver(way)
    // The first press of a key may change nothing that is drawn, so the last one is undone.
    for key in change.keys.dropLast() { driver.press(key) }
    if change.word != "filter" { driver.press("down") }
    let isTyped = change.keys.count == 3
    let before = try isTyped ? self.driver(way).lines.dropLast(2) : driver.lines.dropLast(2)
    driver.press(change.keys[change.keys.count - 1])
    let after = driver.lines.dropLast(2)
    driver.press("u")
    #expect(driver.status.contains("Undone: \(change.word). Ctrl-R does it again."))
    #expect(driver.lines.dropLast(2) == before)
    driver.press("C-r")
    #expect(driver.status.contains("Done again: \(change.word). u undoes it."))
    #expect(driver.lines.dropLast(2) == after)
  }

  @Test func `going from screen to screen is no change of the view`() throws {
    var driver = try driver([
      "3", "enter", "down", "enter", "]", "esc", "esc", "9", "4", "?", "esc",
    ])
    driver.press("u")
    #expect(driver.status.contains("Nothing to undo"))
    driver.press("C-r")
    #expect(driver.status.contains("Nothing to do again"))
  }

  @Test func `a change of another screen is undone where it was made`() throws {
    var driver = try driver(["3", "right"])
    let reps = driver.lines.dropLast(2)
    driver.press("s", "4")
    let deals = driver.lines.dropLast(2)
    driver.press("u")
    #expect(driver.lines.dropLast(2) == reps)
    driver.press("C-r")
    #expect(driver.lines.dropLast(2) == deals)
  }

  @Test func `changes are undone one by one, and a new one ends what could be done again`() throws {
    var driver = try driver(["4"])
    var seen = [driver.lines.dropLast(2)]
    for keys in [["w"], ["/", "stage:nego", "enter"], ["s"], ["esc"]] {
      for key in keys { driver.press(key) }
      seen.append(driver.lines.dropLast(2))
    }
    for lines in seen.dropLast().reversed() {
      driver.press("u")
      #expect(driver.lines.dropLast(2) == lines)
    }
    for lines in seen.dropFirst() {
      driver.press("C-r")
      #expect(driver.lines.dropLast(2) == lines)
    }
    driver.press("u", "w", "C-r")
    #expect(driver.status.contains("Nothing to do again"))
  }

  @Test func `a filter that is given up is no change`() throws {
    var driver = try driver(["4", "/", "rep:mira", "esc", "u"])
    #expect(driver.status.contains("Nothing to undo"))
    driver.press("/", "enter", "u")
    #expect(driver.status.contains("Nothing to undo"))
  }

  @Test func `a hundred changes are remembered`() throws {
    var driver = ScreenDriver(try Session.of("Deal Name,Amount\nA,1\n"))
    driver.press("w", times: 105)
    for _ in 0..<100 {
      driver.press("u")
      #expect(driver.status.contains("Undone: horizon."))
    }
    driver.press("u")
    #expect(driver.status.contains("Nothing to undo"))
  }

  @Test func `after a reload a change is still undone, on the deals as they are now`() throws {
    let rows = (0..<4).map { DealFile.Row(id: "\($0)", name: "Deal \($0)", rep: "Ana") }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4", "/", "3", "enter")
    #expect(try driver.table("Deal").rows.count == 1)
    _ = driver.state.update(.loaded(try DealFile(rows: rows.dropLast()).session()))
    driver.press("u")
    #expect(try driver.table("Deal").rows.count == 3)
  }
}
