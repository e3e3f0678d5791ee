import PipecastApp
import PipelineModel
import Testing
import TextUI

/// Questions of a sales leader, answered key by key; one figure is the same wherever it is read.
@Suite struct QuestionJourneyTests {
  @Test(arguments: [0, 1])
  func `what comes in is one figure on every screen and in the report`(horizon: Int) throws {
    var driver = try ScreenDriver.sample()
    let days = [30, 90][horizon]
    let headline = try driver.headline("Weighted")
    let (short, deals) = (headline[horizon * 3], Int(headline[horizon * 3 + 1]))

    // The figure opens, says in full what it is, and its list ends with it.
    driver.press("backtab", "backtab")
    driver.press("right", times: horizon)
    driver.press("i")
    let box = driver.words
    driver.press("esc", "enter")
    let list = try driver.table("Deal")
    #expect(list.totalDeals == deals)
    let weighted = try list.sum("Weighted")
    #expect(weighted.short.description == short)
    #expect(box.contains("Weighted \(weighted.exact): amount × weight"), "\(box)")

    if horizon == 0 { driver.press("4", "w") }
    for (key, heading) in [("4", "Deal"), ("2", "Week"), ("3", "Rep"), ("5", "Stage")] {
      driver.press(key)
      driver.resize(columns: 200, rows: 160)
      let table = try driver.table(heading)
      let column = heading == "Deal" ? "Weighted" : "Weighted \(days)"
      #expect(try table.sum(column) == weighted, "\(heading)")
      #expect(try table.summed(column) == weighted, "\(heading)")
      driver.resize(columns: 100, rows: 30)
    }
    let json = JSONFormat.text(of: try Session.sampled.get().report(.overview))
    let row = try #require(
      json.split(separator: "\n").first { $0.contains("\"horizon\": \(days)") })
    #expect(row.contains("\"deals\": \(try #require(deals)),"))
    #expect(row.contains("\"weighted\": \"\(weighted.decimal)\""))
  }

  @Test func `a one-to-one: a rep's figures, steps and open questions open to her deals`() throws {
    var driver = try ScreenDriver.sample("enter")
    #expect(driver.title.contains("Reps › Ana Beltrán"))
    let deals = try driver.table("Deal")
    let headline = try driver.headline("Weighted")
    #expect(try deals.sum("Weighted").short.description == headline[3])
    #expect(deals.totalDeals == Int(headline[4]))

    // What needs attention: each line opens as many deals as it says, with that money.
    driver.press("backtab")
    var questions = 0
    while driver.pointed.contains("deal") {
      let line = try #require(driver.pointed.split(separator: "▸").last)
      let words = line.split(separator: " ")
      driver.press("enter")
      let opened = try driver.table("Deal")
      #expect(opened.rows.count == words.compactMap { Int($0) }.first || opened.rows.count > 12)
      #expect(opened.totalDeals == words.compactMap { Int($0) }.first, "\(line)")
      #expect(try opened.sum("Amount").short.description == words.last.map(String.init), "\(line)")
      driver.press("esc")
      questions += 1
      let before = driver.pointed
      driver.press("down")
      if driver.pointed == before || questions == 4 { break }
    }
    #expect(questions == 4)

    // The stages of her deals are all of them.
    driver.press("3", "enter", "backtab", "backtab", "home")
    var (sum, count) = (Int128(0), 0)
    while true {
      let line = driver.pointed
      driver.press("enter")
      let opened = try driver.table("Deal")
      sum += try opened.sum("Weighted").minorUnits
      count += opened.totalDeals ?? 0
      driver.press("esc", "down")
      if driver.pointed == line || count >= 18 { break }
    }
    #expect(sum == (try deals.sum("Weighted").minorUnits))
    #expect(count == deals.totalDeals)
    driver.press("]")
    #expect(driver.title.contains("Reps › Ben Okafor"))
  }

  @Test func `a deal is found by a word, and its number is amount times weight`() throws {
    var driver = try ScreenDriver.sample("4", "v", "/", "ironmere", "enter", columns: 130)
    let found = try driver.table("Deal")
    #expect(found.rows.count > 1 && found.rows.allSatisfy { $0[0].contains("Ironmere") })
    driver.press("down")
    let row = found.rows[1]
    let (amount, weight) = try (found.cell(row, "Amount"), found.cell(row, "Weight"))
    let weighted = try found.cell(row, "Weighted")
    driver.press("enter")
    #expect(driver.title.contains("Deals › " + row[0].prefix(12)))
    #expect(driver.words.contains("Why this number $\(amount) × \(weight) = $\(weighted)"))
    #expect(driver.words.contains("\(weight) is the weight of the stage"))
    driver.press("esc")
    #expect(driver.pointed.contains(row[0]))
    driver.press("esc")
    #expect(driver.status.contains("Filter cleared."))
  }

  @Test func `weeks become months, and a month opens to its deals`() throws {
    var driver = try ScreenDriver.sample("2")
    let weeks = try driver.table("Week")
    driver.press("w")
    let months = try driver.table("Month")
    #expect(months.rows.count == 4)
    #expect(try months.summed("Weighted 90") == weeks.summed("Weighted 90"))
    #expect(try months.summed("Due 90") == weeks.sum("Due 90"))
    for row in months.rows {
      #expect(driver.pointed.contains(row[0]))
      driver.press("enter")
      let deals = try driver.table("Deal")
      #expect(deals.totalDeals == Int(try months.cell(row, "Deals 90")))
      #expect(try deals.sum("Weighted") == Money.drawn(months.cell(row, "Weighted 90"), usd))
      #expect(try deals.sum("Amount") == Money.drawn(months.cell(row, "Due 90"), usd))
      driver.press("esc", "down")
    }
    #expect(driver.state.screen == .weeks)
  }
}

private let usd = Currency(code: "USD")

extension DrawnTable {
  /// The money at the foot of a column.
  func sum(_ heading: String) throws -> Money { try .drawn(cell(total, heading), usd) }

  /// The money of a column's rows together; an empty cell adds nothing.
  func summed(_ heading: String) throws -> Money {
    let units = try rows.map { try cell($0, heading) }.filter { !$0.isEmpty }
      .reduce(Int128(0)) { try $0 + Money.drawn($1, usd).minorUnits }
    return Money(minorUnits: units, currency: usd)
  }
}

extension ScreenDriver {
  /// The text of the screen with every run of blanks, and what frames a box, as one blank.
  var words: String {
    text.split { $0.isWhitespace || "│─╭╮╰╯".contains($0) }.joined(separator: " ")
  }

  /// The words behind a name at the top of Overview and rep: `$634K 31 deals $2.29M 117 deals`.
  func headline(_ name: String) throws -> [String] {
    let line = lines.first { $0.split(separator: " ").first.map(String.init) == name }
    return try #require(line).split(separator: " ").dropFirst().map(String.init)
  }
}
