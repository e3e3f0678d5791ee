import PipecastApp
import PipelineImport
import PipelineModel
import Testing
import TextUI

@Suite struct DataScreenTests {
  @Test func `every issue is listed and Enter shows all of it`() throws {
    let session = try Session.sampled.get()
    let issues = session.issues.kept
    #expect(issues.count > 3)
    var driver = ScreenDriver(session, columns: 80, rows: 40)
    driver.press("9")
    #expect(driver.text.contains("\(issues.count) issues"))
    for issue in issues {
      driver.press("enter")
      let text = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let words = issue.words.description.split(whereSeparator: \.isWhitespace)
      #expect(text.contains(words.joined(separator: " ")), "\(issue.words) in\n\(text)")
      driver.press("esc", "down")
    }
  }

  @Test func `Enter on an issue shows its line with carets under the cell`() throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 80, rows: 24)
    driver.press("9", "enter")
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let place = try #require(lines.firstIndex { $0.contains("1386 | ") })
    let cell = try #require(lines[place].firstRange(of: "TBD"))
    let before = lines[place][..<cell.lowerBound]
    #expect(lines[place + 1] == String(repeating: " ", count: before.count) + "^^^")
    #expect(lines[place + 2].contains("Hint: Correct the amount in the CRM"))
  }

  @Test(arguments: [
    ("Open without an amount", "2 deals"), ("Open without a close date", "5 deals"),
    ("Open without a weight", "1 deal "),
  ])
  func `Enter on a count of deals opens them`(fact: String, deals: String) throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 100, rows: 40)
    driver.press("9", "tab")
    for _ in 0..<20 where !driver.text.contains("▸ " + fact) { driver.press("down") }
    driver.press("enter")
    #expect(driver.text.contains("── " + deals))
    driver.press("esc")
    #expect(driver.text.contains("▸ " + fact))
  }

  @Test func `Enter on deals without a rep opens those of every outcome`() throws {
    let file = DealFile(rows: [
      .init(id: "1"), .init(id: "2", rep: ""), .init(id: "3", rep: "", stage: "Won"),
      .init(id: "4", rep: "", close: ""), .init(id: "5", stage: "Won"),
    ])
    var driver = ScreenDriver(try file.session(), columns: 100, rows: 40)
    driver.press("9")
    for _ in 0..<20 where !driver.text.contains("▸ Deals without a rep") { driver.press("down") }
    driver.press("enter")
    #expect(driver.text.contains("── 3 deals"))
    #expect(driver.text.contains("no:rep"))
  }

  @Test func `Enter on a stage opens it among the stages`() throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 100, rows: 60)
    driver.press("9", "tab")
    for _ in 0..<60 where !driver.text.contains("▸ Verbal Yes") { driver.press("down") }
    driver.press("enter")
    #expect(driver.text.contains("[5 Stages]") && driver.text.contains("▸ Verbal Yes"))
  }

  @Test(arguments: [100, 80, 60, 50, 40], [Appearance.unicode, .ascii])
  func `carets stand under the cell on narrow screens too`(
    columns: Int, appearance: Appearance
  ) throws {
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: 20, appearance: appearance)
    driver.press("9", "enter")
    let lines = driver.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(lines.firstIndex { $0.contains("1386 | ") })
    let cell = try #require(lines[place].firstRange(of: "TBD"))
    let before = lines[place][..<cell.lowerBound]
    #expect(String(lines[place + 1]) == String(repeating: " ", count: before.count) + "^^^")
  }

  @Test func `a long fact goes on in the next line`() throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 60, rows: 40)
    driver.press("9")
    #expect(driver.words.contains("+ 2 rejected (1 too many cells, 1 repeated id)"))
  }

  @Test func `a report whose groups were filled says so`() throws {
    var driver = ScreenDriver(
      try Session.of("Owner  ↑,Stage,Amount\nAna,Demo,1\n,Demo,2\n"), columns: 100, rows: 40)
    driver.press("9")
    #expect(driver.words.contains("Filled downward Owner ↑, of 1 deal: the report leaves it empty"))
  }

  @Test func `the files of the folder and how all adds up are on the screen`() throws {
    var input = PipelineInput(
      sourceName: RawText("exports"),
      deals: PipelineInput.File(
        name: RawText("deals.csv"), bytes: Array("Amount,Stage\n1,Closed Won\n\n".utf8)))
    input.folder = [
      FolderEntry(name: RawText("a\u{1B}.csv"), role: .undated(known: 0)),
      FolderEntry(name: RawText("deals.csv"), role: .undated(known: 2)),
      FolderEntry(name: RawText("old"), role: .skipped("not a file but a folder")),
    ]
    let session = try Session(input, today: try #require(Day(iso: "2026-11-21")))
    var driver = ScreenDriver(session, columns: 100, rows: 40)
    #expect(driver.text.contains("Seen from today, Sat 21 Nov 2026. 1 of 2 CSV files."))
    driver.press("9")
    for words in [
      "1 = 1 deal + 0 rejected", "27 = 13 in records + 13 in the header", "0 unaccounted",
      "Files of the folder", "no columns of deals", "2 columns of deals: shown",
      "left out: not a file but a folder",
    ] {
      #expect(driver.text.contains(words), "\(words) in\n\(driver.text)")
    }
  }

  @Test func `bytes that are not those of the file are called what they are`() throws {
    let latin = "Amount,Stage\n1,Gewonnen für uns\n".unicodeScalars.map { UInt8($0.value) }
    let input = PipelineInput(
      sourceName: RawText("deals.csv"),
      deals: PipelineInput.File(name: RawText("deals.csv"), bytes: latin))
    let session = try Session(input, today: try #require(Day(iso: "2026-11-21")))
    var driver = ScreenDriver(session, columns: 100, rows: 40)
    driver.press("9")
    #expect(driver.text.contains("deals.csv, \(latin.count) bytes"))
    #expect(driver.text.contains("0 unaccounted; \(latin.count + 1) as UTF-8 = "), "\(driver.text)")
  }

  /// The Data screen with the pointer on the line of a field.
  private func driver(at field: String) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.of("Amount,Stage,Wann\n1,Proposal,2026-12-01\n"))
    driver.press("9", "backtab", "home")
    for _ in 0..<40 where !driver.pointed.contains("▸ " + field) { driver.press("down") }
    #expect(driver.pointed.contains(field), "\(driver.text)")
    return driver
  }

  @Test(arguments: [("amount", "▸ amount"), ("close date", "▸ close date !")])
  func `Enter on the column of a field asks which it is, and Esc changes nothing`(
    field: String, pointed: String
  ) throws {
    var driver = try driver(at: field)
    let before = driver.text
    #expect(driver.footer.contains("choose column"))
    #expect(driver.press("enter").isEmpty)
    #expect(driver.title.contains("Which column is what? deals.csv"))
    #expect(driver.pointed.contains(pointed))
    #expect(driver.press("delete", "esc").isEmpty)
    #expect(driver.text == before)
    #expect(driver.press("enter", "enter").isEmpty)
    #expect(driver.text == before)
  }

  @Test func `another column is read, and the place is kept`() throws {
    var driver = try driver(at: "close date")
    driver.press("enter", "right")
    #expect(driver.text.contains("Tue 1 Dec 2026"))
    let choice = ColumnChoice(field: .closeDate, header: "Wann")
    driver.resize(columns: 80, rows: 24)
    #expect(driver.press("enter") == [.useColumns([choice], saving: nil)])
    let session = try Session.of(
      "Amount,Stage,Wann\n1,Proposal,2026-12-01\n",
      options: SessionOptions(reading: ImportOptions(columns: [.closeDate: "Wann"])))
    _ = driver.state.update(.loaded(session))
    #expect(driver.title.contains("Data"))
    #expect(driver.text.contains("Wann"))
    #expect(driver.status.contains("Read again: 1 deal."))
    _ = driver.state.update(.columnsKept(path: RawText("pipecast.conf"), problem: nil))
    #expect(driver.status.contains("known from now on: added to pipecast.conf."))
    _ = driver.state.update(.columnsKept(path: RawText("c"), problem: "permission denied"))
    #expect(driver.status.contains("Read so, but not added to c: permission denied."))
  }

  @Test func `the receipt accounts for every record`() throws {
    let session = try Session.sampled.get()
    var driver = ScreenDriver(session, columns: 120, rows: 50)
    driver.press("9")
    #expect(driver.text.contains("\(SafeText(grouping: session.pipeline.count))"))
  }

  @Test func `a clean file says that nothing is wrong`() throws {
    var driver = ScreenDriver(try DealFile(rows: [DealFile.Row(id: "1")]).session())
    driver.press("9")
    #expect(driver.status.contains("No issue: every row and cell could be used."))
  }
}
