import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct WeeksReportTests {
  private static let seeds = 0..<4 as Range<UInt64>

  private static func reports(_ seed: UInt64) -> [WeeksReport] {
    [WeeksReport.Step.week, .month].flatMap { reports(seed, by: $0) }
  }

  private static func reports(_ seed: UInt64, by step: WeeksReport.Step) -> [WeeksReport] {
    Outlook.everyKind.flatMap { outlook in
      outlook.horizons.indices.map { horizon in
        WeeksReport(ReportScope(seed: seed, outlook: outlook), horizon: horizon, by: step)
      }
    }
  }

  @Test(arguments: seeds)
  func `months sum to what weeks sum to`(seed: UInt64) {
    for (weeks, months) in zip(Self.reports(seed, by: .week), Self.reports(seed, by: .month)) {
      #expect(Set(weeks.rows.map(\.currency)) == Set(months.rows.map(\.currency)))
      for currency in Set(weeks.rows.map(\.currency)) {
        func sum(_ report: WeeksReport) -> Totals {
          report.rows.filter { $0.currency == currency }.reduce(into: Totals()) { $0 += $1.due }
        }
        #expect(sum(weeks) == sum(months))
      }
    }
  }

  @Test(arguments: seeds)
  func `every day of the horizon is in one week, whether a deal is due in it or not`(seed: UInt64) {
    for report in Self.reports(seed) {
      let window = report.scope.outlook.windows[report.horizon]
      for currency in Set(report.rows.map(\.currency)) {
        let weeks = report.rows.filter { $0.currency == currency }.map(\.window)
        #expect(weeks.first?.first == window.first)
        #expect(weeks.last?.last == window.last)
        for (week, next) in zip(weeks, weeks.dropFirst()) {
          #expect(next.first == week.last + 1)
          #expect(
            next.first == (report.step == .week ? next.first.monday : next.first.firstOfMonth))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `the running total is the Weighted up to the week and ends with the total`(seed: UInt64) {
    for report in Self.reports(seed) {
      let total = report.scope.breakdownTotals(horizon: report.horizon)
      for currency in Set(report.rows.map(\.currency)) {
        let rows = report.rows.filter { $0.currency == currency }
        var sum: Int128 = 0
        for row in rows {
          sum += row.due.weighted
          #expect(row.running == sum)
        }
        #expect(sum == total[currency]?.weighted)
        #expect(rows.reduce(0) { $0 + $1.due.deals } == total[currency]?.deals)
      }
    }
  }

  @Test(arguments: seeds)
  func `every figure opens to deals that sum to it`(seed: UInt64) throws {
    for report in Self.reports(seed) {
      let table = report.table
      for row in 0..<table.count {
        for column in table.columns.indices.dropFirst() {
          guard case .deals(let filter)? = table.opening(row, column) else {
            Issue.record("\(table.columns[column].key) opens nothing")
            continue
          }
          let deals = try report.scope.opened(by: filter)
          let sum = try #require(deals.totals(in: report.scope.pipeline))
          let currency = report.rows[row].currency
          let expected: ReportValue =
            switch column {
            case 2: .money(Money(minorUnits: sum.amount, currency: currency))
            case 3: .count(sum.deals)
            default: .money(Money(minorUnits: sum.weighted, currency: currency))
            }
          #expect(table.value(row, column) == expected, "\(table.columns[column].key)")
        }
      }
    }
  }

  @Test func `records are the weeks of every horizon with the same figures`() {
    let scope = ReportScope(seed: 1, outlook: Outlook(asOf: RandomPipeline.asOf))
    let reports = scope.outlook.horizons.indices.map { WeeksReport(scope, horizon: $0) }
    let records = reports[0].records
    let rows = reports.flatMap { report in
      report.rows.map { row -> [ReportValue] in
        [
          .day(row.window.first), .day(row.window.last),
          .count(scope.outlook.horizons[report.horizon].days), .count(row.due.deals),
          .money(Money(minorUnits: row.due.weighted, currency: row.currency)),
          .money(Money(minorUnits: row.running, currency: row.currency)),
        ]
      }
    }
    let keys = ["key", "last", "horizon", "deals", "weighted", "running"]
    let columns = keys.compactMap { key in records.columns.firstIndex { $0.key == key } }
    #expect(columns.count == keys.count)
    #expect((0..<records.count).map { row in columns.map { records.value(row, $0) } } == rows)
  }
}

extension ReportScope {
  /// What is due in a horizon, per currency, counted without weeks.
  fileprivate func breakdownTotals(horizon: Int) -> [Currency: Totals] {
    Dictionary(
      uniqueKeysWithValues: BreakdownReport(self, by: .total).rows.map {
        ($0.currency, $0.due[horizon])
      })
  }
}
