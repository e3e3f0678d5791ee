import PipecastApp
import PipelineModel
import RandomData
import Testing

struct NotCountedFilterTests {
  @Test(arguments: 0..<12 as Range<UInt64>, Outlook.everyKind)
  func `each line opens exactly its deals`(seed: UInt64, outlook: Outlook) throws {
    for filter in ReportScope.everyFilter {
      let scope = ReportScope(seed: seed, outlook: outlook, filter: filter)
      let pipeline = scope.pipeline
      let deals = filter.indices(in: pipeline)
      for line in pipeline.notCounted(outlook: outlook, among: DealIndices(deals)) {
        let expected = deals.filter {
          pipeline[$0].currency == line.currency
            && pipeline.columns.isNotCounted($0, for: line.reason, outlook: outlook)
        }
        let opened = try scope.opened(by: line.filter(scope))
        #expect(opened == expected)
        #expect(opened.totals(in: pipeline) == line.totals)
      }
    }
  }
}
