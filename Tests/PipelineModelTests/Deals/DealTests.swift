import PipelineModel
import RandomData
import Testing

struct DealTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `only open deals have a weighted amount, the share of their amount`(seed: UInt64) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    for deal in (0..<pipeline.count).map({ pipeline[$0] }) {
      if deal.outcome == .open, let amount = deal.amount, let weight = deal.weight {
        let share = weight.share(of: Int64(amount.minorUnits))
        #expect(deal.weighted == Money(minorUnits: Int128(share), currency: amount.currency))
      } else {
        #expect(deal.weighted == nil)
      }
    }
  }

  @Test(arguments: [0, 1, 40, 5000])
  func `deals of an outcome are found among some as among all`(count: Int) {
    let pipeline = RandomPipeline(seed: 5, count: count).pipeline
    let all = Array(0..<pipeline.count)
    for outcome in Outcome.allCases {
      let known = pipeline.indices(outcome)
      for some in [[], all, known, Array(known.dropLast()), all.filter { $0 % 3 != 1 }] {
        #expect(
          pipeline.indices(outcome, among: DealIndices(some))
            == some.filter { pipeline[$0].outcome == outcome })
        #expect(some.runs.flatMap { $0 } == some)
      }
    }
  }

  @Test func `each outcome has its own deals`() {
    let pipeline = RandomPipeline(seed: 3).pipeline
    let all = Outcome.allCases.flatMap { pipeline.indices($0) }
    #expect(all.sorted() == Array(0..<pipeline.count))
    #expect(pipeline.indices(.won).allSatisfy { pipeline[$0].outcome == .won })
  }
}
