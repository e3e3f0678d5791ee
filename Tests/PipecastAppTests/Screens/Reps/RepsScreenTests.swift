import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct RepsScreenTests {
  static let usd = Currency(code: "USD")

  func driver(columns: Int = 160) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: 60)
    driver.press("3")
    return driver
  }

  @Test func `every number opens the deals behind it and their total is the number`() throws {
    let start = try driver()
    let reps = try start.table("Rep")
    #expect(reps.headings.count == 8)
    for row in reps.rows.indices {
      for column in 1..<reps.headings.count {
        var driver = start
        driver.press("down", times: row)
        driver.press("right", times: column)
        driver.press("enter")
        let (heading, drawn) = (reps.headings[column], reps.rows[row][column])
        guard drawn != "0" else {
          #expect(driver.text.contains("No deal is behind this number"))
          continue
        }
        let list = try driver.table("Deal")
        if heading.hasPrefix("Deals") {
          #expect(list.totalDeals == Int(drawn))
        } else {
          let total = try list.cell(
            list.total, heading.hasPrefix("Weighted") ? "Weighted" : "Amount")
          #expect(
            try Money.drawn(total, Self.usd) == Money.drawn(drawn, Self.usd),
            "\(reps.rows[row][0]) \(heading)")
          #expect(list.totalDeals == list.rows.count)
        }
      }
    }
  }

  @Test func `the line of all reps is the sum of the rows`() throws {
    let reps = try driver().table("Rep")
    for column in 1..<reps.headings.count {
      let sum = try reps.rows.reduce(Int128(0)) {
        $0 + (try Money.drawn($1[column], Self.usd).minorUnits)
      }
      #expect(
        try Money.drawn(reps.cell(reps.total, reps.headings[column]), Self.usd).minorUnits == sum)
    }
  }

  @Test func `every figure drawn is the report's`() throws {
    let drawn = try driver().table("Rep")
    let report = try Session.sampled.get().report(.reps).sections[0].table
    #expect(drawn.headings == report.columns.map(\.title.description))
    for row in drawn.rows.indices {
      for column in 1..<drawn.headings.count {
        switch report.value(row, column) {
        case .money(let money): #expect(try Money.drawn(drawn.rows[row][column], Self.usd) == money)
        case .count(let count): #expect(drawn.rows[row][column] == String(count))
        default: Issue.record("\(report.columns[column].key)")
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `s sorts by the chosen column with an arrow and again reverses`(column: Int) throws {
    var driver = try driver()
    driver.press("right", times: column)
    func cells() throws -> [String] { try driver.table("Rep").rows.map { $0[column] } }
    let before = try cells()
    driver.press("s")
    let first = try cells()
    let isRising = driver.text.contains("▲")
    #expect(isRising || driver.text.contains("▼"))
    #expect(driver.status.contains(isRising ? ", rising." : ", falling."))
    driver.press("s")
    #expect(driver.text.contains(isRising ? "▼" : "▲"))
    #expect(try cells() == first.reversed())
    #expect(first.sorted() == before.sorted())
    if column > 0 {
      let amounts = try first.map { try Money.drawn($0, Self.usd).minorUnits }
      #expect(amounts == amounts.sorted(by: >))
    }
  }

  // MARK: By team, account and so on

  static let breakdowns: [Dimension] = [.team, .account, .segment, .region, .product, .source]

  @Test func `b shows every breakdown of the file in turn and ends with the reps`() throws {
    var driver = try driver()
    let reps = try driver.table("Rep").rows
    for dimension in Self.breakdowns {
      driver.press("b")
      #expect(driver.title.contains("Reps › by \(dimension.words) "))
      #expect(driver.status.contains("By \(dimension.words)."))
      let heading = dimension.words.prefix(1).uppercased() + dimension.words.dropFirst()
      #expect(try driver.table(heading).headings.first == heading)
    }
    driver.press("b")
    #expect(try driver.table("Rep").rows == reps)
    driver.press("b", "b", "esc")
    #expect(driver.state.screen == .overview)
  }

  @Test(arguments: breakdowns)
  func `every breakdown has the sums of the reps`(dimension: Dimension) throws {
    var driver = try driver()
    let reps = try #require(try driver.table("Rep").total)
    driver.press("b", times: try #require(Self.breakdowns.firstIndex(of: dimension)) + 1)
    let heading = dimension.words.prefix(1).uppercased() + dimension.words.dropFirst()
    let groups = try #require(try driver.table(heading).total)
    #expect(groups.dropFirst() == reps.dropFirst())
    #expect(groups[0] == "All \(dimension.plural)")
  }

  @Test func `Enter on a group's name opens its deals due in the horizon`() throws {
    var driver = try driver()
    driver.press("b", "w")
    let teams = try driver.table("Team")
    driver.press("down", "enter")
    let list = try driver.table("Deal")
    #expect(list.totalDeals == Int(try teams.cell(teams.rows[1], "Deals 30")))
    #expect(
      try list.cell(list.total, "Weighted") == teams.cell(teams.rows[1], "Weighted 30"))
    driver.press("esc")
    #expect(try driver.table("Team").rows == teams.rows)
    #expect(driver.pointed.contains(teams.rows[1][0]))
  }

  @Test func `sort, filter and export go on with the breakdown`() throws {
    var driver = try driver()
    driver.press("b", "right", "s", "s", "/", "amount>1", "enter", "e")
    let teams = try driver.table("Team").rows
    guard case .write(let path, let bytes, let rows, _)? = driver.press("enter").first else {
      Issue.record("nothing is written")
      return
    }
    #expect(path == RawText("pipecast-teams.csv"))
    #expect(rows == teams.count)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    for (line, team) in zip(lines, teams) { #expect(line.contains(team[0])) }
    let amounts = try teams.map { try Money.drawn($0[1], Self.usd).minorUnits }
    #expect(amounts == amounts.sorted())
  }

  @Test func `a file that knows reps alone says what is missing`() throws {
    let text = "Deal Name,Owner,Stage,Amount,Close Date\nRoof,Ana,Proposal,12000,2026-12-01\n"
    var driver = ScreenDriver(try .of(text), columns: 120)
    driver.press("3", "b")
    #expect(driver.status.contains("The file has no column for team, account, segment"))
    #expect(driver.state.screen == .reps())
  }

  @Test func `i explains the chosen number with the sum of its deals`() throws {
    let start = try driver(columns: 100)
    let reps = try driver().table("Rep")
    for column in 1..<reps.headings.count {
      var driver = start
      driver.press("right", times: column)
      driver.press("i")
      let figure = reps.rows[0][column]
      #expect(driver.text.contains(figure), "\(figure) in\n\(driver.text)")
      #expect(driver.text.contains(reps.rows[0][0]))
    }
  }
}
