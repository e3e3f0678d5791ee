import DelimitedText
import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct TypingTests {
  func driver(_ way: [String], columns: Int = 100, rows: Int = 30) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    for key in way { driver.press(key) }
    return driver
  }

  // MARK: Filters

  @Test func `a filter works while it is typed, and Enter keeps it`() throws {
    var driver = try driver(["4"])
    let all = try #require(try driver.table("Deal").totalDeals)
    driver.press("/")
    for letters in ["r", "e", "p", ":", "m", "i", "r", "a"] { driver.press(letters) }
    let typed = try #require(try driver.table("Deal").totalDeals)
    #expect(typed > 0 && typed < all)
    #expect(driver.status.contains("/ rep:mira"))
    #expect(driver.status.contains("\(typed) deals "))
    driver.press("enter")
    #expect(try driver.table("Deal").totalDeals == typed)
    driver.press("esc")
    #expect(driver.status.contains("Filter cleared."))
    #expect(try driver.table("Deal").totalDeals == all)
    #expect(driver.state.screen.tab == .deals)
  }

  @Test(arguments: ["esc", "enter"])
  func `a line half typed moves the selection nowhere else`(last: String) throws {
    var driver = try driver(["down", "down"])
    let before = driver.pointed
    driver.press("/", "rep:zzz")
    #expect(driver.pointed != before)
    driver.press("backspace", times: 7)
    #expect(driver.pointed == before)
    driver.press("rep:zzz", "backspace", "backspace", "backspace", last)
    #expect(driver.pointed == before)
  }

  @Test func `Esc while typing brings the filter before back`() throws {
    var driver = try driver(["4", "/", "rep:mira", "enter"])
    let kept = driver.lines.dropLast(2)
    driver.press("/", " amount>100k")
    #expect(driver.lines.dropLast(2) != kept)
    driver.press("esc")
    #expect(driver.lines.dropLast(2) == kept)
  }

  @Test(arguments: [
    ("amount>much", "amount>100k"), ("close<soon", "close<30d"), ("is:good", "is:open"),
    ("no:luck", "no:date"), ("idle:x", "idle>45"), ("due:now", "due:2026-11-21..2026-12-21"),
  ])
  func `a wrong filter says what would be right and the screen stays`(
    filter: String, remedy: String
  ) throws {
    for columns in [80, 100] {
      var driver = try driver(["3", "enter", "/"], columns: columns)
      let before = driver.lines.dropLast(2).dropFirst()
      driver.paste(filter)
      #expect(driver.lines.dropLast(2).dropFirst() == before)
      #expect(driver.footer.contains(remedy), "\(driver.footer)")
      // It is not kept either.
      driver.press("enter")
      #expect(driver.footer.contains(remedy), "\(driver.footer)")
      driver.press("esc")
      #expect(driver.lines.dropLast(2).dropFirst() == before)
    }
  }

  @Test func `words of a filter are words of the file and field`() throws {
    var driver = try driver(["4", "v", "/"])
    driver.paste("stage:nego amount>50k close<60d")
    let deals = try driver.table("Deal")
    #expect(deals.rows.count > 1)
    for row in deals.rows {
      #expect(try deals.cell(row, "Stage").hasPrefix("Nego"))
      #expect(try Money.drawn(deals.cell(row, "Amount"), .unnamed).minorUnits > 50_000_00)
    }
  }

  @Test func `keys edit the line at its cursor`() throws {
    var driver = try driver(["4", "/", "bc"])
    driver.press("home", "a", "end", "d", "left", "backspace", "delete", "e")
    #expect(driver.status.contains("/ abe"))
    driver.press("C-u")
    #expect(driver.status.hasPrefix(" / "))
    #expect(!driver.status.contains("abe"))
  }

  // MARK: Exports

  static let exports: [[String]] = [
    [], ["3"], ["4"], ["3", "enter"], ["4", "s"], ["9"], ["4", "enter"],
  ]

  /// The cells of the CSV that an export writes.
  static func records(_ effects: [Effect]) throws -> (path: RawText, cells: [[String]], rows: Int) {
    let effect = try #require(effects.first)
    guard case .write(let path, let bytes, let rows, false) = effect else {
      Issue.record("\(effect)")
      return (RawText(""), [], 0)
    }
    var reader = RecordReader(bytes, dialect: .comma)
    var record = Record()
    var cells: [[String]] = []
    while reader.next(into: &record) { cells.append(record.cells.map { reader.text(of: $0) }) }
    return (path, cells, rows)
  }

  @Test(arguments: exports)
  func `an export offers a name and writes every row`(way: [String]) throws {
    var driver = try driver(way)
    driver.press("e")
    #expect(driver.status.contains("Export to: "))
    #expect(driver.status.contains("pipecast-"))
    let (path, cells, rows) = try Self.records(driver.press("enter"))
    #expect(path.unsanitized.hasPrefix("pipecast-"))
    #expect(cells.count == rows + 1)
    _ = driver.state.update(.written(path: path, rows: rows))
    #expect(driver.status.contains("to \(path.safe)."))
  }

  @Test(arguments: [("3", "Rep"), ("4", "Deal")])
  func `an export holds the table that is shown`(digit: String, heading: String) throws {
    var driver = try driver([digit, "right", "s"], columns: 300, rows: 200)
    let shown = try driver.table(heading)
    driver.press("e")
    let (_, cells, _) = try Self.records(driver.press("enter"))
    #expect(cells.count == shown.rows.count + 1)
    for (row, drawn) in zip(cells.dropFirst(), shown.rows) {
      #expect(row[0].split(separator: " ").joined(separator: " ") == drawn[0])
    }
    let keys =
      digit == "3" ? ["weighted30": "Weighted 30", "due90": "Due 90"] : ["amount": "Amount"]
    for (key, title) in keys.sorted(by: { $0.key < $1.key }) {
      let column = try #require(cells[0].firstIndex(of: key))
      for (row, drawn) in zip(cells.dropFirst(), shown.rows) {
        let cell = try shown.cell(drawn, title)
        let money = try cell.isEmpty ? nil : Money.drawn(cell, Currency(code: "USD"))
        #expect(row[column] == money?.decimal ?? "")
      }
    }
  }

  @Test func `a file that exists is replaced after y and after no other key`() throws {
    for (answer, replaces) in [
      ("y", true), ("n", false), ("enter", false), ("esc", false), ("q", false),
    ] {
      var driver = try driver(["4", "e"])
      let (path, _, _) = try Self.records(driver.press("enter"))
      _ = driver.state.update(.writeRefused(path: path))
      #expect(driver.status.contains("exists. Replace it?"))
      driver.paste("y")
      #expect(driver.status.contains("exists. Replace it?"))
      let effects = driver.press(answer)
      if case .write(path, _, _, true)? = effects.first {
        #expect(replaces)
      } else {
        #expect(!replaces && effects.isEmpty)
        #expect(driver.status.contains("Nothing was written."))
      }
    }
  }

  @Test func `an export can be given up, renamed, and needs a name`() throws {
    var driver = try driver(["4", "e"])
    #expect(driver.press("esc").isEmpty)
    driver.press("e", "C-u")
    #expect(driver.press("enter").isEmpty)
    #expect(driver.status.contains("a file name is needed"))
    driver.press("e", "C-u", "mine.csv")
    #expect(try Self.records(driver.press("enter")).path == RawText("mine.csv"))
    _ = driver.state.update(.writeFailed("mine.csv: no space left"))
    #expect(driver.status.contains("mine.csv: no space left"))
  }

  @Test func `formulas are guarded in an export and numbers never are`() throws {
    let names = ["=HYPERLINK(\"http://x.example\")", "+1", "-1", "@cmd", "\t=1", "plain"]
    let rows = names.enumerated().map {
      DealFile.Row(id: "\($0)", name: $1, amount: "-\($0 + 1)50.25")
    }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("4", "e")
    let (_, cells, _) = try Self.records(driver.press("enter"))
    let amount = try #require(cells[0].firstIndex(of: "amount"))
    let weighted = try #require(cells[0].firstIndex(of: "weighted"))
    #expect(cells.count == names.count + 1)
    for row in cells.dropFirst() {
      #expect(row[0] == "plain" || row[0].hasPrefix("'"), "\(row[0])")
      #expect(row[amount].wholeMatch(of: /-\d50\.25/) != nil, "\(row[amount])")
      #expect(row[weighted].hasPrefix("-"))
    }
  }

  @Test func `an export of several currencies says which each amount is of`() throws {
    let rows = ["USD", "EUR", "JPY"].map {
      DealFile.Row(id: $0, name: $0, amount: "5000", currency: $0)
    }
    for way in [[], ["3"], ["4"], ["3", "enter"]] {
      var driver = ScreenDriver(try DealFile(rows: rows).session())
      for key in way + ["e"] { driver.press(key) }
      let (_, cells, _) = try Self.records(driver.press("enter"))
      let column = try #require(cells[0].firstIndex(of: "currency"), "\(way): \(cells[0])")
      #expect(Set(cells.dropFirst().map { $0[column] }) == ["USD", "EUR", "JPY"])
    }
  }
}
