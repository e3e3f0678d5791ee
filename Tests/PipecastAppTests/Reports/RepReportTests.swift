import PipecastApp
import PipelineModel
import RandomData
import Testing

struct RepReportTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the reports of all reps make the whole`(seed: UInt64) throws {
    let scope = ReportScope(seed: seed, outlook: Outlook(asOf: RandomPipeline.asOf))
    let names = scope.pipeline.columns.names[Dimension.rep.rawValue].names
    let reports = ([nil] + names.map(Optional.some)).map { RepReport(scope, rep: $0, horizon: 1) }
    let listed = reports.flatMap(\.deals.indices)
    let window = try #require(scope.outlook.windows.last)
    #expect(listed.sorted() == DealFilter(.due(window)).indices(in: scope.pipeline))
    for total in BreakdownReport(scope, by: .total).rows {
      var sum = Breakdown.Row(key: .total, currency: total.currency, horizons: 2)
      for row in reports.flatMap(\.open) where row.currency == total.currency { sum += row }
      #expect(sum == total)
    }
  }
}
