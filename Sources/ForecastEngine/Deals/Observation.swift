import PipelineModel

/// From which day on the file tells who closed, and what it cannot tell (Method.md, Learning).
public struct Observation: Hashable, Sendable {
  /// The first day from which closed deals count as seen (a day number); nil without closed deals.
  public var first: Int32?
  /// Days on which a bulk import closed its deals, in order; their deals are not learned from.
  public var importDays: [Int32] = []
  /// Closed deals left out for lying on an import day.
  public var importedDeals = 0
  /// Deals without a day of creation, which have no age.
  public var withoutCreated = 0
  /// Open deals among them: the forecast does not count them.
  public var openWithoutCreated = 0
  /// Closed deals without a close date, which cannot be placed in time.
  public var closedWithoutClose = 0
  /// Deals that close before they are created, which have no age either.
  public var closedBeforeCreated = 0

  /// Looks at all deals known on `asOf` (a day number).
  ///
  /// A day is a bulk import when it holds more than 20 deals and more than a tenth of all closed
  /// ones, and precedes nine tenths of the others: a CRM's migration closes its past on one day.
  init(_ table: DealTable, asOf: Int32) {
    var closes: [Int32] = []
    for row in 0..<table.count {
      let created = table.createds[row]
      let close = table.closes[row]
      let isClosed = table.outcomes[row] != .open
      if created != DealTable.noDay && created > asOf { continue }
      if created == DealTable.noDay {
        withoutCreated += 1
        if !isClosed { openWithoutCreated += 1 }
      }
      guard isClosed else { continue }
      if close == DealTable.noDay {
        closedWithoutClose += 1
      } else if close <= asOf {
        closes.append(close)
        if created != DealTable.noDay && created > close { closedBeforeCreated += 1 }
      }
    }
    closes.sort()
    findImports(closes)
  }

  private mutating func findImports(_ closes: [Int32]) {
    var start = 0
    search: while true {
      let total = closes.count - start
      var low = start
      while low < closes.count {
        var high = low
        while high < closes.count && closes[high] == closes[low] { high += 1 }
        let size = high - low
        let isLarge = size > 20 && size * 10 > total
        if isLarge && (closes.count - high) * 10 >= (total - size) * 9 && closes.count > high {
          importDays.append(closes[low])
          importedDeals += size
          start = high
          continue search
        }
        low = high
      }
      break
    }
    first = start < closes.count ? closes[start] : nil
  }
}
