import PipelineModel

/// The deals of a pipeline in one currency by their indices, in the order of the file.
public struct CurrencyDeals: RandomAccessCollection, Sendable {
  /// Nil for all deals, which a million indices would only repeat.
  private let some: [Int32]?
  /// How many deals there are.
  public let count: Int

  /// Finds the deals of `pipeline` in `currency`.
  init(_ pipeline: Pipeline, _ currency: Currency) {
    let columns = pipeline.columns
    guard columns.currencies != [currency] else {
      some = nil
      count = columns.count
      return
    }
    let (codes, code) = (columns.currencyCodes, columns.currencies.firstIndex(of: currency) ?? -1)
    count = codes.reduce(0) { $0 + (Int($1) == code ? 1 : 0) }
    var some: [Int32] = []
    some.reserveCapacity(count)
    for deal in codes.indices where Int(codes[deal]) == code {
      some.append(Int32(truncatingIfNeeded: deal))
    }
    self.some = some
  }

  /// The place of the first deal.
  public var startIndex: Int { 0 }
  /// The place behind the last deal.
  public var endIndex: Int { count }

  /// The index in the pipeline of the deal at `place`.
  public subscript(place: Int) -> Int {
    if let some { Int(some[place]) } else { place }
  }
}
