import CScan
import PipelineModel
import RandomData
import Testing

/// The loops of CScan over columns of numbers say what plain loops say.
@Suite struct ColumnLoopsTests {
  /// Packs numbers, and unpacks them again; nil where one does not fit.
  private func repacked<Number: FixedWidthInteger, Packed: FixedWidthInteger>(
    _ numbers: [Number], shift: Number, as packed: Packed.Type
  ) -> [Number]? {
    var small = [Packed](repeating: 0, count: numbers.count)
    let fits = small.withUnsafeMutableBufferPointer { small -> Bool in
      guard let start = small.baseAddress else { return true }
      return cs_pack(
        numbers, MemoryLayout<Number>.size, numbers.count, Int64(shift), start,
        MemoryLayout<Packed>.size)
    }
    return fits
      ? small.map { $0 == .min ? .min : Number(truncatingIfNeeded: $0) &+ shift } : nil
  }

  private func expectPacked<Number: FixedWidthInteger, Packed: FixedWidthInteger>(
    _ number: Number.Type, _ packed: Packed.Type, shift: Number
  ) {
    let (least, most) = (Number(Packed.min) &+ shift &+ 1, Number(Packed.max) &+ shift)
    for count in [1, 2, 15, 16, 17, 63, 64, 65, 200] {
      for place in [0, count / 2, count - 1] {
        var numbers = (0..<count).map { shift &+ Number(truncatingIfNeeded: $0 % 100) }
        for fitting in [least, most, .min] {
          numbers[place] = fitting
          #expect(repacked(numbers, shift: shift, as: packed) == numbers)
        }
        for misfit in [least &- 1, most &+ 1, .max, .min + 1] where !(least...most ~= misfit) {
          numbers[place] = misfit
          let isAbsent = misfit == .min
          #expect(repacked(numbers, shift: shift, as: packed) == (isAbsent ? numbers : nil))
        }
      }
    }
  }

  @Test func `packed numbers come back, and one that does not fit is told, wherever it stands`() {
    for shift in [Int32(0), 127, 20_000] { expectPacked(Int32.self, Int8.self, shift: shift) }
    for shift in [Int32(0), 32_767, -5] { expectPacked(Int32.self, Int16.self, shift: shift) }
    for shift in [Int64(0), 127, -9] { expectPacked(Int64.self, Int8.self, shift: shift) }
    for shift in [Int64(0), 40_000] { expectPacked(Int64.self, Int16.self, shift: shift) }
    for shift in [Int64(0), 1 << 40] { expectPacked(Int64.self, Int32.self, shift: shift) }
  }

  /// Deals of random stages, with or without what a deal may lack.
  private struct RandomDeals {
    var stages: [Int32] = []
    var outcomes: [Int8] = []
    var sources: [Int8] = []
    var weights: [Int32] = []
    var closes: [Int32] = []
    var amounts: [Int64] = []
    var currencies: [Int32] = []

    init(count: Int, _ generator: inout SeededGenerator) {
      for _ in 0..<count {
        func isRare() -> Bool { Int.random(in: 0..<20, using: &generator) == 0 }
        stages.append(Int32.random(in: -1..<4, using: &generator))
        outcomes.append(Int8.random(in: 0...2, using: &generator))
        sources.append(Int8.random(in: 0...4, using: &generator))
        weights.append(isRare() ? -1 : Int32.random(in: 0...1_000_000_000, using: &generator))
        closes.append(isRare() ? .min : Int32.random(in: 90...110, using: &generator))
        amounts.append(isRare() ? .min : Int64.random(in: -5...1 << 40, using: &generator))
        currencies.append(Int32.random(in: 0..<3, using: &generator))
      }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 500])
  func `deals are counted by stage and outcome, and those that lack something are found`(
    count: Int
  ) {
    var generator = SeededGenerator(seed: UInt64(count))
    // Those before the first one are left out.
    let first = 3
    let deals = RandomDeals(count: first + count, &generator)
    let counted = first..<first + count
    let none = cs_uses(deals: 0, weight_sum: 0, weighed: 0, has_source: 0)
    var uses = [cs_uses](repeating: none, count: 15)
    var sums = [Int64](repeating: 0, count: 3)
    let rare = [UInt32](unsafeUninitializedCapacity: count + 1) { rare, found in
      guard let rare = rare.baseAddress else { return }
      found = cs_count_deals(
        deals.stages, deals.outcomes, deals.sources, deals.weights, deals.closes, deals.amounts,
        deals.currencies, first, count, 2, 1, 100, &uses, &sums, rare)
    }
    let expected = counted.filter {
      deals.amounts[$0] == .min || deals.closes[$0] == .min || deals.weights[$0] < 0
        || deals.closes[$0] > 100 && deals.outcomes[$0] == 1
    }
    #expect(rare.map { first + Int($0) } == expected)
    for currency in 0..<3 {
      let own = counted.filter { deals.currencies[$0] == currency && deals.amounts[$0] > .min }
      #expect(sums[currency] == own.reduce(0) { $0 + deals.amounts[$1] })
    }
    for place in 0..<15 {
      let own = counted.filter {
        (Int(deals.stages[$0]) + 1) * 3 + Int(deals.outcomes[$0]) == place
      }
      let weights = own.map { Int64(deals.weights[$0]) }.filter { $0 >= 0 }
      #expect(uses[place].deals == Int64(own.count))
      #expect(uses[place].weighed == Int64(weights.count))
      #expect(uses[place].weight_sum == weights.reduce(0, +))
      #expect(uses[place].has_source == Int64(own.count { deals.sources[$0] == 2 }))
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 500])
  func `stages and the deals' own probabilities decide`(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let deals = RandomDeals(count: count, &generator)
    let flags = [cs_gives_way, 0, cs_is_odd, cs_needs_weight, cs_gives_way]
    let plans = flags.indices.map { stage -> cs_plan in
      let (weight, category) = (stage == 3 ? -1 : stage * 1000, stage == 2 ? -128 : stage)
      return cs_plan(
        weight: Int32(weight), outcome: UInt8(stage % 3), source: UInt8(stage),
        category: Int8(category), flags: UInt8(flags[stage]))
    }
    var weights = [Int32](repeating: 7, count: count)
    var (outcomes, sources) = (
      [Int8](repeating: 7, count: count), [Int8](repeating: 7, count: count)
    )
    var categories = outcomes
    let wasOdd = (0..<count).map { $0 % 5 == 0 }
    var isOdd = wasOdd
    cs_decide(
      plans, deals.stages, deals.weights, count, 9, &weights, &outcomes, &sources, &categories,
      &isOdd)
    for row in 0..<count {
      let plan = plans[Int(deals.stages[row]) + 1]
      let flags = Int(plan.flags)
      let isOwn = flags & cs_gives_way != 0 && deals.weights[row] >= 0
      let weight = isOwn ? deals.weights[row] : plan.weight
      #expect(weights[row] == weight)
      #expect(sources[row] == (isOwn ? 9 : Int8(plan.source)))
      #expect(outcomes[row] == Int8(plan.outcome) && categories[row] == plan.category)
      let lacksWeight = flags & cs_needs_weight != 0 && weight < 0
      #expect(isOdd[row] == (wasOdd[row] || flags & cs_is_odd != 0 || lacksWeight))
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 500])
  func `deals of an outcome are found, and those of another in a window, and the latest day`(
    count: Int
  ) {
    var generator = SeededGenerator(seed: 3)
    let deals = RandomDeals(count: count, &generator)
    let (outcomes, closes) = (deals.outcomes, deals.closes)
    for (first, last) in [(Int32(95), Int32(105)), (100, 100), (.max, .min), (.min, .max)] {
      let found = [UInt32](unsafeUninitializedCapacity: count + 1) { rows, found in
        guard let rows = rows.baseAddress else { return }
        found = cs_find_outcomes(outcomes, closes, count, 0, 1, first, last, rows)
      }
      let expected = (0..<count).filter {
        outcomes[$0] == 0 || outcomes[$0] == 1 && first <= closes[$0] && closes[$0] <= last
      }
      #expect(found.map(Int.init) == expected)
      for isOf in [true, false] {
        let days = (0..<count).filter { (outcomes[$0] == 0) == isOf && closes[$0] <= last }
        let latest = cs_latest_day(outcomes, closes, count, 0, isOf, last, -7)
        #expect(latest == max(-7, days.map { closes[$0] }.max() ?? .min))
      }
    }
  }
}
