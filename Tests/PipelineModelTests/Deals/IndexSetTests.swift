import PipelineModel
import RandomData
import Testing

/// Some indices of many, numbered by their order.
@Suite struct IndexSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func `each index has its place among those that are lower`(limit: Int) {
    var generator = SeededGenerator(seed: UInt64(limit))
    let some = (0..<limit).filter { _ in Int.random(in: 0...2, using: &generator) == 0 }
    let set = IndexSet(some.reversed(), below: limit)
    #expect(set.count == some.count)
    #expect(set.indices == some)
    for index in -70..<limit + 200 { #expect(set.place(of: index) == some.firstIndex(of: index)) }
  }
}
