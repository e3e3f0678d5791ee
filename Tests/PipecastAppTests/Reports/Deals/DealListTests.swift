import PipecastApp
import RandomData
import Synchronization
import Testing

struct DealListTests {
  /// Runs of deals that each stand in falling order until they are settled.
  private func list(_ runs: [[Int]]) -> DealList {
    DealList(
      runs.flatMap { $0.sorted(by: >) }.map { Int32($0) },
      beginnings: runs.flatMap { run in run.indices.map { $0 == 0 } }, settle: { $0.sorted() })
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
    let list = list(runs)
    for row in deals.indices.shuffled(using: &random) { #expect(list[row] == deals[row]) }
    let other = self.list(runs)
    for row in deals.indices.shuffled(using: &random) {
      #expect(other.firstIndex(of: deals[row]) == row)
    }
    #expect(other.firstIndex(of: deals.count) == nil)
    var settled = self.list(runs)
    settled.settle()
    #expect(Array(settled) == deals)
    #expect(settled == list && list == DealList(deals) && list.hashValue == settled.hashValue)
    #expect(list == list && DealList(deals + [0]) != list)
  }

  @Test func `only the run that is looked at is put in order`() {
    let settled = Mutex<[[Int]]>([])
    let list = DealList([1, 0, 5, 4, 3], beginnings: [true, false, true, false, false]) { run in
      settled.withLock { $0.append(run) }
      return run.sorted()
    }
    #expect([list[3], list[4], list.count] == [4, 5, 5])
    #expect(settled.withLock { $0 } == [[5, 4, 3]])
  }
}
