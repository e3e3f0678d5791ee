import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct StagesReportTests {
  private static let seeds = 0..<4 as Range<UInt64>

  /// A session of one line per deal: stage, amount, days in stage (or nothing).
  private func report(_ deals: [(String, String, String)], stages: String) throws -> StagesReport {
    let lines = deals.enumerated().map { index, deal in
      "D\(index),\(deal.0),\(deal.1),2026-12-01,\(deal.2)\n"
    }
    let text = "Deal ID,Stage,Amount,Close Date,Stage Entered Date\n" + lines.joined()
    return StagesReport(try Session.of(text, stages: stages).scope)
  }

  @Test(arguments: seeds)
  func `open deals of all stages are all open deals`(seed: UInt64) {
    for filter in ReportScope.everyFilter {
      let scope = ReportScope(
        seed: seed, outlook: Outlook(asOf: RandomPipeline.asOf), filter: filter)
      let open = filter.indices(in: scope.pipeline).filter { scope.pipeline[$0].outcome == .open }
      let rows = StagesReport(scope).rows
      #expect(rows.allSatisfy { $0.sums.open.deals > 0 })
      for (currency, totals) in scope.pipeline.totals(of: open) {
        let own = rows.filter { $0.sums.currency == currency }
        #expect(own.reduce(0) { $0 + $1.sums.open.deals } == totals.deals)
        #expect(own.reduce(0) { $0 + $1.sums.open.amount } == totals.amount)
      }
    }
  }

  @Test(arguments: seeds)
  func `every figure opens to deals that sum to it`(seed: UInt64) throws {
    for outlook in Outlook.everyKind {
      let scope = ReportScope(seed: seed, outlook: outlook)
      let table = StagesReport(scope).table
      for row in 0..<table.count {
        for (column, heading) in table.columns.enumerated() {
          if case .weight? = table.opening(row, column), case .name(let stage) = table.value(row, 0)
          {
            // Enter on a weight, or on a stage without one, sets it.
            #expect(table.opening(row, column) == .weight(stage))
            #expect(heading.key == "weight" || table.value(row, 3) == .empty)
            continue
          }
          guard case .deals(let filter)? = table.opening(row, column) else {
            Issue.record("\(heading.key) opens nothing")
            continue
          }
          let sum = try #require(try scope.opened(by: filter).totals(in: scope.pipeline))
          switch (heading.key, table.value(row, column)) {
          case ("open", .count(let deals)): #expect(deals == sum.deals)
          case (let key, .money(let money)):
            #expect(money.minorUnits == (key.hasPrefix("weighted") ? sum.weighted : sum.amount))
          default: #expect(sum.deals > 0)
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      (["2026-11-20", "2026-11-11", "2026-11-01"], 10), (["2026-11-20", "2026-11-17"], 2),
      (["2026-11-20", ""], 1), (["2026-11-21"], 0), (["2026-12-24", "2026-11-14"], 7),
      (["", ""], nil),
    ] as [([String], Int?)])
  func `the median of the days in stage is of the deals that say since when`(
    days: [String], median: Int?
  ) throws {
    let report = try report(
      days.map { ("Proposal", "1000", $0) }, stages: "stage,weight\nProposal,50\n")
    #expect(report.rows.map(\.days) == [median])
  }

  @Test func `a stage without a weight says so with its money`() throws {
    let report = try report(
      [("Proposal", "1000", ""), ("Unheard of", "20000", ""), ("Unheard of", "4000", "")],
      stages: "stage,weight\nProposal,50\n")
    let table = report.table
    let last = table.columns.count - 1
    let words = (0..<table.count).map { row in
      [table.value(row, 0), table.value(row, 3), table.value(row, last)]
    }
    #expect(
      words.contains([
        .name(RawText("Proposal")), .weight(try #require(Weight(percent: 50))),
        .words("stages.csv"),
      ]))
    #expect(
      words.contains([
        .name(RawText("Unheard of")), .empty, .words("needs a weight: 24.0K"),
      ]))
  }

  @Test func `records are the breakdown's rows, with the weight in use beside them`() throws {
    let scope = ReportScope(seed: 1, outlook: Outlook(asOf: RandomPipeline.asOf))
    let records = StagesReport(scope).records
    let sums = BreakdownReport(scope, by: .dimension(.stage)).records
    #expect(records.count == sums.count)
    let keys = records.columns.map(\.key)
    #expect(keys.last == "filter")
    for (column, own) in sums.columns.enumerated() {
      let place = try #require(keys.firstIndex(of: own.key))
      for row in 0..<sums.count {
        #expect(records.value(row, place) == sums.value(row, column))
      }
    }
    let report = StagesReport(scope)
    for row in report.rows {
      let key: ReportValue =
        if case .name(let name) = row.sums.key { .name(name) } else { .empty }
      let place = try #require(
        (0..<records.count).first { index in
          records.value(index, 0) == key
            && records.value(index, 1) == .words(SafeText(sanitizing: row.sums.currency.code))
        })
      let days = try #require(keys.firstIndex(of: "days"))
      let open = try #require(keys.firstIndex(of: "openDeals"))
      #expect(records.value(place, days) == row.days.map(ReportValue.count) ?? .empty)
      #expect(records.value(place, open) == .count(row.sums.open.deals))
    }
  }

  @Test func `the report is the table of the screen`() throws {
    let session = try Session.sample()
    let (report, screen) = (
      session.report(.stages).sections[0].table, StagesReport(session.scope).table
    )
    #expect(report.columns == screen.columns)
    #expect((0..<report.count).map(report.row) == (0..<screen.count).map(screen.row))
    #expect(report.totals == screen.totals)
  }

  @Test func `weights that differ within a stage are a range of the file's own`() throws {
    let text = """
      Deal ID,Stage,Amount,Close Date,Probability
      1,Proposal,1000,2026-12-01,10
      2,Proposal,1000,2026-12-01,40
      3,Proposal,1000,2026-12-01,
      """
    let table = StagesReport(try Session.of(text).scope).table
    #expect(table.value(0, 3) == .words("10% to 40%"))
    #expect(
      table.value(0, table.columns.count - 1)
        == .words("1 deal needs a weight: 1.00K, the file's own column"))
  }
}
