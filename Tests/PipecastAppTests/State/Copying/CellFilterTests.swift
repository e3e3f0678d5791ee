import PipecastApp
import Testing

@Suite struct CellFilterTests {
  func driver(_ way: [String], columns: Int = 300, rows: Int = 200) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  @Test(arguments: ["Account", "Rep", "Stage", "Amount", "Close", "Idle"])
  func `f keeps the deals with the value, and F the others`(title: String) throws {
    let start = try driver(["4"])
    let all = try start.table("Deal")
    let column = try #require(all.headings.firstIndex(of: title))
    for row in [0, 7] {
      let value = all.rows[row][column]
      let (with, without) = (
        all.rows.filter { $0[column] == value }, all.rows.filter { $0[column] != value }
      )
      for (key, kept) in [("f", with), ("F", without)] {
        var driver = start
        driver.press("down", times: row)
        driver.press("right", times: column)
        driver.press(key)
        #expect(driver.status.contains("Filter "), "\(driver.status)")
        let list = try driver.table("Deal")
        // A column in which all are the same may leave.
        #expect(list.rows.map { $0[0] } == kept.map { $0[0] }, "\(key) \(value)")
        driver.press("u")
        #expect(try driver.table("Deal").rows == all.rows)
      }
    }
  }

  @Test func `the term is shown, narrows further, and Esc clears it`() throws {
    var driver = try driver(["3", "f"], columns: 100, rows: 30)
    let rep = try #require(try driver.table("Rep").rows.first?.first)
    #expect(try driver.table("Rep").rows.count == 1)
    #expect(driver.lines[1].contains("/ rep=\"\(rep)\""))
    #expect(driver.status.contains("Filter rep=\"\(rep)\": 1 rep."))
    driver.press("F")
    #expect(driver.text.contains("No rep has a deal that matches."))
    driver.press("esc")
    #expect(try driver.table("Rep").rows.count > 5)
  }

  @Test func `an empty cell is one as well`() throws {
    let rows = ["Ana", "", ""].enumerated().map {
      DealFile.Row(id: "\($0)", name: "Deal \($0)", rep: $1)
    }
    for (key, count) in [("f", 2), ("F", 1)] {
      var driver = ScreenDriver(try DealFile(rows: rows).session())
      driver.press("4", "end", "right")
      while !driver.status.contains("no:rep"), !driver.status.contains("u undoes") {
        driver.press("right", key)
      }
      #expect(driver.status.contains((key == "F" ? "!" : "") + "no:rep"), "\(driver.status)")
      #expect(try driver.table("Deal").rows.count == count)
    }
  }

  @Test func `where no filter asks for the value, f says so`() throws {
    var driver = try driver(["3", "right", "f"])
    #expect(driver.status.contains("Nothing filters by Weighted 30"))
    // Neither a figure nor a line that needs attention is a value.
    for way in [["1", "backtab", "backtab"], ["1", "backtab"], ["1", "tab"]] {
      for key in way { driver.press(key) }
      let before = driver.lines.dropLast(2)
      driver.press("f")
      #expect(driver.status.contains("Enter opens the deals behind this"), "\(driver.status)")
      #expect(driver.lines.dropLast(2) == before)
    }
  }

  @Test func `f on a stage of a rep keeps the rep's deals in that stage`() throws {
    var driver = try driver(["3", "enter", "backtab", "backtab"])
    let stage = try #require(
      driver.pointed.split(separator: "  ").first?.trimmingPrefix("▸ ").description)
    driver.press("f")
    #expect(driver.status.contains("Filter stage=\"\(stage)\""), "\(driver.status)")
    let deals = try driver.table("Deal")
    #expect(!deals.rows.isEmpty)
    for row in deals.rows { #expect(try deals.cell(row, "Stage") == stage) }
  }
}
