import PipecastApp
import PipelineModel
import Testing
import TextUI

/// What the screens say where there is nothing to show, and what to press.
@Suite struct EmptyStateTests {
  typealias Row = DealFile.Row

  func driver(_ rows: [Row], _ way: [String], columns: Int = 100) throws -> ScreenDriver {
    var driver = ScreenDriver(try DealFile(rows: rows).session(), columns: columns)
    for key in way { driver.press(key) }
    return driver
  }

  /// The text of the screen with every run of blanks as one.
  func words(_ driver: ScreenDriver) -> String {
    driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(arguments: [[], ["2"], ["3"], ["3", "b", "up"], ["4"], ["5"], ["3", "enter"], ["9"]])
  func `a file without open deals says what to press`(way: [String]) throws {
    let rows = [Row(id: "1", stage: "Won", close: "2026-11-01")]
    let text = words(try driver(rows, way))
    #expect(text.contains("Press ") || way == ["9"], "\(text)")
  }

  @Test(arguments: [[], ["2"], ["3"], ["3", "b"], ["4"], ["5"], ["3", "enter"]])
  func `a file with a header alone is shown`(way: [String]) throws {
    let text = words(try driver([], way))
    #expect(text.contains("Press ") || way.contains("enter"), "\(text)")
  }

  @Test(arguments: [[], ["2"], ["3"], ["4"], ["5"]], [true, false])
  func `without open deals no other days are offered`(way: [String], hasDeal: Bool) throws {
    let rows = hasDeal ? [Row(id: "1", stage: "Won", close: "2026-11-01")] : []
    let text = words(try driver(rows, way))
    #expect(text.contains("No open deal was read. Press 9") || way.isEmpty && !hasDeal, "\(text)")
    #expect(!text.contains("Press }") && !text.contains("or } for"), "\(text)")
  }

  @Test(arguments: [["2"], ["4"], ["5"], ["7"]])
  func `where there is nothing to open the footer names no key for it`(way: [String]) throws {
    let footer = try driver([], way).footer
    for hint in ["move", "Enter", "Tab", "s sort", "i why", "pane"] {
      #expect(!footer.contains(hint), "\(footer)")
    }
    #expect(footer.contains("Esc back") && footer.contains("? help"))
  }

  @Test func `deals that are all past due are named with their money`() throws {
    let rows = (1...3).map { Row(id: "\($0)", close: "2026-11-0\($0)") }
    let overview = words(try driver(rows, []))
    #expect(overview.contains("3 deals are past due"))
    #expect(overview.contains("$3,000") || overview.contains("$3.00K"))
    let deals = words(try driver(rows, ["4"]))
    #expect(deals.contains("Nothing is due before 20 Feb. Press } for later days"))
    var list = try driver(rows, [])
    list.press("tab", "enter")
    #expect(try list.table("Deal").totalDeals == 3)
    #expect(words(try driver(rows, ["9"])).contains("an old export?"))
  }

  @Test(arguments: [["4", "w"], ["3", "enter", "w"]])
  func `nothing in 30 days names the key for 90`(way: [String]) throws {
    let rows = [Row(id: "1", name: "A later one", close: "2027-01-15")]
    var driver = try driver(rows, way)
    #expect(words(driver).contains("Nothing is due before 22 Dec. Press w for 90 days."))
    driver.press("w")
    #expect(try driver.table("Deal").rows.count == 1)
  }

  @Test(arguments: [["4"], ["3", "enter"]])
  func `of three horizons the words name the one that w leads to`(way: [String]) throws {
    let file = DealFile(rows: [Row(id: "1", close: "2027-06-15")])
    let options = SessionOptions(horizons: [30, 60, 90].map(Horizon.init))
    var driver = ScreenDriver(
      try .of(file.text, stages: DealFile.stages, options: options), columns: 100)
    for key in way + ["w"] { driver.press(key) }
    #expect(words(driver).contains("Nothing is due before 22 Dec. Press w for 60 days."))
    driver.press("w")
    #expect(words(driver).contains("Press w for 90 days."))
    driver.press("w")
    #expect(words(driver).contains("Press } for later days"))
  }

  @Test(arguments: [[], ["2"], ["3"], ["5"]])
  func `Esc is named only where it clears the filter`(way: [String]) throws {
    let file = DealFile(rows: [Row(id: "1")])
    let options = SessionOptions(filter: try DealFilter("amount>1m"))
    var driver = ScreenDriver(
      try .of(file.text, stages: DealFile.stages, options: options), columns: 100)
    for key in way { driver.press(key) }
    #expect(words(driver).contains("No "))
    #expect(!words(driver).contains("Esc clears the filter"), "\(driver.text)")
    driver.press("/", "zzz", "enter")
    #expect(words(driver).contains("Esc clears the filter"), "\(driver.text)")
  }

  @Test func `the day after the horizon is the one that the words name`() throws {
    let due = [Row(id: "1", close: "2026-12-21")]
    #expect(try driver(due, ["4", "w"]).table("Deal").totalDeals == 1)
    let next = [Row(id: "1", close: "2026-12-22")]
    #expect(words(try driver(next, ["4", "w"])).contains("Nothing is due before 22 Dec."))
  }

  @Test(arguments: [[], ["2"], ["3"], ["3", "b"], ["4"], ["5"], ["3", "enter"]])
  func `a filter that matches nothing says so and how to clear it`(way: [String]) throws {
    let rows = [Row(id: "1")]
    var driver = try driver(rows, way + ["/", "zzz", "enter"])
    #expect(words(driver).contains("Esc clears the filter"), "\(driver.text)")
    driver.press("esc")
    #expect(!words(driver).contains("Esc clears the filter"))
  }

  @Test func `a rep without open deals is listed and says so`() throws {
    let rows = [Row(id: "1"), Row(id: "2", rep: "Ben", stage: "Won", close: "2026-11-10")]
    var driver = try driver(rows, ["3"])
    #expect(try driver.table("Rep").rows.map { $0[0] } == ["Ana Ruiz", "Ben"])
    driver.press("down", "enter")
    #expect(words(driver).contains("No open deals. Press Esc for all reps."))
    driver.press("esc")
    #expect(driver.pointed.contains("Ben"))
  }

  @Test func `a file with one deal is walked to its end`() throws {
    var driver = try driver([Row(id: "1", name: "Only one")], ["enter", "enter"])
    #expect(driver.title.contains("Deals › Only one"))
    driver.press("]")
    #expect(driver.status.contains("This is the last deal of the list."))
    driver.press("[")
    #expect(driver.status.contains("This is the first deal of the list."))
    driver.press("esc", "esc", "4", "/", "one")
    #expect(try driver.table("Deal").rows.count == 1)
  }

  // MARK: Lists to choose from, and what was typed

  @Test(arguments: [[":"], ["4", "S"], ["4", "c"], ["?"]], [100, 40])
  func `a search without a match says what to press`(way: [String], columns: Int) throws {
    var driver = try driver([Row(id: "1")], way + ["qqzzqq"], columns: columns)
    #expect(words(driver).contains("Nothing matches"), "\(driver.text)")
    #expect(words(driver).contains("Backspace takes a letter back"), "\(driver.text)")
    #expect(driver.press("enter").isEmpty)
    driver.press("esc", "esc")
    #expect(driver.footer.contains("q quit"))
  }

  @Test func `without earlier filters none is offered, and the line stays as it is`() throws {
    var driver = try driver([Row(id: "1")], ["4", "/"])
    #expect(!driver.footer.contains("↑ earlier"))
    let before = driver.text
    driver.press("up", "down")
    #expect(driver.text == before)
    driver.press("globex", "enter", "/")
    #expect(driver.footer.contains("↑ earlier"))
  }

  @Test(arguments: [["5"], ["3", "b"], ["3"]])
  func `a file without stages, teams or reps is shown all the same`(way: [String]) throws {
    var driver = ScreenDriver(
      try .of("Deal Name,Amount,Close Date\nRoof,1000,2026-12-01\n"), columns: 100)
    for key in way { driver.press(key) }
    let missing = ["The file has no column for", "needs a weight", "Unassigned", "(none)"]
    #expect(missing.contains { words(driver).contains($0) }, "\(driver.text)")
    driver.press("1")
    #expect(words(driver).contains("The file has no column for stage"), "\(driver.text)")
  }

  @Test func `a clean file has no issue to list, and nothing to sort there`() throws {
    let text = words(try driver([Row(id: "1")], ["9"]))
    #expect(text.contains("No issue: every row and cell could be used."))
  }

  // MARK: Several currencies

  static let currencies = [
    ("USD", "1000", "$1,000"), ("EUR", "20000", "€20,000"), ("JPY", "300000", "¥300,000"),
  ]

  func mixed() -> [Row] {
    Self.currencies.flatMap { code, amount, _ in
      [
        Row(id: code + "1", name: code + " one", amount: amount, currency: code),
        Row(
          id: code + "2", name: code + " two", amount: amount, currency: code, close: "2026-11-02"),
      ]
    }
  }

  @Test(arguments: [[], ["2"], ["3"], ["3", "b"], ["4"], ["5"], ["3", "enter"]])
  func `sums never cross currencies`(way: [String]) throws {
    let text = words(try driver(mixed(), way, columns: 130))
    // 321,000 of anything, half of it, and twice of it.
    for sum in ["321", "160,5", "160.5", "161", "642", "21,000", "301,000", "320,000"] {
      #expect(!text.contains(sum), "\(sum) in \(text)")
    }
  }

  @Test func `each currency has figures of its own that open its deals`() throws {
    let start = try driver(mixed(), ["tab", "tab"], columns: 130)
    let overview = OverviewReport(start.state.session.scope)
    #expect(overview.headlines(1).count == 3)
    for (index, headline) in overview.headlines(1).enumerated() {
      for (row, money) in [headline.weighted, headline.amount].enumerated() {
        var driver = start
        driver.press("down", times: index * 3 + row)
        driver.press("right")
        #expect(driver.selected[0].contains(money.short.description), "\(driver.selected)")
        driver.press("enter")
        let table = try driver.table("Deal")
        #expect(table.rows.map { $0[0] } == [headline.currency.code + " one"])
      }
    }
  }

  @Test(arguments: [["2"], ["3"], ["3", "b"], ["4"], ["5"]])
  func `totals of every currency stand on lists`(way: [String]) throws {
    let text = try driver(mixed(), way, columns: 160).text
    for half in ["$500", "€10,000", "¥150,000"] { #expect(text.contains(half), "\(text)") }
  }

  @Test func `the currency of most deals comes first, and no words make room for the others`()
    throws
  {
    let usd = (1...3).map {
      Row(id: "U\($0)", amount: "1000", currency: "USD", close: "2026-11-02")
    }
    let text = words(try driver(mixed() + usd, [], columns: 100))
    #expect(text.contains("6 deals are past due $4.00K + …"), "\(text)")
    let narrow = words(try driver(mixed() + usd, [], columns: 60))
    #expect(narrow.contains("$4.00K + "), "\(narrow)")
    let deals = words(try driver(mixed() + usd, ["4", "/", "is:open", "enter"], columns: 160))
    let totals = ["Total 5 deals", "Total 2 deals"].map { deals.firstRange(of: $0)?.lowerBound }
    #expect(try #require(totals[0]) < #require(totals[1]))
  }

  @Test func `an old export is pointed out on the Overview, and opens Data`() throws {
    var driver = try driver([Row(id: "1", close: "2024-11-03")], ["tab", "down"])
    #expect(driver.selected.contains { $0.contains("All is past due: an old export?") })
    driver.press("enter")
    #expect(driver.state.screen.tab == .data)
    #expect(driver.status.contains("an old export?"))
  }

  @Test func `a header alone is not called a file without issues`() throws {
    #expect(words(try driver([], ["9"])).contains("a header, and no deals under it"))
    #expect(words(try driver([], [])).contains("The file holds no deals. Press 9"))
  }
}
