import Synchronization

/// The deals of a list while not all of them are in order; shared by the copies of the list.
///
/// At first all deals are one run. The run of a row that is looked at is split by the numbers of its
/// deals, roughly and then finer, until the row has a run of its own.
final class SettlingDeals: Sendable {
  fileprivate struct Runs {
    var deals: [Int32]
    var numbers: [UInt64]
    /// Whether a run begins in each row; each deal of one run comes before those of the next.
    var beginnings: [Bool]
  }

  private let runs: Mutex<Runs>
  private let finer: @Sendable ([Int]) -> [UInt64]?
  private let settle: @Sendable ([Int]) -> [Int]

  /// Takes the deals in any order, with a number for each.
  init(
    _ deals: [Int32], _ numbers: [UInt64], _ finer: @escaping @Sendable ([Int]) -> [UInt64]?,
    _ settle: @escaping @Sendable ([Int]) -> [Int]
  ) {
    var beginnings = [Bool](repeating: false, count: deals.count)
    if !deals.isEmpty { beginnings[0] = true }
    runs = Mutex(Runs(deals: deals, numbers: numbers, beginnings: beginnings))
    self.finer = finer
    self.settle = settle
  }

  /// The deal in a row.
  func deal(at row: Int) -> Int {
    runs.withLock { runs in
      settle(row, &runs)
      return Int(runs.deals[row])
    }
  }

  /// The row of a deal; nil where the list does not have it.
  func row(of deal: Int32) -> Int? {
    runs.withLock { runs in
      var row = runs.deals.firstIndex(of: deal)
      while let place = row, let run = runs.run(around: place) {
        refine(run, &runs)
        row = runs.deals[run].firstIndex(of: deal)
      }
      return row
    }
  }

  /// All deals in their order.
  func settled() -> [Int32] {
    runs.withLock { runs in
      for row in runs.deals.indices { settle(row, &runs) }
      return runs.deals
    }
  }

  private func settle(_ row: Int, _ runs: inout Runs) {
    while let run = runs.run(around: row) { refine(run, &runs) }
  }

  /// Makes several runs of one.
  private func refine(_ run: Range<Int>, _ runs: inout Runs) {
    if runs.split(run) { return }
    let deals = runs.deals[run].map { Int($0) }
    if let numbers = finer(deals) {
      runs.numbers.replaceSubrange(run, with: numbers)
      if runs.split(run) { return }
    }
    let settled = settle(deals)
    for (row, deal) in zip(run, settled) {
      runs.deals[row] = Int32(clamping: deal)
      runs.beginnings[row] = true
    }
  }
}

extension SettlingDeals.Runs {
  /// Into how many runs one is split at most, in bits.
  private static let mostBits = 11

  /// The rows of the run with that row; nil where it has a run of its own.
  fileprivate func run(around row: Int) -> Range<Int>? {
    var (start, end) = (row, row + 1)
    while !beginnings[start] { start -= 1 }
    while end < deals.count, !beginnings[end] { end += 1 }
    return end - start > 1 ? start..<end : nil
  }

  /// Splits a run by the highest bits in which its numbers differ; false when they are all the same.
  fileprivate mutating func split(_ run: Range<Int>) -> Bool {
    var (lowest, highest) = (UInt64.max, UInt64.min)
    for number in numbers[run] {
      lowest = min(lowest, number)
      highest = max(highest, number)
    }
    guard lowest < highest else { return false }
    let bits = 64 - (lowest ^ highest).leadingZeroBitCount
    let shift = UInt64(max(0, bits - Self.mostBits))
    let first = lowest >> shift
    var nexts = [Int](repeating: 0, count: Int(highest >> shift - first) + 1)
    for number in numbers[run] { nexts[Int(truncatingIfNeeded: number >> shift - first)] += 1 }
    var start = run.lowerBound
    for place in nexts.indices {
      if nexts[place] > 0 { beginnings[start] = true }
      (nexts[place], start) = (start, start + nexts[place])
    }
    let (deals, numbers) = (Array(deals[run]), Array(numbers[run]))
    for place in numbers.indices {
      let value = Int(truncatingIfNeeded: numbers[place] >> shift - first)
      let row = nexts[value]
      self.deals[row] = deals[place]
      self.numbers[row] = numbers[place]
      nexts[value] = row + 1
    }
    return true
  }
}
