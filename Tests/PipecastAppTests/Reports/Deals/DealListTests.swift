import PipecastApp
import RandomData
import Synchronization
import Testing

struct DealListTests {
  /// Deals in any order, those of a run with one number: `spread` is how far the numbers lie apart.
  private func list(_ runs: [[Int]], spread: UInt64) -> DealList {
    let deals = runs.flatMap { $0 }.sorted { $0 * 7919 % 61 < $1 * 7919 % 61 }
    let numbers = deals.map { deal in
      UInt64(runs.firstIndex { $0.contains(deal) } ?? 0) &* spread
    }
    return DealList(deals.map { Int32($0) }, by: numbers, settle: { $0.sorted() })
  }

  private func runs(seed: UInt64) -> [[Int]] {
    var random = SeededGenerator(seed: seed)
    var rest = Array(0..<Int.random(in: 1...60, using: &random)).shuffled(using: &random)
    var runs: [[Int]] = []
    while !rest.isEmpty {
      runs.append(Array(rest.prefix(Int.random(in: 1...9, using: &random))).sorted())
      rest.removeFirst(runs[runs.count - 1].count)
    }
    return runs
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `rows are the same in whatever order they are looked at`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let runs = runs(seed: seed)
    let deals = runs.flatMap { $0 }
    let spread: UInt64 = [1, 1 << 40, .max / 60].randomElement(using: &random) ?? 1
    let list = list(runs, spread: spread)
    for row in deals.indices.shuffled(using: &random) { #expect(list[row] == deals[row]) }
    let other = self.list(runs, spread: spread)
    for row in deals.indices.shuffled(using: &random) {
      #expect(other.firstIndex(of: deals[row]) == row)
    }
    #expect(other.firstIndex(of: deals.count) == nil)
    var settled = self.list(runs, spread: spread)
    settled.settle()
    #expect(Array(settled) == deals)
    #expect(settled == list && list == DealList(deals) && list.hashValue == settled.hashValue)
    #expect(list == list && DealList(deals + [0]) != list)
  }

  @Test func `only the run that is looked at is put in order`() {
    let settled = Mutex<[[Int]]>([])
    let list = DealList([5, 1, 4, 0, 3], by: [9, 7, 9, 7, 9]) { run in
      settled.withLock { $0.append(run) }
      return run.sorted()
    }
    #expect([list[3], list[4], list.count] == [4, 5, 5])
    #expect(settled.withLock { $0 } == [[5, 4, 3]])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `deals of one number are told apart by finer ones before they are settled`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let deals = (0..<200).shuffled(using: &random)
    let list = DealList(
      deals.map { Int32($0) }, by: deals.map { UInt64($0 / 50) },
      finer: { $0.map { UInt64($0 / 5) << 50 } }, settle: { $0.sorted() })
    for row in deals.indices.shuffled(using: &random) { #expect(list[row] == row) }
  }
}
