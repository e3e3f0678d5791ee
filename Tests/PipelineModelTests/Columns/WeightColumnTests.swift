import PipelineModel
import RandomData
import Testing

struct WeightColumnTests {
  @Test(arguments: [1, 2, 300, 4095, 4096, 4097, 9000])
  func `weights come back however many there are, one by one and by the batch`(distinct: Int32) {
    var generator = SeededGenerator(seed: UInt64(distinct))
    let weights = (0..<10_000).map { place -> Int32 in
      place % 7 == 0 ? DealColumns.noWeight : Int32.random(in: 0..<distinct, using: &generator)
    }
    var (single, batched) = (WeightColumn(), WeightColumn())
    for weight in weights { single.append(weight) }
    for start in stride(from: 0, to: weights.count, by: 700) {
      batched.append(weights[start..<min(start + 700, weights.count)])
    }
    #expect(Array(single) == weights)
    #expect(Array(batched) == weights)
  }

  @Test func `a weight that is set takes the place of the one before`() {
    var column = WeightColumn()
    for weight in Int32(0)..<5000 { column.append(weight) }
    column[7] = DealColumns.noWeight
    column[4999] = 1_000_000_000
    #expect(column[7] == DealColumns.noWeight)
    #expect(column[8] == 8)
    #expect(column[4999] == 1_000_000_000)
    #expect(column.count == 5000)
  }
}
