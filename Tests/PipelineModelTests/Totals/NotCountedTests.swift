import PipelineModel
import RandomData
import Testing

struct NotCountedTests {
  private static let exclusive: [NotCounted.Reason] = [
    .pastDue, .beforeWindow, .noDate, .omitted, .later,
  ]

  @Test(arguments: 0..<20 as Range<UInt64>, Outlook.everyKind)
  func `every open deal is due or left out for one reason`(seed: UInt64, outlook: Outlook) throws {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let columns = pipeline.columns
    let window = try #require(outlook.windows.last)
    for index in pipeline.indices(.open) {
      let isDue = columns.isCounted(index) && pipeline[index].close.map(window.contains) ?? false
      let reasons = Self.exclusive.filter { columns.isNotCounted(index, for: $0, outlook: outlook) }
      #expect(reasons.count == (isDue ? 0 : 1))
      let lacks = [.noWeight, .noAmount].filter {
        columns.isNotCounted(index, for: $0, outlook: outlook)
      }
      #expect(isDue || lacks.isEmpty)
      #expect(lacks.contains(.noWeight) == (isDue && pipeline[index].weight == nil))
      #expect(lacks.contains(.noAmount) == (isDue && pipeline[index].amount == nil))
    }
    for index in pipeline.indices(.won) + pipeline.indices(.lost) {
      #expect(
        NotCounted.Reason.allCases.allSatisfy {
          !columns.isNotCounted(index, for: $0, outlook: outlook)
        })
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>, Outlook.everyKind)
  func `due and not counted make all open deals and their money`(seed: UInt64, outlook: Outlook)
    throws
  {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let lines = pipeline.notCounted(outlook: outlook)
    for row in pipeline.breakdown(by: .total, outlook: outlook).rows {
      var sum = try #require(row.due.last)
      for line in lines where line.currency == row.currency && Self.exclusive.contains(line.reason)
      {
        sum += line.totals
      }
      #expect(sum == row.open)
    }
    #expect(lines.allSatisfy { $0.totals.deals > 0 })
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `the order of the deals changes nothing`(seed: UInt64) {
    let random = RandomPipeline(seed: seed)
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let shuffled = random.shuffled(seed: seed + 99).pipeline
    #expect(
      shuffled.notCounted(outlook: outlook) == random.pipeline.notCounted(outlook: outlook))
  }
}
