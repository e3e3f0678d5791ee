import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct DealsScreenTests {
  static let usd = Currency(code: "USD")

  @Test func `every figure drawn is the report's`() throws {
    let session = try Session.sampled.get()
    var driver = ScreenDriver(session, columns: 250, rows: 150)
    driver.press("4")
    let drawn = try driver.table("Deal")
    let report = session.report(.deals).sections[0].table
    #expect(drawn.rows.count == report.count)
    #expect(drawn.totalDeals == report.count)
    for heading in ["Amount", "Weighted", "Weight", "Close"] {
      let column = try #require(report.columns.firstIndex { $0.title.description == heading })
      for row in drawn.rows.indices {
        let cell = try drawn.cell(drawn.rows[row], heading)
        switch report.value(row, column) {
        case .money(let money): #expect(try Money.drawn(cell, Self.usd) == money)
        case .empty: #expect(cell.isEmpty)
        case .weight(let weight): #expect(cell == weight.description)
        case .day(let day): #expect(cell == day.words(near: session.outlook.asOf).description)
        default: Issue.record("\(heading)")
        }
      }
    }
    let sums = session.pipeline.totals(of: Array(DealsReport(session.scope, horizon: 1).indices))
    #expect(
      try Money.drawn(drawn.cell(drawn.total, "Amount"), Self.usd).minorUnits
        == sums[0].totals.amount)
  }

  @Test(arguments: [40, 80])
  func `a list of closed deals keeps the amounts at any width`(columns: Int) throws {
    var driver = ScreenDriver(
      try Session.sampled.get(), columns: columns, rows: 12, forecasts: try Forecasts.sample.get())
    driver.press("4", "/", "is:won", "enter")
    #expect(try driver.table("Deal").headings.contains("Amount"), "\(driver.text)")
    #expect(!driver.text.contains("Weighted") && !driver.text.contains("Forecast"))
  }

  @Test func `s on the column that the list is sorted by already reverses it`() throws {
    var driver = ScreenDriver(try Session.sampled.get(), columns: 200, rows: 150)
    driver.press("4")
    let headings = try driver.table("Deal").headings
    let close = try #require(headings.firstIndex(of: "Close"))
    driver.press("right", times: close)
    #expect(driver.text.contains("Close▲"))
    driver.press("s")
    #expect(driver.text.contains("Close▼"))
    #expect(driver.status.contains("Sorted by Close, falling."))
  }

  @Test func `i multiplies amount and weight of each deal to its Weighted`() throws {
    let session = try Session.sampled.get()
    var driver = ScreenDriver(session, columns: 120, rows: 30)
    driver.press("4")
    for index in DealsReport(session.scope, horizon: 1).indices.prefix(40) {
      let deal = session.pipeline[index]
      driver.press("i")
      if let amount = deal.amount, let weight = deal.weight, let weighted = deal.weighted {
        #expect(driver.text.contains("\(amount.exact) × \(weight.description) = \(weighted.exact)"))
      } else {
        #expect(driver.text.contains("adds nothing"), "\(driver.text)")
      }
      driver.press("esc", "down")
    }
  }
}
