import DelimitedText
import PipecastApp
import PipelineModel
import Testing
import TextUI

/// An export is what the screen shows: rows, order, columns and filter, in every format.
@Suite struct ExportingTests {
  struct Table: Sendable, CustomTestStringConvertible {
    var keys: [String]
    var heading: String
    var testDescription: String { keys.joined(separator: " ") }
  }

  static let tables: [Table] = [
    Table(keys: ["2"], heading: "Week"),
    Table(keys: ["2", "w"], heading: "Month"), Table(keys: ["3"], heading: "Rep"),
    Table(keys: ["3", "b"], heading: "Team"), Table(keys: ["3", "enter"], heading: "Deal"),
    Table(keys: ["4"], heading: "Deal"), Table(keys: ["5"], heading: "Stage"),
    Table(keys: ["3", "right", "s", "s"], heading: "Rep"),
    Table(keys: ["4", "/", "stage:nego", "enter", "right", "s"], heading: "Deal"),
    Table(keys: ["3", "c", "home", "down", ">", ">", "down", "space", "esc"], heading: "Rep"),
    Table(keys: ["4", "c", "home", "down", "space", "created", "enter", "esc"], heading: "Deal"),
    Table(keys: ["5", "c", "end", "<", "<", "<", "esc"], heading: "Stage"),
  ]

  func driver(_ table: Table) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 400, rows: 250)
    for key in table.keys { driver.press(key) }
    return driver
  }

  /// What is drawn, without the bars beside the numbers, which have no title.
  private func cells(
    of driver: ScreenDriver, _ table: Table
  ) throws -> (headings: [String], rows: [[String]], totals: [[String]]) {
    let drawn = try driver.table(table.heading)
    let titled = drawn.headings.indices.filter { !drawn.headings[$0].isEmpty }
    func kept(_ row: [String]) -> [String] { titled.map { row[$0] } }
    return (kept(drawn.headings), drawn.rows.map(kept), drawn.totals.map(kept))
  }

  static func written(_ effects: [Effect]) throws -> (name: String, text: String) {
    guard case .write(let path, let bytes, _, _)? = effects.first else {
      Issue.record("\(effects)")
      return ("", "")
    }
    return (path.unsanitized, String(decoding: bytes, as: UTF8.self))
  }

  private func plain(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// What is kept names the next year, which the screen leaves out.
  private func withoutYear(_ text: String) -> String { text.replacing(" 2027", with: "") }

  @Test(arguments: tables)
  func `Markdown and text hold the table as it is drawn, with its totals`(table: Table) throws {
    var driver = try driver(table)
    let (headings, drawnRows, totals) = try cells(of: driver, table)
    let rows = (drawnRows + totals).map { $0.map(withoutYear) }
    driver.press("e", "tab")
    let markdown = try Self.written(driver.press("enter"))
    #expect(markdown.name.hasSuffix(".md"))
    let lines = markdown.text.split(separator: "\n").map { line in
      line.split(separator: " | ", omittingEmptySubsequences: false).map { cell in
        withoutYear(plain(cell.filter { !"|\\".contains($0) }))
      }
    }
    #expect(lines[0] == headings)
    #expect(lines.dropFirst(2).map { $0 } == rows)
    driver.press("e", "tab", "tab")
    let text = try Self.written(driver.press("enter"))
    #expect(text.name.hasSuffix(".txt"))
    let words = text.text.split(separator: "\n").filter { !$0.hasPrefix("─") }
      .map { withoutYear(plain($0)) }
    #expect(words == ([headings] + rows).map { plain($0.joined(separator: " ")) })
  }

  @Test(arguments: tables)
  func `CSV holds the same cells, exact`(table: Table) throws {
    var driver = try driver(table)
    let (headings, rows, _) = try cells(of: driver, table)
    driver.press("e")
    let (path, cells, _) = try TypingTests.records(driver.press("enter"))
    #expect(path.unsanitized.hasSuffix(".csv"))
    #expect(cells[0].count == headings.count)
    #expect(cells.count == rows.count + 1)
    let asOf = try Session.sampled.get().outlook.asOf
    for (record, row) in zip(cells.dropFirst(), rows) {
      for (cell, words) in zip(record, row) where cell != words {
        // What differs is written for people on the screen: a day, an amount, a weight.
        if let day = Day(iso: cell) {
          #expect(day.words(near: asOf).description == words)
        } else if words.hasSuffix("%") {
          #expect(cell + "%" == words)
        } else {
          #expect(try cell == Money.drawn(words, Currency(code: "USD")).decimal, "\(row)")
        }
      }
    }
  }

  @Test(arguments: [("3", ReportName.reps, "Rep"), ("4", .deals, "Deal"), ("2", .weeks, "Week")])
  func `the export of an untouched screen is the report's table`(
    key: String, name: ReportName, heading: String
  ) throws {
    var driver = try driver(Table(keys: [key], heading: heading))
    driver.press("e", "tab")
    let markdown = try Self.written(driver.press("enter")).text
    let report = ReportFormat.markdown.text(of: try Session.sampled.get().report(name))
    #expect(report.contains(markdown))
  }

  @Test func `the Overview exports its reps, all of them in all columns`() throws {
    let exports = try [[], ["3"]].map { way in
      var driver = ScreenDriver(try Session.sampled.get(), columns: 60, rows: 20)
      for key in way + ["e"] { driver.press(key) }
      return try Self.written(driver.press("enter")).text
    }
    #expect(exports[0] == exports[1] && exports[0].contains("key,weighted30,weighted90,due30"))
  }

  @Test func `headlines and attention are drawn, copied and reported alike`() throws {
    let session = try Session.sampled.get()
    let overview = OverviewReport(session.scope)
    var driver = ScreenDriver(session, columns: 160, rows: 40)
    for (index, headline) in overview.headlines(0).enumerated() {
      let next = overview.headlines(1)[index]
      for (name, money, deals) in [
        ("Weighted", \OverviewReport.Headline.weighted, \OverviewReport.Headline.due.deals),
        ("Due", \.amount, \.due.deals),
      ]
        as [(
          String, KeyPath<OverviewReport.Headline, Money>, KeyPath<OverviewReport.Headline, Int>
        )]
      {
        let words = try driver.headline(name)
        let expected = [headline, next].flatMap {
          [$0[keyPath: money].short.description, String($0[keyPath: deals]), "deals"]
        }
        #expect(words == expected)
      }
    }
    driver.press("tab")
    for line in overview.attention {
      let row = driver.lines.first { $0.contains(line.words.description) }
      let money = line.amounts.map(\.short.description).joined(separator: " + ")
      #expect(row?.contains(money) == true || (row != nil && money.isEmpty), "\(line.words)")
    }
    guard case .copy(let text)? = driver.press("Y", "t").first else {
      Issue.record("nothing is copied")
      return
    }
    let copied = text.split(separator: "\n").dropFirst()
    #expect(copied.count == overview.attention.count)
    for (copy, line) in zip(copied, overview.attention) {
      #expect(copy.hasPrefix(line.words.description))
      for money in line.amounts { #expect(copy.contains(money.decimal)) }
    }
  }

  @Test func `Tab changes the ending, and the ending is the format`() throws {
    var driver = try driver(Table(keys: ["4", "e"], heading: "Deal"))
    for (name, words) in [
      ("pipecast-deals.csv", "as CSV"), ("pipecast-deals.md", "as Markdown"),
      ("pipecast-deals.txt", "as text"), ("pipecast-deals.csv", "as CSV"),
    ] {
      #expect(driver.status.contains(name) && driver.status.contains(words), "\(driver.status)")
      driver.press("tab")
    }
    driver.press("C-u", "mine.MD")
    #expect(driver.status.contains("as Markdown"))
    #expect(try Self.written(driver.press("enter")).text.hasPrefix("| Deal |"))
    driver.press("e", "C-u", "mine", "tab")
    #expect(driver.status.contains("mine.csv"))
  }

  @Test func `a format stays when the file is replaced`() throws {
    var driver = try driver(Table(keys: ["3", "e", "tab"], heading: "Rep"))
    let first = try Self.written(driver.press("enter"))
    _ = driver.state.update(.writeRefused(path: RawText(first.name)))
    #expect(try Self.written(driver.press("y")) == first)
  }

  @Test func `text is ASCII where the screen is`() throws {
    var driver = ScreenDriver(try Session.sampled.get(), appearance: .ascii)
    driver.press("4", "e", "tab", "tab")
    #expect(try Self.written(driver.press("enter")).text.utf8.allSatisfy { $0 < 0x80 })
  }
}
