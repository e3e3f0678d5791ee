import Synchronization

/// Deals in the order in which a list shows them, by their indices in the pipeline.
///
/// Of a long list only some rows are looked at: deals that are alike in what they are sorted by are
/// put in their order when one of them is asked for.
///
///     Array(DealList([4, 2]))
///     // [4, 2]
public struct DealList: RandomAccessCollection, Sendable {
  private enum Order: Sendable {
    case settled([Int32])
    case settling(SettlingDeals)
  }

  private var order: Order
  /// How many deals there are.
  public let count: Int

  /// Lists deals in that order.
  public init(_ deals: [Int]) {
    order = .settled(deals.map { Int32(clamping: $0) })
    count = deals.count
  }

  /// Lists deals in runs whose order is known: `settle` puts the deals of one run in their order.
  ///
  /// A run begins where `beginnings` says so.
  package init(
    _ deals: [Int32], beginnings: [Bool], settle: @escaping @Sendable ([Int]) -> [Int]
  ) {
    order = .settling(SettlingDeals(deals, beginnings, settle))
    count = deals.count
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  /// The deal in the row `position`.
  public subscript(position: Int) -> Int {
    switch order {
    case .settled(let deals): Int(deals[position])
    case .settling(let deals): deals.deal(at: position)
    }
  }

  /// The row of a deal; nil where the list does not have it.
  public func firstIndex(of deal: Int) -> Int? {
    switch order {
    case .settled(let deals): deals.firstIndex(of: Int32(clamping: deal))
    case .settling(let deals): deals.row(of: Int32(clamping: deal))
    }
  }

  /// Puts all deals in their order at once, where all of them are asked for next.
  package mutating func settle() {
    if case .settling(let deals) = order { order = .settled(deals.settled()) }
  }
}

extension DealList: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    if case (.settling(let x), .settling(let y)) = (a.order, b.order), x === y { return true }
    return a.count == b.count && a.elementsEqual(b)
  }

  /// The same for lists of one length, so that no order need be known.
  public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

extension DealList: ExpressibleByArrayLiteral {
  public init(arrayLiteral deals: Int...) { self.init(deals) }
}

/// The deals of a list while not all of its runs are in order; shared by the copies of the list.
private final class SettlingDeals: Sendable {
  private struct Runs {
    var deals: [Int32]
    /// Whether a run begins in each row; the deals of a run that is in order each have their own.
    var beginnings: [Bool]
  }

  private let runs: Mutex<Runs>
  private let settle: @Sendable ([Int]) -> [Int]

  init(_ deals: [Int32], _ beginnings: [Bool], _ settle: @escaping @Sendable ([Int]) -> [Int]) {
    runs = Mutex(Runs(deals: deals, beginnings: beginnings))
    self.settle = settle
  }

  func deal(at row: Int) -> Int {
    runs.withLock { runs in
      settleRun(around: row, &runs)
      return Int(runs.deals[row])
    }
  }

  func row(of deal: Int32) -> Int? {
    runs.withLock { runs in
      guard let row = runs.deals.firstIndex(of: deal) else { return nil }
      let run = settleRun(around: row, &runs)
      return runs.deals[run].firstIndex(of: deal)
    }
  }

  func settled() -> [Int32] {
    runs.withLock { runs in
      var row = 0
      while row < runs.deals.count { row = settleRun(around: row, &runs).upperBound }
      return runs.deals
    }
  }

  /// Puts the run with that row in order, and returns its rows.
  @discardableResult
  private func settleRun(around row: Int, _ runs: inout Runs) -> Range<Int> {
    var (start, end) = (row, row + 1)
    while start > 0, !runs.beginnings[start] { start -= 1 }
    while end < runs.deals.count, !runs.beginnings[end] { end += 1 }
    guard end - start > 1 else { return start..<end }
    let settled = settle(runs.deals[start..<end].map { Int($0) })
    for (row, deal) in zip(start..<end, settled) {
      runs.deals[row] = Int32(clamping: deal)
      runs.beginnings[row] = true
    }
    return start..<end
  }
}
