import PipecastApp
import RandomData
import Testing

struct StableOrderTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `places are in the order of their numbers, equal ones as they were`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shift = Int.random(in: 0..<64, using: &random)
    let numbers = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt64.random(in: 0...40, using: &random) << UInt64(shift)
        ^ (seed.isMultiple(of: 2) ? 0 : .max)
    }
    let order = StableOrder(by: numbers)
    let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    #expect(order.places.map { Int($0) } == expected)
  }
}
