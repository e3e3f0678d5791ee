import PipecastApp
import PipelineModel
import Testing
import TextUI

struct AccuracyScreenTests {
  private func driver(
    columns: Int = 100, rows: Int = 30, appearance: Appearance = .unicode, filter: String = "",
    keys: [String] = []
  ) throws -> ScreenDriver {
    let options = SessionOptions(filter: try DealFilter(filter))
    var driver = ScreenDriver(
      try .sample(options: options), columns: columns, rows: rows, appearance: appearance,
      forecasts: try Forecasts.sample.get())
    driver.press("7")
    for key in keys { driver.press(key) }
    return driver
  }

  /// The text of the screen with every run of blanks as one.
  private func words(_ driver: ScreenDriver) -> String {
    driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func report(horizon: Int = 1) throws -> AccuracyReport {
    var session = try Session.sample()
    session.forecasting = .ready(try #require(try Forecasts.sample.get()))
    return AccuracyReport(session.scope, horizon: horizon)
  }

  @Test func `w shows the record of the other horizon`() throws {
    var driver = try driver()
    #expect(words(driver).contains("past windows of 90 days"))
    driver.press("w")
    #expect(words(driver).contains("past windows of 30 days"))
    #expect(driver.status.contains("Next 30 days"))
  }

  @Test(arguments: [(100, 30), (80, 24), (40, 12), (130, 50)])
  func `Tab opens every part, at any size`(columns: Int, rows: Int) throws {
    var driver = try driver(columns: columns, rows: rows)
    for title in ["Method", "Rep", "Said", "Seen from"] {
      #expect(words(driver).contains(title + " "), "\(driver.text)")
      #expect(!driver.pointed.isEmpty)
      driver.press("tab")
    }
    #expect(words(driver).contains("Method "))
  }

  @Test func `the figures on the screen are those of the report`() throws {
    let report = try report()
    var driver = try driver(columns: 160, rows: 80, keys: ["tab", "tab", "tab"])
    let drawn = try driver.table("Seen from")
    let table = report.windowTable
    #expect(drawn.rows.count == table.count)
    for (row, cells) in drawn.rows.enumerated() {
      for column in 0..<5 {
        let text = table.columns[column].words(for: table.value(row, column), near: TestDeal.asOf)
        #expect(cells[column] == text.description)
      }
    }
    driver.press("tab")
    let methods = report.methodTable
    for (row, cells) in try driver.table("Method").rows.enumerated() {
      let text = methods.columns[1].words(for: methods.value(row, 1), near: TestDeal.asOf)
      #expect(cells.contains(text.description) || text.isEmpty)
    }
  }

  @Test func `Enter on a window opens the deals won in it`() throws {
    let window = try #require(try report().records.first?.windows.last)
    var driver = try driver(keys: ["tab", "tab", "tab"])
    #expect(driver.pointed.contains("Aug"))
    driver.press("enter")
    #expect(driver.title.contains("Deals"))
    let total = try #require(try driver.table("Deal").total)
    let amount = Money(minorUnits: Int128(window.won), currency: .unnamed).grouped(minor: false)
    #expect(total.contains { $0.contains(amount.description) }, "\(driver.text)")
    driver.press("esc")
    #expect(driver.title.contains("Accuracy"))
  }

  @Test func `Enter on a rep opens the rep, and the brackets walk on`() throws {
    let reps = try report().records[0].reps.compactMap(\.rep?.unsanitized)
    var driver = try driver(keys: ["tab", "enter"])
    #expect(driver.title.contains("Reps › " + reps[0]))
    driver.press("]")
    #expect(driver.title.contains("Reps › " + reps[1]))
    driver.press("esc")
    #expect(driver.title.contains("Accuracy") && driver.pointed.contains(reps[1]))
  }

  @Test(arguments: [0, 1, 2, 3])
  func `every part explains its numbers with their arithmetic`(part: Int) throws {
    var driver = try driver(columns: 100, rows: 40)
    driver.press("tab", times: part)
    driver.press("right", "i")
    #expect(driver.text.contains("Why this number"), "\(driver.text)")
    let parts = [
      ["the misses of", "won in them"], ["the misses of", "in these days"],
      ["open deal was given a chance of 0% to 10%"], ["Forecast said", "Likely"],
    ]
    for words in parts[part] { #expect(self.words(driver).contains(words), "\(driver.text)") }
  }

  @Test func `f narrows to a rep, and Esc brings all of them back`() throws {
    var driver = try driver(keys: ["tab"])
    let name = try #require(try report().records[0].reps[0].rep?.unsanitized)
    driver.press("f")
    #expect(words(driver).contains("of what \(name) won"), "\(driver.text)")
    driver.press("esc")
    #expect(words(driver).contains("the best plain method"))
  }

  @Test func `another filter says that the record is of all deals`() throws {
    let driver = try driver(keys: ["/", "amount>1k", "enter"])
    #expect(driver.status.contains("The record is of all deals"))
    #expect(words(driver).contains("the best plain method"))
  }

  @Test func `a rep whom nobody knows has no record`() throws {
    var driver = try driver(keys: ["/", "rep:zzzz", "enter"])
    #expect(words(driver).contains("No deal matches rep:zzzz. Esc clears the filter."))
    driver.press("esc")
    #expect(words(driver).contains("past windows"))
  }

  @Test func `e exports the part that is selected`() throws {
    var driver = try driver(keys: ["tab", "tab"])
    let effects = driver.press("e", "enter")
    guard case .write(_, let bytes, let rows, _)? = effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(rows == 10)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("chance,deals,share\n"))
  }

  @Test func `s sorts the reps by their error`() throws {
    var driver = try driver(columns: 130, rows: 50, keys: ["tab", "right", "s"])
    let errors = try driver.table("Rep").rows.map { Double($0[1].dropLast()) ?? 0 }
    #expect(errors == errors.sorted(by: >) && errors.count > 2)
    driver.press("enter")
    #expect(driver.title.contains("Reps › "))
  }

  // MARK: Without a record

  @Test func `while the past is replayed it says how far, and Esc stops it`() throws {
    var driver = ScreenDriver(try .sample())
    _ = driver.state.startLearning()
    _ = driver.state.update(.learning(0.34))
    driver.press("7")
    #expect(words(driver).contains("34% of the past replayed: the record appears here"))
    _ = driver.state.update(.learning(0.5))
    #expect(words(driver).contains("50% of the past replayed: the record appears here"))
    #expect(driver.footer.contains("Esc stop"))
    let effects = driver.press("esc")
    #expect(effects == [.learn])
    #expect(driver.status.contains("Stopped") && driver.title.contains("Accuracy"))
    let next = driver.state.startLearning()
    let request = try #require(next)
    _ = driver.state.update(.learned(try #require(request.forecasts { _ in true })))
    #expect(words(driver).contains("The replay was stopped. r reads the files"))
    driver.press("esc")
    #expect(driver.title.contains("Overview"))
    #expect(driver.press("r") == [.reload])
  }

  @Test func `on Overview Esc stops the replay too, and then says how to leave`() throws {
    var driver = ScreenDriver(try .sample())
    _ = driver.state.startLearning()
    #expect(driver.status.contains("Esc stops."))
    #expect(driver.press("esc") == [.learn])
    #expect(driver.press("esc") == [])
    #expect(driver.status.contains("This is the first screen."))
  }

  @Test func `without a replay it says how to get one`() throws {
    var driver = ScreenDriver(try .sample())
    driver.press("7")
    #expect(words(driver).contains("The past was not replayed: start without --no-replay."))
  }

  @Test func `later days have no record`() throws {
    let driver = try driver(keys: ["}"])
    #expect(words(driver).contains("Only windows that begin on the as-of day can be replayed."))
  }

  /// A file in which `won` deals were won, one a day up to the as-of day.
  private func file(won: Int, created: Bool = true, days: Int = 1) -> String {
    let asOf = TestDeal.asOf
    return "Deal Name,Owner,Stage,Amount,Close Date" + (created ? ",Created Date" : "") + "\n"
      + (0..<won).map { index in
        let close = asOf - index * days
        return "Deal \(index),Ana,Closed Won,1000,\(close)" + (created ? ",\(close - 20)" : "")
          + "\n"
      }.joined() + "Open one,Ana,Proposal,1000,2026-12-20" + (created ? ",2026-11-01\n" : "\n")
  }

  private func driver(of text: String) throws -> ScreenDriver {
    let session = try Session.of(text)
    let forecasts = Forecasts(session.pipeline, outlook: session.outlook) { _ in true }
    var driver = ScreenDriver(session, forecasts: forecasts)
    driver.press("7")
    return driver
  }

  @Test func `with few won deals it says how many there are`() throws {
    let text = words(try driver(of: file(won: 4)))
    #expect(text.contains("Only 4 deals were won: the past can be replayed from 10 on."))
    #expect(!text.contains("%"))
  }

  @Test func `without days of creation it says so`() throws {
    #expect(
      words(try driver(of: file(won: 40, created: false)))
        .contains("No deal says when it was created"))
  }

  @Test func `a short history says how much is needed`() throws {
    #expect(
      words(try driver(of: file(won: 40)))
        .contains("The file tells of 40 days in which deals closed: looking back takes 121 days."))
  }

  @Test func `windows that all overlap prove nothing`() throws {
    let text = words(try driver(of: file(won: 150)))
    #expect(text.contains("which all overlap") && text.contains("proves nothing yet"), "\(text)")
  }

  // MARK: Pictures

  @Test(arguments: [(100, 30), (80, 24), (40, 12), (20, 5), (130, 45)])
  func `it looks as recorded`(columns: Int, rows: Int) throws {
    try expectSnapshot(driver(columns: columns, rows: rows).text, "accuracy-\(columns)x\(rows)")
  }

  @Test func `the other parts at 80 columns`() throws {
    for (name, tabs) in [("reps", 1), ("chances", 2), ("windows", 3)] {
      var driver = try driver(columns: 80, rows: 24)
      driver.press("tab", times: tabs)
      try expectSnapshot(driver.text, "accuracy-\(name)-80x24")
    }
    try expectSnapshot(
      driver(columns: 40, rows: 12, keys: ["backtab"]).text, "accuracy-windows-40x12")
  }

  @Test func `in ASCII, with its roles, and as lines of words`() throws {
    try expectSnapshot(driver(appearance: .ascii).text, "accuracy-100x30-ascii")
    let frame = try driver(columns: 80, rows: 24, appearance: Appearance(theme: .mono)).state
      .frame()
    try expectSnapshot(frame.styleMap.joined(separator: "\n") + "\n", "accuracy-80x24-styles")
    let plain = Appearance(theme: .mono, isPlain: true)
    try expectSnapshot(
      driver(columns: 80, rows: 24, appearance: plain).text, "accuracy-80x24-plain")
  }

  @Test func `a rep's record, an explanation, and no record yet`() throws {
    try expectSnapshot(driver(keys: ["tab", "f"]).text, "accuracy-rep-100x30")
    try expectSnapshot(driver(keys: ["tab", "tab", "tab", "i"]).text, "accuracy-explained-100x30")
    var driver = ScreenDriver(try .sample())
    _ = driver.state.startLearning()
    _ = driver.state.update(.learning(0.34))
    driver.press("7")
    try expectSnapshot(driver.text, "accuracy-learning-100x30")
  }
}
