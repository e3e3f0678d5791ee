import PipecastApp
import PipelineModel
import Testing
import TextUI

/// Sums are chosen and opened as the rows above them are.
@Suite struct SumJourneyTests {
  /// The screens with a table that has a line of sums, and what its first column is called.
  static let tables: [(way: [String], heading: String)] = [
    ([], "Rep"), (["w"], "Rep"), (["2"], "Week"), (["2", "w"], "Month"), (["3"], "Rep"),
    (["3", "w"], "Rep"), (["3", "b"], "Team"), (["5"], "Stage"), (["5", "w"], "Stage"),
    (["3", "enter"], "Deal"), (["/", "rep:ana,ben", "enter"], "Rep"),
    (["5", "/", "amount>1200", "enter"], "Stage"), (["3", "}"], "Rep"),
  ]

  @Test(arguments: tables, [false, true])
  func `every figure of a sum opens a list that ends with it`(
    table: (way: [String], heading: String), isLearned: Bool
  ) throws {
    for session in [try Session.sampled.get(), try Self.currencies()] {
      let forecasts = isLearned ? try Forecasts.sample.get() : nil
      // Of other deals the sample's forecasts say nothing.
      let isSample = session.pipeline.count > 100
      guard isSample || !isLearned && table.heading != "Team" else { continue }
      var driver = ScreenDriver(session, columns: 400, rows: 60, forecasts: forecasts)
      for key in table.way { driver.press(key) }
      let drawn = try driver.table(table.heading)
      driver.press("end", "end", "home", "end", "end")
      var opened = 0
      for line in drawn.totals.reversed() {
        #expect(driver.pointed.contains(line[0]))
        for heading in drawn.headings {
          opened += try check(&driver, line, heading, drawn)
          driver.press("right")
        }
        driver.press("left", times: drawn.headings.count)
        driver.press("up")
      }
      #expect(opened >= 2)
    }
  }

  /// Opens the selected figure of a sum, compares and comes back; 1 where a list was opened.
  private func check(
    _ driver: inout ScreenDriver, _ line: [String], _ heading: String, _ drawn: DrawnTable
  ) throws -> Int {
    let before = driver.state.screen
    let cell = try drawn.cell(line, heading)
    // A Forecast of the other horizon brings that one to the front.
    let isGone = try !driver.table(drawn.headings[0]).headings.contains(heading)
    if isGone { return 0 }
    driver.press("enter")
    if try cell.contains(where: \.isNumber) && hundredths(of: cell) == 0 {
      // No empty list: a sentence says that there is nothing.
      #expect(driver.state.screen == before)
      let words = ["No open deal", "No deal was won", "There is no "]
      #expect(words.contains { driver.status.contains($0) }, "\(heading): \(driver.status)")
      return 0
    }
    guard driver.state.screen != before else {
      // A sentence says why: no sum, or no deals behind it.
      if driver.words.contains("Why this number") {
        driver.press("esc")
      } else {
        #expect(cell.isEmpty && driver.status.contains("No sum stands"), "\(heading) of \(line)")
      }
      return 0
    }
    let list = try driver.table("Deal")
    switch heading.split(separator: " ").first {
    case "Deals", "Open": #expect(list.totalDeals == Int(cell), "\(heading)")
    case "Weighted": #expect(try list.units("Weighted") == hundredths(of: cell), "\(heading)")
    case "Due", "Won", "Amount":
      #expect(try list.units("Amount") == hundredths(of: cell), "\(heading)")
    case "Forecast": #expect(try list.units(heading) == hundredths(of: cell), "\(heading)")
    default: break
    }
    driver.press("esc")
    #expect(driver.state.screen == before)
    #expect(driver.pointed.contains(line[0]))
    return 1
  }

  @Test func `End goes to the last row, and from there to the sum; up leads back`() throws {
    var driver = try ScreenDriver.sample("3")
    let reps = try driver.table("Rep")
    driver.press("end")
    #expect(driver.pointed.contains(try #require(reps.rows.last)[0]))
    driver.press("G")
    #expect(driver.pointed.contains("All reps"))
    driver.press("down", "pagedown", "end")
    #expect(driver.pointed.contains("All reps"))
    driver.press("k")
    #expect(driver.pointed.contains(try #require(reps.rows.last)[0]))
    driver.press("j", "home")
    #expect(driver.pointed.contains(reps.rows[0][0]))
  }

  @Test func `page by page a long list ends with its sum, and its rows stay in sight`() throws {
    var driver = try ScreenDriver.sample("4", "/", "is:any", "enter")
    driver.press("pagedown", times: 200)
    #expect(driver.pointed.contains("Total 1,802 deals"))
    let lines = driver.lines
    driver.press("up")
    #expect(driver.lines.dropLast(3) != lines.dropLast(3))
    #expect(driver.lines[6].dropFirst(2) == lines[6].dropFirst(2))
    driver.press("home")
    let top = driver.lines[6]
    let sum = try driver.place(of: "Total 1,802 deals")
    driver.click(sum)
    #expect(driver.pointed.contains("Total 1,802 deals"))
    #expect(driver.lines[6].dropFirst(2) == top.dropFirst(2))
    driver.press("pageup")
    #expect(!driver.pointed.contains("Total"))
  }

  @Test func `a press on a figure of the sum selects it, another opens its deals`() throws {
    var driver = try ScreenDriver.sample("3")
    let reps = try driver.table("Rep")
    let line = try #require(driver.lines.firstIndex { $0.contains("All reps") })
    let figure = try driver.place(of: reps.cell(reps.total, "Weighted 90"), in: line)
    driver.click(figure)
    #expect(driver.pointed.contains("All reps") && driver.state.screen == .reps())
    driver.click(figure)
    let deals = try driver.table("Deal")
    #expect(try deals.cell(deals.total, "Weighted") == reps.cell(reps.total, "Weighted 90"))
    driver.press("esc", "up")
    driver.state.turnTheWheel()
    #expect(driver.pointed.contains("All reps"))
  }

  @Test(arguments: [
    ("Weighted 90", "amount × weight, rounded once per deal"), ("Deals 30", "31 open deals due"),
    ("Won 90", "the amount of 57 deals won from"), ("Due 90", "the full amount of 117 open deals"),
  ])
  func `i says why a sum is what it is`(heading: String, words: String) throws {
    var driver = try ScreenDriver.sample("3", "end", "end", columns: 160)
    let place = try #require(try driver.table("Rep").headings.firstIndex(of: heading))
    driver.press("right", times: place)
    driver.press("i")
    #expect(driver.words.contains(words), "\(driver.text)")
  }

  @Test func `what is not in the pipeline yet is said, as no deal stands behind it`() throws {
    var driver = ScreenDriver(
      try Session.sampled.get(), forecasts: try Forecasts.sample.get())
    driver.press("5", "end", "end", "up")
    #expect(driver.pointed.contains("Not in pipeline yet"))
    driver.press("enter")
    #expect(driver.words.contains("No deal stands behind it yet"))
    #expect(driver.state.screen == .stages)
  }

  @Test func `the only sum of a list says that its deals are listed`() throws {
    var driver = try ScreenDriver.sample("4", "end", "end", "enter")
    #expect(driver.status.contains("The deals of this sum are those listed above it."))
    driver.press("f")
    #expect(driver.status.contains("This is a sum"))
    driver.press("F")
    #expect(driver.status.contains("This is a sum"))
  }

  @Test func `a sum is copied as a row, and stays selected while the horizon changes`() throws {
    var driver = try ScreenDriver.sample("3", "end", "end")
    guard case .copy(let text)? = driver.press("y").first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.hasPrefix("All reps\t"))
    driver.press("w")
    #expect(driver.pointed.contains("All reps"))
    driver.press("s")
    #expect(driver.pointed.contains("All reps"))
    driver.press("4", "end", "end", "w")
    #expect(driver.pointed.contains("Total 117 deals"))
    driver.press("w")
    #expect(driver.pointed.contains("Total 31 deals"))
  }

  @Test func `a sum is reached on the smallest terminals, and read aloud`() throws {
    for (columns, rows) in [(40, 12), (40, 8), (30, 6), (20, 4)] {
      var driver = try ScreenDriver.sample("3", "end", "end", columns: columns, rows: rows)
      #expect(driver.pointed.contains("▸ All"), "\(driver.text)")
      driver.press("enter")
      #expect(driver.state.screen != .reps())
    }
    let plain = Appearance(theme: .mono, isPlain: true)
    var driver = try ScreenDriver.sample("3", "end", "end", appearance: plain)
    driver.press("right", "right", "enter")
    #expect(driver.words.contains("117 deals"))
  }

  @Test func `after the files were read again the sum is still selected`() throws {
    let deals = (0..<5).map { DealFile.Row(id: "D\($0)") }
    var driver = ScreenDriver(try DealFile(rows: deals).session())
    driver.press("4", "end", "end")
    #expect(driver.pointed.contains("Total"))
    let more = deals + [DealFile.Row(id: "D9")]
    _ = driver.state.update(.loaded(try DealFile(rows: more).session()))
    #expect(driver.pointed.contains("Total"))
  }

  /// A file with two currencies, and deals that lie outside every horizon.
  private static func currencies() throws -> Session {
    let rows = (0..<24).map { index in
      DealFile.Row(
        id: "D\(index)", name: "Deal \(index)", rep: ["Ana", "Ben", ""][index % 3],
        stage: ["Proposal", "Commit"][index % 2], amount: "\(1000 + index * 37)",
        currency: index % 4 == 0 ? "EUR" : "USD",
        close: ["2026-11-25", "2026-12-30", "2027-01-15", "2027-03-10", ""][index % 5])
    }
    return try DealFile(rows: rows).session()
  }
}

/// Drawn money in hundredths, without the sign of its currency.
private func hundredths(of cell: String) throws -> Int {
  let digits = cell.filter { $0.isNumber || $0 == "." }
    .split(separator: ".", omittingEmptySubsequences: false)
  return try #require(Int((digits.first ?? "") + (digits.count > 1 ? digits[1] : "00")), "\(cell)")
}

extension DrawnTable {
  /// What the last line of sums says under a title, in hundredths.
  fileprivate func units(_ heading: String) throws -> Int {
    try hundredths(of: cell(totals.last, heading))
  }
}

extension AppState {
  fileprivate mutating func turnTheWheel() {
    _ = update(.wheelDown(at: Position(row: 10, column: 10)))
  }
}
