import PipecastApp
import PipelineModel
import RandomData
import Testing

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
      guard case .deals(let filter) = line.opening, let money = line.money else { continue }
      let sums = scope.pipeline.totals(of: try scope.opened(by: filter))
      #expect(sums.first { $0.currency == money.currency }?.totals.amount == money.minorUnits)
      // Money of other currencies would be missing.
      #expect(sums.allSatisfy { $0.currency == money.currency || $0.totals.amount == 0 })
    }
  }

  @Test func `an empty pipeline has one headline of nothing`() {
    let scope = ReportScope(
      pipeline: RandomPipeline(seed: 1, count: 0).pipeline, outlook: Outlook(asOf: .first),
      asOfSource: .today)
    let overview = OverviewReport(scope)
    #expect(overview.headlines(0).map(\.due) == [Totals()])
    #expect(overview.attention.isEmpty)
    #expect(overview.notCountedWords == nil)
    #expect(overview.bigDeal == nil)
  }
}
