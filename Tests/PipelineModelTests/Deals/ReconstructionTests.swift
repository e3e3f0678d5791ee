import PipelineModel
import RandomData
import Testing

struct ReconstructionTests {
  private static let days = [-100, -30, -1, 0].map { RandomPipeline.asOf + $0 }

  @Test(arguments: 0..<30 as Range<UInt64>, days)
  func `an earlier pipeline holds each deal once, as it was`(seed: UInt64, day: Day) throws {
    let now = RandomPipeline(seed: seed).pipeline
    let past = now.reconstructed(asOf: day)
    let today = Dictionary(uniqueKeysWithValues: (0..<now.count).map { (now[$0].line, now[$0]) })
    let lines = (0..<past.count).map { past[$0].line }
    #expect(past.asOf == day)
    #expect(Set(lines).count == lines.count)
    #expect(lines.sorted() == lines)
    let expected = today.values.filter { ($0.created ?? .first) <= day }.map(\.line).sorted()
    #expect(lines == expected)
    for deal in (0..<past.count).map({ past[$0] }) {
      let original = try #require(today[deal.line])
      if original.outcome != .open, let close = original.close, close > day {
        #expect(deal.outcome == .open)
        #expect(deal.close == nil)
        #expect(deal.name(.stage) == nil && deal.name(.lossReason) == nil)
        #expect(deal.weight == nil && deal.weightSource == .none && deal.category == nil)
      } else {
        #expect(deal.outcome == original.outcome)
        #expect(deal.close == original.close)
        #expect(deal.name(.stage) == original.name(.stage))
        #expect(deal.name(.lossReason) == original.name(.lossReason))
        #expect(deal.weight == original.weight && deal.weightSource == original.weightSource)
        #expect(deal.category == original.category)
      }
      #expect(deal.amount == original.amount)
      #expect(deal.id == original.id)
      #expect(deal.name(.rep) == original.name(.rep))
      #expect(deal.idle ?? 0 >= 0)
      #expect(deal.stageEntered ?? day <= day)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `going back twice is going back once`(seed: UInt64) {
    let now = RandomPipeline(seed: seed).pipeline
    let direct = now.reconstructed(asOf: RandomPipeline.asOf - 60)
    let steps = now.reconstructed(asOf: RandomPipeline.asOf - 20)
      .reconstructed(asOf: RandomPipeline.asOf - 60)
    #expect(steps.columns.lines.elementsEqual(direct.columns.lines))
    #expect(steps.columns.outcomes.elementsEqual(direct.columns.outcomes))
    #expect(steps.columns.closes.elementsEqual(direct.columns.closes))
    #expect(steps.columns.lastActivities.elementsEqual(direct.columns.lastActivities))
  }

  @Test func `a pipeline that nothing had to be turned back in is not reconstructed`() {
    let pipeline = RandomPipeline(seed: 1).pipeline
    #expect(!pipeline.isReconstructed)
    #expect(!pipeline.reconstructed(asOf: RandomPipeline.asOf + 100).isReconstructed)
    let past = pipeline.reconstructed(asOf: RandomPipeline.asOf - 100)
    #expect(past.isReconstructed)
    #expect(past.reconstructed(asOf: RandomPipeline.asOf).isReconstructed)
  }
}
