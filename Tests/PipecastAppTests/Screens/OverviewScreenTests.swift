import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct OverviewScreenTests {
  static let usd = Currency(code: "USD")

  /// The Overview on a screen wide enough for two figures and narrow enough for one column of parts.
  func driver() throws -> ScreenDriver {
    ScreenDriver(try Session.sampled.get(), columns: 95, rows: 60)
  }

  /// The list that Enter opened: how many deals, and their sums; nothing where no deal is listed.
  func opened(_ driver: ScreenDriver) throws -> (deals: Int, amount: Money, weighted: Money) {
    guard !driver.status.contains("No open deal is due") else {
      return (0, Money(minorUnits: 0, currency: Self.usd), Money(minorUnits: 0, currency: Self.usd))
    }
    #expect(driver.title.contains("Deals"))
    let table = try driver.table("Deal")
    // Of closed deals nothing is weighted: the column leaves first.
    let weighted =
      table.headings.contains("Weighted") ? try table.cell(table.total, "Weighted") : "0"
    return (
      try #require(table.totalDeals), try .drawn(table.cell(table.total, "Amount"), Self.usd),
      try .drawn(weighted, Self.usd)
    )
  }

  @Test(arguments: [0, 1, 2, 3])
  func `the titles of the horizons have one form at any width`(steps: Int) throws {
    var driver = try driver()
    driver.press("}", times: steps)
    for columns in 40...120 {
      driver.resize(columns: columns, rows: 24)
      let title = try #require(driver.lines.first { $0.contains("30 days") || $0.contains(" to ") })
      for words in [" days from ", "Next ", " to ", ","] {
        let count = title.ranges(of: words).count
        #expect([0, 2].contains(count), "\(columns): \(title)")
      }
    }
  }

  @Test(arguments: 0..<3, 0..<2)
  func `every figure opens exactly its deals`(row: Int, column: Int) throws {
    var driver = try driver()
    let headline = OverviewReport(try Session.sampled.get().scope).headlines(column)[0]
    driver.press("tab", "tab")
    driver.press("down", times: row)
    driver.press("right", times: column)
    let (due, won) = (headline.due, headline.won)
    let figure = [headline.weighted, headline.amount, headline.wonAmount][row]
    #expect(driver.selected[0].contains(figure.short.description), "\(driver.selected)")
    driver.press("enter")
    let list = try opened(driver)
    #expect(list.deals == (row == 2 ? won.deals : due.deals))
    #expect(list.amount == (row == 2 ? headline.wonAmount : headline.amount))
    if row < 2 { #expect(list.weighted == headline.weighted) }
  }

  @Test func `the figures drawn are those of the report`() throws {
    let driver = try driver()
    let overview = OverviewReport(try Session.sampled.get().scope)
    for (row, name) in ["Weighted", "Due", "Won before"].enumerated() {
      let line = try #require(driver.lines.first { $0.hasPrefix("  \(name) ") })
      for column in 0..<2 {
        let headline = overview.headlines(column)[0]
        let figure = [headline.weighted, headline.amount, headline.wonAmount][row]
        let deals = row == 2 ? headline.won.deals : headline.due.deals
        #expect(line.contains("\(figure.short) "), "\(line)")
        #expect(line.contains("\(SafeText(deals, "deal"))"), "\(line)")
      }
    }
    let records = try Session.sampled.get().report(.overview).records
    let keys = records.columns.map(\.key)
    for row in 0..<records.count {
      let values = Dictionary(uniqueKeysWithValues: zip(keys, records.row(row)))
      guard case .count(let days)? = values["horizon"],
        case .money(let weighted)? = values["weighted"]
      else { continue }
      let index = try #require(overview.scope.outlook.horizons.firstIndex { $0.days == days })
      #expect(
        overview.headlines(index).first { $0.currency == weighted.currency }?.weighted == weighted)
    }
  }

  @Test func `every bar of a week opens its deals and together they are all`() throws {
    var driver = try driver()
    let overview = OverviewReport(try Session.sampled.get().scope)
    let headline = overview.headlines(1)[0]
    let weeks = overview.scope.outlook.windows[1].mondays
    driver.press("backtab")
    var sum = (deals: 0, amount: Int128(0), weighted: Int128(0))
    for week in weeks.indices {
      var driver = driver
      driver.press("right", times: week)
      driver.press("enter")
      let list = try opened(driver)
      let row = overview.weeks.rows.first { $0.key == .week(weeks[week]) }
      #expect(list.deals == row?.due.last?.deals ?? 0)
      #expect(list.weighted.minorUnits == row?.due.last?.weighted ?? 0)
      sum.deals += list.deals
      sum.amount += list.amount.minorUnits
      sum.weighted += list.weighted.minorUnits
      driver.press("esc")
      #expect(driver.state.screen == .overview)
    }
    #expect(sum.deals == headline.due.deals)
    #expect(sum.amount == headline.due.amount)
    #expect(sum.weighted == headline.due.weighted)
  }

  @Test func `every line of the attention list opens its deals`() throws {
    var start = try driver()
    let lines = OverviewReport(try Session.sampled.get().scope).attention
    #expect(lines.count >= 3)
    start.press("tab")
    for (row, line) in lines.enumerated() {
      var driver = start
      driver.press("down", times: row)
      #expect(driver.selected[0].contains(line.words.description.prefix(20)), "\(driver.selected)")
      driver.press("enter")
      if case .deal = line.opening {
        #expect(driver.title.contains("Deals › "))
        continue
      }
      if case .stage = line.opening {
        #expect(driver.title.contains("Stages"))
        #expect(line.words.description.hasPrefix(driver.pointed.dropFirst(2).prefix(10)))
        continue
      }
      if case .data = line.opening {
        #expect(driver.state.screen == .data)
        continue
      }
      let list = try opened(driver)
      #expect(Int(line.words.description.prefix { $0.isNumber }) == list.deals, "\(line.words)")
      if let money = line.amounts.first { #expect(list.amount == money, "\(line.words)") }
    }
  }

  @Test func `the reps drawn are those of the report`() throws {
    let table = try driver().table("Rep")
    let report = try Session.sampled.get().report(.reps).sections[0].table
    #expect(table.rows.count == report.count)
    for (row, drawn) in table.rows.enumerated() {
      for (column, heading) in table.headings.enumerated() where heading != "›" {
        let title = try #require(report.columns.firstIndex { $0.title.description == heading })
        let words = report.columns[title].words(for: report.value(row, title), near: .first)
        let shown = drawn[column].hasSuffix("…") ? String(drawn[column].dropLast()) : drawn[column]
        #expect(words.description.hasPrefix(shown) && !shown.isEmpty)
      }
    }
  }

  @Test func `what is not counted stands in the status line`() throws {
    let words = try #require(OverviewReport(try Session.sampled.get().scope).notCountedWords)
    #expect(
      ScreenDriver(try Session.sampled.get(), columns: 200).status.contains(words.description))
  }

  @Test(arguments: 0..<3, 0..<2)
  func `i says the figure in full with its count`(row: Int, column: Int) throws {
    var driver = try driver()
    let headline = OverviewReport(try Session.sampled.get().scope).headlines(column)[0]
    driver.press("tab", "tab")
    driver.press("down", times: row)
    driver.press("right", times: column)
    driver.press("i")
    let figure = [headline.weighted, headline.amount, headline.wonAmount][row]
    let deals = row == 2 ? headline.won.deals : headline.due.deals
    #expect(driver.text.contains(figure.exact.description))
    #expect(driver.text.contains(String(deals)))
    driver.press("esc")
    #expect(!driver.text.contains("any key closes this"))
    #expect(driver.state.screen == .overview)
  }
}
