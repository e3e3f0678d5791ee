import PipelineModel
import Testing

struct PipelineBuilderTests {
  @Test func `what one record says comes back as a deal`() throws {
    let file = Array("D1,Renewal,\"Call \"\"Bo\"\"\"".utf8)
    var builder = PipelineBuilder(source: TextSource(file))
    var values = DealValues()
    values.line = 7
    values.id = TextRange(offset: 0, length: 2, hasDoubledQuotes: false)
    values.name = TextRange(offset: 3, length: 7, hasDoubledQuotes: false)
    values.nextStep = TextRange(offset: 12, length: 11, hasDoubledQuotes: true)
    values.amount = 12_500_00
    values.currency = builder.code(for: Currency(code: "EUR"))
    values.weight = Weight(percent: 30)
    values.weightSource = .stagesFile
    values.category = .commit
    values.close = Day(iso: "2026-12-01")
    values.lastActivity = Day(iso: "2026-11-01")
    values.names[Dimension.stage.rawValue] = Array("Proposal".utf8).withUnsafeBufferPointer {
      builder.code(for: $0, in: .stage)
    }
    builder.append(values)
    #expect(builder.count == 1)
    let day = try #require(Day(iso: "2026-11-21"))
    let pipeline = builder.pipeline(asOf: day) { Stage(name: $0, order: 3) }
    let deal = pipeline[0]
    #expect(deal.line == 7)
    #expect(deal.id == RawText("D1"))
    #expect(deal.name == RawText("Renewal"))
    #expect(deal.nextStep == RawText("Call \"Bo\""))
    #expect(deal.amount == Money(minorUnits: 12_500_00, currency: Currency(code: "EUR")))
    #expect(deal.weighted == Money(minorUnits: 3_750_00, currency: Currency(code: "EUR")))
    #expect(deal.weightSource == .stagesFile)
    #expect(deal.category == .commit)
    #expect(deal.outcome == .open)
    #expect(deal.close == Day(iso: "2026-12-01"))
    #expect(deal.created == nil)
    #expect(deal.idle == 20)
    #expect(deal.name(.stage) == RawText("Proposal"))
    #expect(deal.name(.rep) == nil)
    #expect(pipeline.columns.stages == [Stage(name: RawText("Proposal"), order: 3)])
    #expect(pipeline.columns.has(.stage))
    #expect(!pipeline.columns.has(.rep))
  }

  @Test func `a record that says nothing is an open deal without any value`() {
    var builder = PipelineBuilder(source: TextSource())
    builder.append(DealValues())
    let deal = builder.pipeline(asOf: .first) { Stage(name: $0) }[0]
    #expect(deal.outcome == .open)
    #expect(deal.weight == nil)
    #expect(deal.weighted == nil)
    #expect(deal.close == nil)
    #expect(deal.category == nil)
    #expect(deal.idle == nil)
    #expect(Dimension.allCases.allSatisfy { deal.name($0) == nil })
  }

  @Test func `the same currency has the same code`() {
    var builder = PipelineBuilder(source: TextSource())
    let codes = ["USD", "EUR", "usd", ""].map { builder.code(for: Currency(code: $0)) }
    #expect(codes == [0, 1, 0, 2])
  }
}
