import Synchronization

/// All deals as of one day.
public struct Pipeline: Sendable {
  /// Shared by all copies, so that a ``Deal`` costs one reference.
  private final class Storage: Sendable {
    let columns: DealColumns
    let cache = TextCache()
    let foldedCache = TextCache()
    /// The open deals, once they were asked for.
    let open = Mutex<[Int]?>(nil)
    init(_ columns: DealColumns) { self.columns = columns }
  }

  private let storage: Storage
  /// The day the pipeline is looked at from.
  public let asOf: Day
  /// Whether an earlier day than the file's was asked for, and deals had to be turned back.
  public let isReconstructed: Bool

  /// Makes a pipeline of finished columns.
  public init(columns: DealColumns, asOf: Day, isReconstructed: Bool = false) {
    storage = Storage(columns)
    self.asOf = asOf
    self.isReconstructed = isReconstructed
  }

  /// All deals, a column per property: for loops over many of them.
  public var columns: DealColumns { storage.columns }
  var cache: TextCache { storage.cache }
  var foldedCache: TextCache { storage.foldedCache }
  /// How many deals there are.
  public var count: Int { columns.count }

  /// The deal at `index`, 0..<count.
  public subscript(index: Int) -> Deal { Deal(pipeline: self, index: index) }

  /// Indices of the deals with that outcome, of `deals` or of all, in the order of the file.
  public func indices(_ outcome: Outcome, among deals: DealIndices? = nil) -> [Int] {
    let deals = deals ?? DealIndices(of: self)
    guard outcome == .open, deals.some == nil else {
      // All open deals and no others: of the very array that was given before that is told at once.
      if outcome == .open, let known = storage.open.withLock({ $0 }), known == deals.some {
        return known
      }
      return found(outcome, among: deals)
    }
    return storage.open.withLock { open in
      // Without the room for all deals that was made in looking for them.
      let known = open ?? found(outcome, among: deals).map { $0 }
      open = known
      return known
    }
  }

  private func found(_ outcome: Outcome, among deals: DealIndices) -> [Int] {
    guard !deals.isEmpty else { return [] }
    return [Int](unsafeUninitializedCapacity: deals.count) { some, count in
      // The next place is written to in any case: a processor cannot foresee which deals stay.
      func keep(_ index: Int, _ isKept: Bool) {
        some.initializeElement(at: count, to: index)
        count &+= isKept ? 1 : 0
      }
      guard deals.some == nil else {
        for index in deals { keep(index, columns.outcomes[index] == outcome) }
        return
      }
      for run in columns.outcomes.runs {
        let numbers = columns.outcomes.numbers(in: run)
        for place in numbers.indices {
          keep(run.lowerBound &+ place, numbers[place] == outcome.number)
        }
      }
    }
  }

  /// The currencies that the file names, by code; not each has a deal.
  public var currencies: [Currency] { columns.currencies.sorted() }
}
