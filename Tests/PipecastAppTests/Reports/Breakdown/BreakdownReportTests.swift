import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct BreakdownReportTests {
  private static let seeds = 0..<4 as Range<UInt64>

  private static func scopes(_ seed: UInt64) -> [ReportScope] {
    ReportScope.everyFilter.enumerated().map { place, filter in
      let outlook = Outlook.everyKind[(place + Int(seed)) % Outlook.everyKind.count]
      return ReportScope(seed: seed, outlook: outlook, filter: filter)
    }
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `the filter of each record lists exactly its deals with its sums`(
    seed: UInt64, grouping: Grouping
  ) throws {
    for scope in Self.scopes(seed) {
      let report = BreakdownReport(scope, by: grouping)
      let records = report.records
      #expect(records.count == report.rows.count * scope.outlook.horizons.count)
      for row in 0..<records.count {
        let record = records.values(row)
        guard case .filter(let filter)? = record["filter"],
          case .money(let amount)? = record["amount"]
        else {
          Issue.record("no filter or no amount in \(record)")
          continue
        }
        let deals = try scope.opened(by: filter)
        let sum = try #require(deals.totals(in: scope.pipeline))
        #expect(deals.allSatisfy { scope.pipeline[$0].currency == amount.currency })
        #expect(record["deals"] == .count(sum.deals))
        #expect(record["amount"] == .money(amount.currency, sum.amount))
        #expect(record["weighted"] == .money(amount.currency, sum.weighted))
        #expect(record["withoutAmount"] == .count(sum.withoutAmount))
        #expect(record["withoutWeight"] == .count(sum.withoutWeight))
        #expect(record["amountWithoutWeight"] == .money(amount.currency, sum.amountWithoutWeight))
      }
    }
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `each figure of the table opens to deals that sum to it`(seed: UInt64, grouping: Grouping)
    throws
  {
    for scope in Self.scopes(seed) {
      let table = BreakdownReport(scope, by: grouping).table
      for row in 0..<table.count {
        for column in table.columns.indices.dropFirst() {
          guard case .deals(let filter)? = table.opening(row, column) else {
            Issue.record("\(table.columns[column].key) opens nothing")
            continue
          }
          let sum = try #require(try scope.opened(by: filter).totals(in: scope.pipeline))
          let value = table.value(row, column)
          switch value {
          case .count(let deals): #expect(deals == sum.deals)
          case .money(let money):
            let isWeighted = table.columns[column].key.hasPrefix("weighted")
            #expect(money.minorUnits == (isWeighted ? sum.weighted : sum.amount))
          default: Issue.record("\(value) is no figure")
          }
        }
      }
    }
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `totals are the sums of the rows above them`(seed: UInt64, grouping: Grouping) throws {
    let scope = ReportScope(seed: seed, outlook: Outlook(asOf: RandomPipeline.asOf))
    let report = BreakdownReport(scope, by: grouping)
    let table = report.table
    #expect(table.totals.count == Set(report.rows.map(\.currency)).count)
    for total in table.totals {
      #expect(total.count == table.columns.count)
      guard case .money(let first) = total[1] else { continue }
      let own = (0..<table.count).filter { report.rows[$0].currency == first.currency }
      for column in table.columns.indices.dropFirst() {
        let figures = own.map { table.value($0, column).figure }
        #expect(total[column].figure == figures.reduce(0, +))
      }
    }
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `the order of the file changes nothing`(seed: UInt64, grouping: Grouping) {
    let random = RandomPipeline(seed: seed)
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let reports = [random, random.shuffled(seed: seed + 7)].map {
      BreakdownReport(
        ReportScope(pipeline: $0.pipeline, outlook: outlook, asOfSource: .option), by: grouping)
    }
    #expect(reports[0].rows == reports[1].rows)
  }

  @Test func `weeks show no won deals, since none of them lies ahead`() {
    let scope = ReportScope(seed: 1, outlook: Outlook(asOf: RandomPipeline.asOf))
    let weeks = BreakdownReport(scope, by: .week)
    #expect(!weeks.table.columns.contains { $0.key.hasPrefix("won") })
    #expect(weeks.records.values(0)["wonDeals"] == .empty)
    #expect(BreakdownReport(scope, by: .total).table.columns.contains { $0.key == "won90" })
  }

  @Test func `a rep's row opens the rep, and deals without one are Unassigned`() {
    let scope = ReportScope(seed: 1, outlook: Outlook(asOf: RandomPipeline.asOf))
    let report = BreakdownReport(scope, by: .dimension(.rep))
    let table = report.table
    for (index, row) in report.rows.enumerated() {
      if case .name(let name) = row.key {
        #expect(table.opening(index, 0) == .rep(name))
        #expect(table.value(index, 0) == .name(name))
      } else {
        #expect(table.opening(index, 0) == .rep(nil))
        #expect(table.value(index, 0) == .words("Unassigned"))
      }
    }
  }
}

extension ReportTable {
  /// The values of one row by the keys of their columns.
  fileprivate func values(_ row: Int) -> [String: ReportValue] {
    Dictionary(uniqueKeysWithValues: zip(columns.map(\.key), self.row(row)))
  }
}

extension ReportValue {
  fileprivate static func money(_ currency: Currency, _ minorUnits: Int128) -> ReportValue {
    .money(Money(minorUnits: minorUnits, currency: currency))
  }

  fileprivate var figure: Int128 {
    switch self {
    case .count(let count): Int128(count)
    case .money(let money): money.minorUnits
    default: 0
    }
  }
}
