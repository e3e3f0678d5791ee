import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct WeeksScreenTests {
  static let usd = Currency(code: "USD")

  func driver(columns: Int = 60, rows: Int = 40) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: rows)
    driver.press("2")
    return driver
  }

  @Test func `every figure drawn is the report's, week after week`() throws {
    let drawn = try driver().table("Week")
    let table = try Session.sampled.get().report(.weeks).sections[0].table
    #expect(drawn.headings == table.columns.map(\.title.description))
    #expect(drawn.rows.count == table.count)
    for row in drawn.rows.indices {
      let shown = table.columns.indices.map {
        table.columns[$0].words(for: table.value(row, $0), near: TestDeal.asOf).description
      }
      #expect(drawn.rows[row] == shown)
    }
  }

  @Test func `every number opens the deals behind it`() throws {
    let start = try driver(columns: 60, rows: 60)
    let weeks = try start.table("Week")
    for row in weeks.rows.indices {
      for column in weeks.headings.indices {
        var driver = start
        driver.press("down", times: row)
        driver.press("right", times: column)
        driver.press("enter")
        guard weeks.rows[row][column == 4 ? 4 : 3] != "0" else {
          #expect(driver.status.contains("No open deal is due"))
          continue
        }
        driver.resize(columns: 160, rows: 100)
        let list = try driver.table("Deal")
        switch column {
        case 2: #expect(try list.cell(list.total, "Amount") == weeks.rows[row][2])
        case 4: #expect(try list.cell(list.total, "Weighted") == weeks.rows[row][4])
        default: #expect(list.totalDeals == Int(weeks.rows[row][3]))
        }
      }
    }
  }

  @Test func `a week without deals is a row, and w shows the weeks of the other horizon`() throws {
    let rows = [
      DealFile.Row(id: "1", close: "2026-11-24"), DealFile.Row(id: "2", close: "2026-12-20"),
    ]
    var driver = ScreenDriver(try DealFile(rows: rows).session(), columns: 60, rows: 40)
    driver.press("2")
    #expect(try driver.table("Week").rows.count == 14)
    driver.press("w", "w")
    let weeks = try driver.table("Week").rows
    #expect(weeks.map { $0[0] } == ["21 Nov", "23 Nov", "30 Nov", "7 Dec", "14 Dec", "21 Dec"])
    #expect(weeks.map { $0[3] } == ["0", "1", "0", "0", "1", "0"])
    #expect(weeks.map { $0[4] } == ["0", "500", "500", "500", "1,000", "1,000"])
  }

  @Test func `the longest bar is the week with most, and none stands where nothing is due`() throws
  {
    let driver = try driver(columns: 100, rows: 40)
    let numbers = try self.driver().table("Week").rows
    let amounts = try numbers.map { try Money.drawn($0[1], Self.usd).minorUnits }
    let bars = driver.lines.dropFirst(4).prefix(numbers.count).map { line in
      line.dropFirst(55).count { "·:░▒▓█".contains($0) }
    }
    let longest = try #require(amounts.indices.max { amounts[$0] < amounts[$1] })
    #expect(bars.max() == bars[longest])
    for (bar, amount) in zip(bars, amounts) { #expect((bar == 0) == (amount == 0)) }
  }

  @Test func `a week without deals says so in one sentence, on Enter and on i`() throws {
    let rows = ["2026-11-25", "2026-12-30"].map { DealFile.Row(close: $0) }
    var driver = ScreenDriver(try DealFile(rows: rows).session())
    driver.press("2", "down", "down")
    for _ in 0..<4 {
      driver.press("enter")
      #expect(driver.state.screen == .weeks)
      #expect(driver.status.contains(" No open deal is due from 30 Nov to 6 Dec. "))
      driver.press("i")
      #expect(driver.text.contains("  No open deal is due from 30 Nov to 6 Dec."))
      #expect(!driver.text.contains("amount × weight"))
      driver.press("esc", "right")
    }
  }

  @Test func `w shows months, then the next horizon, and the footer says which comes next`() throws
  {
    var driver = try driver(columns: 120)
    #expect(driver.footer.contains("w by month"))
    let weeks = try self.driver().table("Week")
    driver.press("w")
    #expect(driver.status.contains("Next 90 days by month."))
    #expect(driver.footer.contains("w 30 days by week"))
    driver.resize(columns: 60, rows: 40)
    let months = try driver.table("Month")
    #expect(months.rows.map { $0[0] } == ["21 Nov", "1 Dec", "1 Jan", "1 Feb"])
    #expect(months.total?.dropFirst() == weeks.total?.dropFirst())
    #expect(months.rows.last?[4] == weeks.rows.last?[4])
    driver.press("down", "enter")
    driver.resize(columns: 160, rows: 100)
    let deals = try driver.table("Deal")
    #expect(deals.totalDeals == Int(months.rows[1][3]))
    #expect(try deals.cell(deals.total, "Weighted") == months.rows[1][1])
    driver.press("esc", "w")
    #expect(driver.status.contains("Next 30 days by week."))
    driver.press("w", "w")
    #expect(driver.status.contains("Next 90 days by week."))
  }

  @Test func `the stages of a week add up to its Weighted, and the legend names them`() throws {
    var driver = try driver(columns: 120)
    for name in ["Prospecting", "Negotiation"] { #expect(driver.text.contains(name)) }
    driver.press("down", "right", "i")
    let box = driver.lines.drop { !$0.contains("Why this number") }.joined(separator: " ")
    let words = box.split(separator: " ").joined(separator: " ")
    let sentence = try #require(words.components(between: "By stage: ", and: "."))
    let sums = sentence.split(separator: "$").dropFirst().map { part in
      Int(part.filter(\.isNumber)) ?? 0
    }
    #expect(sums.count >= 2)
    #expect(sums.dropLast().reduce(0, +) == sums.last)
  }

  @Test func `the legend names each stage of the bars in full, and no other`() throws {
    var driver = try driver(columns: 80)
    driver.press("}")
    let legend = try #require(driver.lines.first { $0.contains("Prospecting") })
    for name in ["Qualification", "Site Survey", "Proposal", "Negotiation"] {
      #expect(legend.contains(name), "\(legend)")
    }
    // Deals of this one are due, without a weight.
    #expect(!legend.contains("Verbal"))
  }

  @Test func `w says which days are looked at where they are not the next ones`() throws {
    var driver = try driver()
    driver.press("}", "w")
    #expect(driver.status.contains("Looking at 20 Feb to 21 May by month."))
    driver.press("4", "w")
    #expect(driver.status.contains("Looking at 20 Feb to 22 Mar."))
    driver.press("1", "esc")
    #expect(driver.status.contains("Looking at 21 Nov to 21 Dec."))
  }

  @Test func `i explains each number with its figure`() throws {
    let start = try driver(columns: 100)
    let weeks = try driver().table("Week")
    for column in [1, 2, 4] {
      var driver = start
      driver.press("down")
      driver.press("right", times: column)
      driver.press("i")
      #expect(driver.text.contains("$" + weeks.rows[1][column]), "\(driver.text)")
    }
  }

  @Test func `e writes the rows shown`() throws {
    var driver = try driver()
    let weeks = try driver.table("Week")
    driver.press("e")
    guard case .write(let path, let bytes, let rows, _)? = driver.press("enter").first else {
      Issue.record("nothing is written")
      return
    }
    #expect(path == RawText("pipecast-weeks.csv"))
    #expect(rows == weeks.rows.count)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "week,weighted90,due90,deals90,running")
    #expect(lines.count == weeks.rows.count + 1)
  }

  @Test func `a filter goes along and comes back`() throws {
    var driver = try driver()
    let all = try driver.table("Week").total
    driver.press("/", "rep:ana", "enter")
    let some = try driver.table("Week").total
    #expect(all != some)
    driver.press("esc")
    #expect(try driver.table("Week").total == all)
  }
}

extension String {
  /// What stands between two texts, the first of each.
  fileprivate func components(between start: String, and end: String) -> String? {
    guard let first = firstRange(of: start) else { return nil }
    let rest = self[first.upperBound...]
    return rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
  }
}
