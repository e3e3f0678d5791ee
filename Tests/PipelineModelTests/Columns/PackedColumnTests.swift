import PipelineModel
import RandomData
import Testing

struct PackedColumnTests {
  @Test func `values come back whatever width they need`() {
    let values: [Int64] = [
      0, 0, 1, -1, 127, 128, -127, -128, .min, 32_767, -32_768, 1 << 31, .min + 1, .max, 5,
    ]
    for count in 0...values.count {
      var column = PackedColumn<Int64>()
      for value in values.prefix(count) { column.append(value) }
      #expect(Array(column) == Array(values.prefix(count)))
      #expect(column.numbers(in: 0..<count) == Array(values.prefix(count)))
      let some = (0..<count).filter { $0 % 3 != 1 }
      #expect(column.values(at: some[...]) == some.map { values[$0] })
    }
  }

  @Test(arguments: [Int32.min, -1, 0, 253, 254, 255, 256, 65_533, 65_534, 65_535, .max])
  func `codes that begin at -1 come back`(last: Int32) {
    var column = PackedColumn<Int32>(lowest: -1)
    let values = [-1, 0, 7, last, last, -1, 3]
    for value in values { column.append(value) }
    #expect(Array(column) == values)
  }

  @Test(arguments: [UInt32(0), 254, 255, 65_534, 65_535, 1 << 31, .max])
  func `counts without a sign come back`(last: UInt32) {
    var column = PackedColumn<UInt32>(lowest: 0)
    let values = [0, 1, last, 2]
    for value in values { column.append(value) }
    #expect(Array(column) == values)
  }

  @Test func `a value that is set is there, and no other has changed`() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      var values = (0..<20).map { _ in Int32.random(in: -3...3, using: &random) }
      var column = PackedColumn<Int32>()
      for value in values { column.append(value) }
      for bits in [3, 7, 8, 15, 16, 30] {
        let index = Int.random(in: values.indices, using: &random)
        values[index] = Int32(1) << Int32(bits) - Int32.random(in: 0...1, using: &random)
        column[index] = values[index]
        #expect(Array(column) == values)
      }
      column[0] = .min
      #expect(column[0] == .min)
    }
  }

  @Test func `outcomes and categories come back`() {
    var outcomes = PackedColumn<Outcome>()
    var categories = PackedColumn<ForecastCategory?>()
    for outcome in Outcome.allCases { outcomes.append(outcome) }
    categories.append(nil)
    for category in ForecastCategory.allCases { categories.append(category) }
    #expect(Array(outcomes) == Outcome.allCases)
    #expect(Array(categories) == [nil] + ForecastCategory.allCases)
  }

  @Test func `numbers that rise come back, and so do those that fall`() {
    var random = SeededGenerator(seed: 9)
    for limit: UInt32 in [1, 9, 300, 70_000, 40_000_000] {
      var column = RisingColumn()
      var values: [UInt32] = []
      var value: UInt32 = 0
      for _ in 0..<100 {
        value &+= UInt32.random(in: 0...limit, using: &random)
        values.append(value)
      }
      values += [3, .max, 0]
      for value in values { column.append(value) }
      #expect(Array(column) == values)
    }
  }

  @Test(arguments: [0, 1, 4096, 10_000], [1, 100, 1000, 100_000])
  func `values are found, and the greatest one, in any width`(count: Int, spread: Int) {
    var column = PackedColumn<Int32>()
    for number in 0..<count { column.append(Int32(number * 7 % spread)) }
    let values = (0..<count).map { Int32($0 * 7 % spread) }
    #expect(column.numbers(in: 0..<count) == values)
    #expect(column.greatest == values.max() ?? .min)
    for value in [Int32.min, -1, 0, 6, 7, 99, 127, 128, 98_765] {
      #expect(column.holds(value) == values.contains(value), "\(value)")
    }
    if count > 0 { column[count / 2] = .min }
    #expect(column.holds(.min) == (count > 0))
    #expect(column.greatest == Array(column).max() ?? .min)
  }
}
