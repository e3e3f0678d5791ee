import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct StagesScreenTests {
  static let usd = Currency(code: "USD")

  func driver(columns: Int = 160) throws -> ScreenDriver {
    var driver = ScreenDriver(try Session.sampled.get(), columns: columns, rows: 60)
    driver.press("5")
    return driver
  }

  @Test func `Weighted and Due are those of the report, stage by stage`() throws {
    let drawn = try driver().table("Stage")
    let records = try Session.sampled.get().report(.stages).records
    let keys = records.columns.map(\.key)
    func value(_ row: Int, _ key: String) throws -> ReportValue {
      records.value(row, try #require(keys.firstIndex(of: key)))
    }
    var compared = 0
    for row in 0..<records.count {
      guard case .name(let stage) = try value(row, "key"),
        case .count(let days) = try value(row, "horizon"),
        let own = drawn.rows.first(where: { $0[0] == stage.unsanitized })
      else { continue }
      let weighted = try Money.drawn(drawn.cell(own, "Weighted \(days)"), Self.usd)
      #expect(try value(row, "weighted") == .money(weighted))
      if days == 90 {
        #expect(
          try value(row, "amount") == .money(Money.drawn(drawn.cell(own, "Due 90"), Self.usd)))
      }
      compared += 1
    }
    #expect(compared == drawn.rows.count * 2)
  }

  @Test func `the line of all stages is the sum of the rows`() throws {
    let stages = try driver().table("Stage")
    for heading in ["Open", "Amount", "Weighted 30", "Weighted 90", "Due 90"] {
      let sum = try stages.rows.reduce(Int128(0)) {
        $0 + (try Money.drawn(stages.cell($1, heading), Self.usd).minorUnits)
      }
      #expect(try Money.drawn(stages.cell(stages.total, heading), Self.usd).minorUnits == sum)
    }
  }

  @Test func `f narrows to the stage, and F leaves it out`() throws {
    var driver = try driver(columns: 100)
    let names = try driver.table("Stage").rows.map { $0[0] }
    driver.press("down", "f")
    #expect(driver.status.contains("Filter stage=\"\(names[1])\": "))
    #expect(try driver.table("Stage").rows.map { $0[0] } == [names[1]])
    driver.press("esc", "home", "F")
    #expect(try driver.table("Stage").rows.map { $0[0] } == Array(names.dropFirst()))
  }

  @Test func `Enter opens the open deals, and a number those behind it`() throws {
    let start = try driver()
    let stages = try start.table("Stage")
    for row in stages.rows.indices {
      for (column, heading) in stages.headings.enumerated() {
        var driver = start
        driver.press("down", times: row)
        driver.press("right", times: column)
        driver.press("enter")
        let drawn = stages.rows[row][column]
        guard drawn != "0", heading != "Weight",
          heading != "Stage" || stages.rows[row][3] != ""
        else { continue }
        driver.resize(columns: 160, rows: 300)
        let list = try driver.table("Deal")
        switch heading {
        case "Stage", "Open":
          #expect(list.totalDeals == Int(try stages.cell(stages.rows[row], "Open")))
        case "Amount", "Due 90": #expect(try list.cell(list.total, "Amount") == drawn)
        case "Weighted 30", "Weighted 90":
          #expect(try list.cell(list.total, "Weighted") == drawn)
        default: #expect(list.rows.count > 0)
        }
      }
    }
  }

  @Test func `i explains every column of a sorted table by its own stage`() throws {
    var start = try driver()
    start.press("s", "home")
    let stages = try start.table("Stage")
    for column in stages.headings.indices {
      var driver = start
      driver.press("down")
      driver.press("right", times: column)
      driver.press("i")
      #expect(driver.text.contains("Why this number"))
      let box = driver.lines.drop { !$0.contains("Why this number") }
      #expect(box.contains { $0.contains(stages.rows[1][0]) }, "\(driver.text)")
    }
  }

  @Test func `a stage without a weight stands out with its money and is explained`() throws {
    let rows = [DealFile.Row(id: "1"), DealFile.Row(id: "2", stage: "Unheard of", amount: "7000")]
    var driver = ScreenDriver(try DealFile(rows: rows).session(), columns: 130)
    driver.press("5")
    #expect(driver.text.contains("needs a weight: $7.00K"))
    #expect(driver.status.contains("Unheard of needs a weight ($7.00K): not in Weighted."))
    let stages = try driver.table("Stage").rows.map { $0[0] }
    driver.press("down", times: try #require(stages.firstIndex(of: "Unheard of")))
    driver.press("right", "right", "right", "i")
    #expect(driver.text.contains("1 open deal without a weight ($7,000)"), "\(driver.text)")
    #expect(driver.text.contains("stages.csv"))
  }
}
