import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct ReportAssemblyTests {
  static let deals = (0..<60).map { index in
    TestDeal(
      id: "D\(index)", rep: ["Ana", "", "Ben \"B\"", "a\u{1B}b"][index % 4],
      stage: ["Proposal", "Commit", ""][index % 3],
      amount: index % 7 == 0 ? nil : Int64(index * 331),
      currency: ["USD", "EUR"][index % 2], weight: index % 5 == 0 ? nil : 37,
      outcome: index % 6 == 0 ? .won : .open, close: index % 11 == 0 ? nil : index * 3 - 20)
  }

  /// A row's filter, typed again, lists exactly the row's deals.
  @Test(arguments: [ReportName.overview, .weeks, .reps, .stages, .rep])
  func `every row opens to its deals`(name: ReportName) throws {
    let scope = TestDeal.scope(Self.deals)
    let records = TestDeal.report(name, scope).records
    #expect(records.count > 0)
    for row in 0..<records.count {
      let values = Dictionary(
        zip(records.columns.map(\.key), records.row(row)), uniquingKeysWith: { first, _ in first })
      guard case .filter(let filter) = values["filter"] else {
        Issue.record("row \(row) has no filter")
        continue
      }
      let read = try DealFilter(filter.description)
      let indices = read.indices(in: scope.pipeline)
      #expect(values["deals"] == .count(indices.count))
      for (currency, totals) in scope.pipeline.totals(of: indices) {
        #expect(
          values["amount"] == .money(Money(minorUnits: totals.amount, currency: currency)))
        #expect(
          values["weighted"] == .money(Money(minorUnits: totals.weighted, currency: currency)))
      }
    }
  }

  @Test func `what is not counted opens to its deals`() throws {
    let scope = TestDeal.scope(Self.deals)
    let lines = Report.overview(scope).notCounted
    #expect(lines.count > 3)
    for line in lines {
      let filter = try DealFilter(line.filter(scope).description)
      let indices = DealsReport(scope.narrowed(to: filter), horizon: 1).indices
      #expect(indices.count == line.totals.deals, "\(line.reason)")
    }
  }

  @Test(arguments: ["past-due", "is:won", "no:date", "close<30d", "rep:ana past-due"])
  func `a list that says itself which deals it shows leaves none out`(text: String) throws {
    let scope = TestDeal.scope(Self.deals, filter: try DealFilter(text))
    let report = Report.deals(scope)
    #expect(report.notCounted.isEmpty && report.remarks.isEmpty)
  }

  @Test(arguments: ["", "rep:ana", "amount>1"])
  func `a list of the horizon says what is not in it`(text: String) throws {
    let scope = TestDeal.scope(Self.deals, filter: try DealFilter(text))
    let report = Report.deals(scope)
    #expect(!report.notCounted.isEmpty)
    #expect(report.remarks == Report.reps(scope).remarks)
  }

  @Test(arguments: [ReportName.reps, .stages, .rep])
  func `rows sum to the overview`(name: ReportName) {
    let scope = TestDeal.scope(Self.deals)
    func sums(_ name: ReportName) -> [String: Int128] {
      let records = TestDeal.report(name, scope).records
      let keys = records.columns.map(\.key)
      var sums: [String: Int128] = [:]
      for row in 0..<records.count {
        let values = Dictionary(uniqueKeysWithValues: zip(keys, records.row(row)))
        for key in ["amount", "weighted", "wonAmount"] {
          guard case .money(let money) = values[key], case .count(let days) = values["horizon"]
          else { continue }
          sums["\(key) \(days) \(money.currency.code)", default: 0] += money.minorUnits
        }
      }
      return sums
    }
    #expect(sums(name) == sums(.overview))
  }

  @Test func `one rep alone is what a filter by that rep gives`() {
    let scope = TestDeal.scope(Self.deals, filter: DealFilter(.equals(.rep, RawText("Ana"))))
    let report = Report.rep(scope)
    #expect(
      report.sections.map(\.title.description) == [
        "Ana, by stage", "Ana, deals due to 19 Feb 2027",
      ])
  }
}
