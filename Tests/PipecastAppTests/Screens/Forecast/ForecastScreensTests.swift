import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The screens once the Forecast is learned, on the company of SampleData.
struct ForecastScreensTests {
  static let views = [
    ScreenSnapshotTests.View(name: "weeks", keys: ["2"]),
    ScreenSnapshotTests.View(name: "reps", keys: ["3"]),
    ScreenSnapshotTests.View(name: "reps-by-team", keys: ["3", "b"]),
    ScreenSnapshotTests.View(name: "rep", keys: ["3", "enter"]),
    ScreenSnapshotTests.View(name: "deals-of-rep", keys: ["3", "right", "right", "enter"]),
    ScreenSnapshotTests.View(name: "deal", keys: ["4", "down", "enter"]),
    ScreenSnapshotTests.View(name: "deal-why", keys: ["4", "down", "enter", "end"]),
    ScreenSnapshotTests.View(name: "stages", keys: ["5"]),
  ]

  private func driver(
    columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode
  ) throws -> ScreenDriver {
    ScreenDriver(
      try .sample(), columns: columns, rows: rows, appearance: appearance,
      forecasts: try Forecasts.sample.get())
  }

  @Test(arguments: views, [(130, 40), (100, 30), (80, 24), (40, 12)])
  func `every screen with a Forecast looks as recorded`(
    view: ScreenSnapshotTests.View, size: (Int, Int)
  ) throws {
    var driver = try driver(columns: size.0, rows: size.1)
    for key in view.keys { driver.press(key) }
    try expectSnapshot(driver.text, "\(view.name)-forecast-\(size.0)x\(size.1)")
  }

  @Test(arguments: views)
  func `in ASCII the Forecast says the same with other signs`(view: ScreenSnapshotTests.View) throws
  {
    var driver = try driver(columns: 80, rows: 24, appearance: .ascii)
    for key in view.keys { driver.press(key) }
    try expectSnapshot(driver.text, "\(view.name)-forecast-80x24-ascii")
  }

  @Test func `every figure of Forecast is explained`() throws {
    let cases: [(name: String, keys: [String])] = [
      ("reps", ["3", "right", "right"]), ("reps-likely", ["3", "right", "right", "right"]),
      ("deal-chance", ["4"]), ("stages-chance", ["5", "right", "right", "right", "right"]),
      ("weeks", ["2", "right"]),
    ]
    for view in cases {
      var driver = try driver(columns: 80, rows: 24)
      for key in view.keys { driver.press(key) }
      driver.press("i")
      try expectSnapshot(driver.text, "\(view.name)-explained-forecast-80x24")
    }
  }

  @Test func `a rep's Forecast opens to deals that sum to it`() throws {
    var driver = try driver(columns: 130)
    driver.press("3")
    let reps = try driver.table("Rep")
    for (keys, days) in [(1, 30), (2, 90)] {
      driver.press("right", times: keys)
      let figure = try reps.cell(reps.rows[0], "Forecast \(days)")
      driver.press("enter")
      let deals = try driver.table("Deal")
      #expect(try deals.cell(deals.total, "Forecast \(days)") == figure)
      driver.press("esc")
      driver.press("left", times: keys)
    }
  }

  @Test func `past due deals are counted by the Forecast, and i says with how much`() throws {
    var driver = try driver()
    driver.press("tab")
    while !driver.pointed.contains("past due"), driver.pointed.contains("!") {
      driver.press("down")
    }
    driver.press("i")
    #expect(driver.text.contains("Weighted leaves out"))
    #expect(driver.text.contains("Forecast counts"))
  }

  @Test func `shifted days have a Forecast that says it is not verified`() throws {
    var driver = try driver(columns: 80, rows: 24)
    driver.press("}")
    if let forecasts = driver.state.startLearning()?.forecasts(goesOn: { _ in true }) {
      _ = driver.state.update(.learned(forecasts))
    }
    driver.press("3", "right", "right", "right", "i")
    #expect(driver.text.contains("Not verified: past windows are replayed only"))
  }

  /// Deals of two reps, `won` of which are won, and some of which have no day of creation.
  private func file(won: Int, lost: Int, hasCreated: Bool = true) -> String {
    var text = "Deal Name,Owner,Stage,Amount,Close Date,Create Date\n"
    func add(_ count: Int, _ stage: String, close: (Int) -> String) {
      for number in 0..<count {
        let owner = number % 2 == 0 ? "Ana Ruiz" : "Ben Okafor"
        let created = hasCreated ? "2025-0\(number % 9 + 1)-03" : ""
        text += "\(stage) \(number),\(owner),\(stage),10000,\(close(number)),\(created)\n"
      }
    }
    add(won, "Closed Won") { "2026-0\($0 % 9 + 1)-15" }
    add(lost, "Closed Lost") { "2026-0\($0 % 9 + 1)-20" }
    add(6, "Proposal") { "2026-12-0\($0 + 1)" }
    return text
  }

  private func learned(_ text: String) throws -> ScreenDriver {
    let session = try Session.of(text, stages: "stage,weight\nProposal,50\n")
    let forecasts = Forecasts(session.pipeline, outlook: session.outlook) { _ in true }
    return ScreenDriver(session, columns: 80, rows: 24, forecasts: forecasts)
  }

  @Test func `with few won deals the weights of the stages count, and it is said`() throws {
    var driver = try learned(file(won: 4, lost: 3))
    driver.press("3", "right", "right", "right", "i")
    #expect(driver.text.contains("Only 4 deals are won"))
    driver.press("esc", "4", "i")
    #expect(driver.text.contains("the weight of its stage"), "\(driver.text)")
  }

  @Test func `a file that ended long ago has no Forecast, and the day to look from is named`()
    throws
  {
    let text = """
      Name,Owner,Stage,Amount,Close Date,Created
      A,Ana,Closed Won,10000,2017-03-01,2017-01-01
      B,Ana,Proposal,10000,,2017-04-01

      """
    var session = try Session.of(text, stages: "stage,weight\nProposal,50\n")
    #expect(!session.canForecast)
    session.forecast()
    let report = ReportFormat.table.text(of: session.report(.overview))
    #expect(report.contains("No Forecast: the file ends on Sat 1 Apr 2017; --as-of 2017-04-01"))
    var driver = ScreenDriver(session, columns: 80, rows: 24)
    #expect(driver.state.startLearning() == nil)
    driver.press("7")
    #expect(driver.text.contains("The file ends on Sat 1 Apr 2017"))
    // A deal still to come says that the file goes on.
    let open = try Session.of(
      text + "C,Ana,Proposal,10000,2026-12-01,2017-04-01\n", stages: "stage,weight\nProposal,50\n")
    #expect(open.canForecast)
  }

  @Test func `without won deals and weights there is no Forecast, and it is said`() throws {
    let session = try Session.of(file(won: 1, lost: 1), stages: "stage,weight\nElse,50\n")
    let forecasts = Forecasts(session.pipeline, outlook: session.outlook) { _ in true }
    let driver = ScreenDriver(session, columns: 80, rows: 24, forecasts: forecasts)
    #expect(!driver.text.contains("Likely"))
    #expect(driver.text.contains("Forecast not learned: 1 deal is won, 10 deals are needed"))
  }

  @Test func `without days of creation the weights count, and it is said`() throws {
    var driver = try learned(file(won: 40, lost: 30, hasCreated: false))
    driver.press("3", "right", "right", "right", "i")
    #expect(driver.text.contains("No deal says when it was created"), "\(driver.text)")
  }

  @Test func `a rep with few wins to come has no bold number but the chance of nothing`() throws {
    var driver = try driver(columns: 130)
    driver.press("3")
    let reps = try driver.table("Rep")
    let few = try #require(reps.rows.first { $0.contains { $0.contains("nothing, up to") } })
    driver.press("down", times: try #require(reps.rows.firstIndex(of: few)))
    driver.press("enter")
    #expect(try isBold("Forecast", in: driver) == false)
    driver.press("esc", "home", "enter")
    #expect(try isBold("Forecast", in: driver))
  }

  /// Whether a figure of the line that begins with `name` is in the role of titles.
  private func isBold(_ name: String, in driver: ScreenDriver) throws -> Bool {
    let frame = driver.state.frame()
    let row = try #require(frame.lines.firstIndex { $0.hasPrefix("  \(name)") })
    return (20..<frame.size.columns).contains { column in
      frame[row, column].style.role == .title && frame[row, column].letter.base != " "
    }
  }

  @Test func `several currencies have Forecasts of their own, which lists open to`() throws {
    var text = "Deal Name,Owner,Stage,Amount,Currency,Close Date,Create Date\n"
    for number in 0..<120 {
      let (currency, owner) = (number % 3 == 0 ? "EUR" : "USD", number % 5 == 0 ? "Ana" : "Ben")
      let day = "\(number % 18 + 10)"
      let stage = number % 4 == 0 ? "Closed Lost" : number % 4 == 1 ? "Proposal" : "Closed Won"
      let close = stage == "Proposal" ? "2026-12-\(day)" : "2026-0\(number % 9 + 1)-\(day)"
      text += "Deal \(number),\(owner),\(stage),9000,\(currency),\(close),2025-11-\(day)\n"
    }
    var driver = try learned(text)
    driver.resize(columns: 130, rows: 40)
    driver.press("3")
    let reps = try driver.table("Rep")
    #expect(reps.totals.count == 2)
    for row in reps.rows.indices {
      driver.press("3", "home")
      driver.press("down", times: row)
      driver.press("right", "right", "enter")
      let deals = try driver.table("Deal")
      #expect(
        try deals.cell(deals.total, "Forecast 90")
          == String(reps.cell(reps.rows[row], "Forecast 90").filter { !"$€".contains($0) }))
    }
    driver.press("7")
    #expect(driver.text.contains("In EUR: over "), "\(driver.text)")
    #expect(driver.text.contains("Currency  Error"))
    driver.resize(columns: 40, rows: 16)
    #expect(driver.text.contains("In USD: off by "), "\(driver.text)")
    #expect(driver.text.contains("Currency   Error"))
    // What has no room is not left out in silence.
    #expect(driver.lines[2].contains("…"), "\(driver.text)")
  }

  @Test func `a Forecast without an open deal opens to words that say where it comes from`() throws
  {
    let text = file(won: 40, lost: 30).split(separator: "\n").filter {
      !$0.contains("Ana Ruiz,Proposal")
    }
    var driver = try learned(text.joined(separator: "\n") + "\n")
    driver.press("3")
    let reps = try driver.table("Rep")
    let ana = try #require(reps.rows.firstIndex { $0[0] == "Ana Ruiz" })
    let figure = try reps.cell(reps.rows[ana], "Forecast 90")
    driver.press("home")
    driver.press("down", times: ana)
    driver.press("right", "right", "enter")
    #expect(figure != "0")
    #expect(
      driver.text.contains("No open deal is behind it: \(figure) is not in the pipeline yet."))
  }
}
