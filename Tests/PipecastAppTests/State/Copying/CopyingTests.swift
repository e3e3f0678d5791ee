import DelimitedText
import PipecastApp
import PipelineModel
import Testing

@Suite struct CopyingTests {
  func driver(_ way: [String]) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 100, rows: 30)
    for key in way { driver.press(key) }
    return driver
  }

  private func copied(_ effects: [Effect]) throws -> [[String]] {
    guard case .copy(let text)? = effects.first else {
      Issue.record("\(effects)")
      return []
    }
    #expect(text.hasSuffix("\n"))
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let tables: [[String]] = [[], ["3"], ["3", "enter"], ["4"], ["4", "right", "s"]]

  @Test(arguments: tables)
  func `y copies the row, and Y t the table, with the cells of an export`(way: [String]) throws {
    var driver = try driver(way)
    driver.press("down", "down")
    let row = try copied(driver.press("y"))
    #expect(driver.status.contains("Copied 1 row: \(row[0][0].prefix(10))"))
    #expect(driver.pointed.contains(row[0][0].prefix(10)))
    let table = try copied(driver.press("Y", "t"))
    #expect(driver.status.contains("Copied \(table.count - 1) rows with the titles"))
    #expect(row.count == 1 && table.contains(row[0]))
    driver.press("e")
    let exported = try TypingTests.records(driver.press("enter")).cells
    #expect(Array(table.dropFirst()) == Array(exported.dropFirst()))
    #expect(table[0].count == exported[0].count)
  }

  @Test func `amounts of several currencies are copied with theirs`() throws {
    let rows = ["USD", "EUR"].map {
      DealFile.Row(id: $0, name: $0, amount: "5000", currency: $0)
    }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4")
    let row = try copied(driver.press("y"))[0]
    #expect(row.contains(row[0]) && row.filter { $0 == row[0] }.count == 2)
    #expect(row.contains("5000.00"))
  }

  @Test func `a line of a deal is copied, and a heading`() throws {
    var driver = try driver(["4", "enter"])
    let line = try copied(driver.press("y"))
    #expect(line[0].count == 2 && driver.pointed.contains(line[0][0]))
    driver.press("9")
    #expect(try copied(driver.press("y")).count == 1)
  }

  @Test func `text of the file stays in its cell and is no formula`() throws {
    var driver = ScreenDriver(
      try DealFile(rows: [DealFile.Row(name: "=1\tx\u{1B}]52;c;AAAA\u{07}")]).session())
    driver.press("4")
    let row = try copied(driver.press("y"))[0]
    #expect(row[0].hasPrefix("'=1") && !row[0].unicodeScalars.contains("\u{1B}"))
    #expect(row.count == (try copied(driver.press("Y", "t")))[0].count)
  }

  @Test func `Y copies the cell, the row, the column or the table, by a letter or Enter`() throws {
    var driver = try driver(["3", "down", "right", "right"])
    let reps = try driver.table("Rep")
    let cell = try reps.cell(reps.rows[1], "Weighted 90")
    let amount = try Money.drawn(cell, Currency(code: "USD")).decimal
    #expect(driver.press("Y", "c") == [.copy(amount)])
    #expect(driver.status.contains("Copied 1 cell: \(cell)"))
    let row = try copied(driver.press("Y", "r"))
    #expect(try row == copied(driver.press("y")) && row[0][2] == amount)
    let column = try copied(driver.press("Y", "o"))
    #expect(driver.status.contains("Copied Weighted 90 of 8 rows."))
    let table = try copied(driver.press("Y", "t"))
    #expect(column == table.map { [$0[2]] } && column[0] == ["Weighted 90"])
    driver.press("Y", "down", "down")
    #expect(try copied(driver.press("enter")) == column)
    driver.press("Y", "esc")
    #expect(try driver.table("Rep").rows == reps.rows)
  }

  @Test func `columns are copied as they are arranged`() throws {
    var driver = try driver(["3", "c", "home", "down", "space", "down", ">", "esc"])
    let headings = try driver.table("Rep").headings
    let table = try copied(driver.press("Y", "t"))
    #expect(table[0] == headings)
    #expect(try copied(driver.press("y"))[0].count == headings.count)
  }

  @Test func `figures, weeks, lines and stages are copied with what they say`() throws {
    var driver = try driver(["home", "backtab", "backtab", "right"])
    #expect(try copied(driver.press("y")) == [["Weighted", "90", "2292345.00", "117"]])
    #expect(driver.status.contains("Copied 1 row: Weighted, 90, 2,292,345"))
    #expect(driver.press("Y", "c") == [.copy("2292345.00")])
    #expect(try copied(driver.press("Y", "t")).count == 7)
    driver.press("tab")
    #expect(try copied(driver.press("y"))[0][0] == "2026-11-21")
    driver.press("tab", "tab")
    let line = try copied(driver.press("y"))[0]
    #expect(driver.text.contains(line[0]))
    driver.press("3", "enter", "backtab", "backtab")
    let stage = try copied(driver.press("y"))[0]
    #expect(stage.count == 3 && driver.pointed.contains(stage[0]))
  }

  @Test func `where there is no row, y and Y say so`() throws {
    var driver = ScreenDriver(try Session.of("Deal Name,Amount\n"))
    driver.press("4")
    for key in ["y", "Y"] {
      #expect(driver.press(key).isEmpty)
      #expect(driver.status.contains("Nothing to copy here"))
    }
  }

  @Test func `more than a terminal takes is not copied`() throws {
    let rows = (0..<4000).map {
      DealFile.Row(id: "\($0)", name: String(repeating: "long ", count: 50) + "\($0)")
    }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4")
    #expect(driver.press("Y", "t").isEmpty)
    #expect(driver.status.contains("Not copied: 4,000 rows are too many."))
    #expect(driver.press("y").count == 1)
  }
}
