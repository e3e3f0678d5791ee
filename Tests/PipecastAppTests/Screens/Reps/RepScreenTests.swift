import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct RepScreenTests {
  static let usd = Currency(code: "USD")

  @Test(arguments: 0..<8)
  func `figures, stages and deals drawn are those of the report`(index: Int) throws {
    let session = try Session.sampled.get()
    var driver = ScreenDriver(session, columns: 130, rows: 60)
    driver.press("3")
    driver.press("down", times: index)
    driver.press("enter")
    guard case .rep(let rep) = driver.state.screen else {
      Issue.record("\(driver.title)")
      return
    }
    let report = RepReport(session.scope, rep: rep, horizon: 1)
    for column in 0..<2 {
      let headline = report.overview.headlines(column)[0]
      for (name, money) in [
        ("Weighted", headline.weighted), ("Due", headline.amount),
        ("Won before", headline.wonAmount),
      ] {
        let line = try #require(driver.lines.first { $0.hasPrefix("  \(name) ") })
        #expect(line.contains(" \(money.short) "), "\(line)")
      }
    }
    var stages = 0
    for row in report.stages.rows where row.due[1].deals > 0 {
      let name = BreakdownReport.name(of: row.key, grouping: .dimension(.stage))
      let words = ReportColumn("", "").words(for: name, near: .first).description
      let line = try #require(driver.lines.first { $0.hasPrefix("  \(words) ") })
      #expect(line.contains(SafeText(row.due[1].deals, "deal").description))
      #expect(
        line.contains(Money(minorUnits: row.due[1].weighted, currency: Self.usd).short.description))
      stages += 1
    }
    #expect(stages > 0)
    let table = try driver.table("Deal")
    #expect(table.rows.count == report.deals.indices.count)
    for (row, deal) in zip(table.rows, report.deals.indices) {
      let deal = session.pipeline[deal]
      let amount = try table.cell(row, "Amount")
      #expect(
        try amount.isEmpty ? deal.amount == nil : Money.drawn(amount, Self.usd) == deal.amount)
      let weighted = try table.cell(row, "Weighted")
      #expect(
        try weighted.isEmpty
          ? deal.weighted == nil : Money.drawn(weighted, Self.usd) == deal.weighted)
    }
  }

  @Test(arguments: [96, 100, 110, 130, 200])
  func `three horizons and all open deals stand side by side`(columns: Int) throws {
    let session = try Session.sample(
      options: SessionOptions(horizons: [30, 90, 180].map(Horizon.init)))
    var driver = ScreenDriver(session, columns: columns, rows: 30)
    driver.press("3", "enter")
    let line = try #require(driver.lines.first { $0.hasPrefix("  Weighted ") })
    #expect(line.split(separator: " ").filter { $0.hasPrefix("$") }.count == 4, "\(line)")
    let titles = driver.lines[3]
    for days in [30, 90, 180] { #expect(titles.contains("\(days) days")) }
    #expect(titles.contains("All open"))
  }

  @Test func `a filter that says itself which deals it means is not called due`() throws {
    var driver = ScreenDriver(try Session.sampled.get())
    driver.press("3", "enter")
    #expect(driver.text.contains(" deals due to 19 Feb ──"))
    driver.press("/", "is:won", "enter")
    #expect(!driver.text.contains(" deals due to"))
    #expect(driver.text.contains(" deals ──"))
  }

  @Test(arguments: [[], ["w"], ["w", "]"], ["]", "]", "w"], ["}", "w"]])
  func `what needs attention and what is not counted are counted in the same days`(
    way: [String]
  ) throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 200, rows: 60)
    driver.press("3", "enter")
    for key in way + ["left"] { driver.press(key) }
    let parts = try #require(driver.status.split(separator: ": ").last).split(separator: ", ")
    #expect(!parts.isEmpty)
    for part in parts {
      let words = part.split(separator: " ")
      let (count, reason) = (words[0], words[1])
      let line = driver.lines.first { line in
        line.contains(" \(count) deal") && line.contains(reason == "without" ? "no" : reason)
      }
      #expect(line != nil, "\(part) in\n\(driver.text)")
    }
  }

  @Test func `a line of a stage opens its deals`() throws {
    let session = try Session.sampled.get()
    var start = ScreenDriver(session, columns: 130, rows: 60)
    start.press("enter", "backtab", "backtab")
    guard case .rep(let rep) = start.state.screen else { return }
    let rows = RepReport(session.scope, rep: rep, horizon: 1).stages.rows.filter {
      $0.due[1].deals > 0
    }
    for (index, row) in rows.enumerated() {
      var driver = start
      driver.press("down", times: index)
      driver.press("enter")
      let table = try driver.table("Deal")
      #expect(table.totalDeals == row.due[1].deals)
      let total = try Money.drawn(table.cell(table.total, "Weighted"), Self.usd)
      #expect(total.minorUnits == row.due[1].weighted)
    }
  }
}
