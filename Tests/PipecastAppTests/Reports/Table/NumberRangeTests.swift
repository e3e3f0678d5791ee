import PipecastApp
import Testing

struct NumberRangeTests {
  @Test(
    arguments: [
      ([], 0), ([7], 0), ([-5, 10], 4), ([10, -5, 11], 5), ([.min, .max], 64), ([.min, 0], 64),
    ] as [([Int64], Int)])
  func `a range takes the bits of what its numbers are apart`(numbers: [Int64], bits: Int) {
    var range = NumberRange()
    for number in numbers { range.insert(number) }
    #expect(range.bits == bits)
    for number in numbers {
      #expect(range.distance(to: number) == UInt64(bitPattern: number &- (numbers.min() ?? 0)))
    }
  }
}
