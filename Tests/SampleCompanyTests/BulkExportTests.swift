import PipelineModel
import SampleCompany
import Testing

struct BulkExportTests {
  @Test func `a bulk export has the columns of the sample and one row a deal`() {
    let export = Export(SampleCompany().deals(count: 5_000))
    #expect(export.header == Export(SampleCompany().files()[0].bytes).header)
    #expect(export.rows.count == 5_000)
    #expect(export.rows.allSatisfy { $0.count == export.header.count })
    #expect(export.deals.count == 5_000)
  }

  @Test func `four of five deals are closed`() {
    let deals = Export(SampleCompany().deals(count: 5_000)).deals.values
    #expect((3_900...4_100).contains(deals.count { !$0.isOpen }))
  }

  @Test func `no date but an expected close date lies after the as-of day`() throws {
    for deal in Export(SampleCompany().deals(count: 2_000)).deals.values {
      let created = try #require(Day(iso: deal["Created Date"]))
      let stageEntered = try #require(Day(iso: deal["Stage Entered Date"]))
      let lastActivity = try #require(Day(iso: deal["Last Activity Date"]))
      #expect(created <= stageEntered && stageEntered <= lastActivity)
      #expect(lastActivity <= SampleCompany.publishedDay)
    }
  }

  @Test func `a smaller count gives the first lines of a larger one`() {
    let large = SampleCompany().deals(count: 300)
    #expect(large.starts(with: SampleCompany().deals(count: 120)))
  }

  @Test(arguments: [-1, 0]) func `no deals give the header alone`(count: Int) {
    #expect(Export(SampleCompany().deals(count: count)).rows.isEmpty)
  }
}
