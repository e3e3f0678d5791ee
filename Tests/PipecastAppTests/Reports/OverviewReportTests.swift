import PipecastApp
import PipelineModel
import RandomData
import Testing
import TextUI

struct OverviewReportTests {
  @Test(arguments: 0..<8 as Range<UInt64>, Outlook.everyKind)
  func `each headline opens to deals that sum to it`(seed: UInt64, outlook: Outlook) throws {
    for filter in ReportScope.everyFilter {
      let scope = ReportScope(seed: seed, outlook: outlook, filter: filter)
      let overview = OverviewReport(scope)
      for headline in outlook.horizons.indices.flatMap({ overview.headlines($0) }) {
        let due = try scope.opened(by: headline.dueFilter)
        let won = try scope.opened(by: headline.wonFilter)
        #expect(due.totals(in: scope.pipeline) == headline.due)
        #expect(won.totals(in: scope.pipeline) == headline.won)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `each line of attention opens to its money`(seed: UInt64) throws {
    let scope = ReportScope(seed: seed, outlook: Outlook(asOf: RandomPipeline.asOf))
    for line in OverviewReport(scope).attention {
      switch line.opening {
      case .deals(let filter):
        let opened = scope.pipeline.totals(of: try scope.opened(by: filter))
          .filter { $0.totals.withoutAmount < $0.totals.deals }
          .map { Money(minorUnits: $0.totals.amount, currency: $0.currency) }
        #expect(line.amounts == opened, "\(line.words)")
      case .deal(let index): #expect(line.amounts == [scope.pipeline[index].weighted])
      case .stage(let stage):
        let filter = DealFilter(.equals(.stage, stage)).and(scope.filter)
        let deals = filter.indices(in: scope.pipeline).filter {
          scope.pipeline[$0].outcome == .open && scope.pipeline[$0].weight == nil
        }
        let sums = scope.pipeline.totals(of: deals)
          .map { Money(minorUnits: $0.totals.amount, currency: $0.currency) }
        #expect(line.amounts == sums, "\(line.words)")
      default: #expect(line.amounts.isEmpty)
      }
    }
  }

  @Test func `a deal is big by the sum of its own currency`() {
    let small = (0..<5).map { _ in TestDeal(amount: 100_00, currency: "EUR") }
    let big = TestDeal(amount: 900_00, currency: "EUR")
    let many = (0..<9).map { _ in TestDeal(amount: 5000_00, currency: "USD") }
    let overview = OverviewReport(TestDeal.scope(many + small + [big]))
    #expect(overview.bigDeals == [many.count + small.count])
    let words = overview.attention.map(\.words.description)
    #expect(words == ["1 deal makes over a quarter of the next 90 days: Deal"])
  }

  @Test func `an empty pipeline has one headline of nothing`() {
    let scope = ReportScope(
      pipeline: RandomPipeline(seed: 1, count: 0).pipeline, outlook: Outlook(asOf: .first),
      asOfSource: .today)
    let overview = OverviewReport(scope)
    #expect(overview.headlines(0).map(\.due) == [Totals()])
    #expect(overview.attention.isEmpty)
    #expect(overview.notCountedWords == nil)
    #expect(overview.bigDeals.isEmpty)
  }
}
