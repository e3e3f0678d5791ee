import PipelineModel

/// The deals of a table in one canonical order, by rep and segment: what every sum runs over.
///
/// Rows that are alike in every column may stand in either order; no result can tell them apart.
package struct History: Sendable {
  /// The deals of one rep in one segment, in order of creation.
  struct Group: Sendable {
    var rep: Int
    var segment: Int
    var deals: Range<Int>
  }

  /// The close of a deal that is still open, later than any day.
  static let open = Int32.max

  let repCount: Int
  let segmentCount: Int
  package private(set) var createds = NarrowColumn()
  /// The actual close, or ``open``.
  private(set) var closes = NarrowColumn()
  private(set) var isWon: [Bool] = []
  private(set) var amounts = AmountColumn()
  private(set) var groups: [Group] = []
  /// The earliest day of creation of all; later than any day where there is none.
  private(set) var earliest = Int32.max
  /// By rep: the day from which a deal was known; later than any day where there is none.
  private(set) var firstKnown: [Int32]

  /// Whether amounts become known by winning only: most deals that are not won have none.
  ///
  /// The amount that a won deal ended with was then unknown while it was open.
  private(set) var amountsComeLate = false

  var count: Int { isWon.count }

  /// Sorts the deals of `table`, without closed ones that lack a close date or were imported.
  package init(_ table: DealTable, without importDays: [Int32]) {
    self.init(table, HistoryOrder(table, without: importDays))
  }

  /// Takes the deals of `table` in that order.
  init(_ table: DealTable, _ order: HistoryOrder) {
    repCount = table.repCount
    segmentCount = table.segmentCount
    firstKnown = [Int32](repeating: .max, count: table.repCount)
    fill(table, order)
    var (unwon, valued) = (0, 0)
    for deal in 0..<count where !isWon[deal] {
      unwon += 1
      if amounts[deal] > 0 { valued += 1 }
    }
    amountsComeLate = valued * 2 < unwon
  }

  private mutating func fill(_ table: DealTable, _ order: HistoryOrder) {
    createds.reserveCapacity(order.rows.count)
    closes.reserveCapacity(order.rows.count)
    isWon.reserveCapacity(order.rows.count)
    amounts.reserveCapacity(order.rows.count)
    for rep in 0..<repCount {
      var group = Group(rep: rep, segment: -1, deals: 0..<0)
      for row in order.rows[order.starts[rep]..<order.starts[rep + 1]] {
        let row = Int(row)
        let (created, outcome) = (table.createds[row], table.outcomes[row])
        let close = outcome == .open ? Self.open : table.closes[row]
        let segment = Int(table.segments[row])
        if segment != group.segment {
          if !group.deals.isEmpty { groups.append(group) }
          group = Group(rep: rep, segment: segment, deals: count..<count)
        }
        createds.append(created)
        closes.append(close)
        isWon.append(outcome == .won)
        amounts.append(table.amounts[row])
        group.deals = group.deals.lowerBound..<count
        firstKnown[rep] = min(firstKnown[rep], close)
        guard created != DealTable.noDay else { continue }
        firstKnown[rep] = min(firstKnown[rep], created)
        earliest = min(earliest, created)
      }
      if !group.deals.isEmpty { groups.append(group) }
    }
  }

  /// The amount that a deal had while it was open, in minor units; 0 when unknown.
  func openAmount(_ index: Int) -> Double {
    amountsComeLate && closes[index] != Self.open ? 0 : amounts[index]
  }

  /// Whether the deal at `index` has an age: a day of creation that is not after its close.
  func hasAge(_ index: Int) -> Bool {
    createds[index] != DealTable.noDay && createds[index] <= closes[index]
  }

  /// Whether the deal at `index` was won from `first` to `last`, both included.
  func isWon(_ index: Int, from first: Int32, to last: Int32) -> Bool {
    isWon[index] && first <= closes[index] && closes[index] <= last
  }

  /// The deals open at the end of `day`; a day of creation is not asked for.
  func open(on day: Int32) -> [Int32] {
    (0..<count).filter { closes[$0] > day && createds[$0] <= day }
      .map { Int32(truncatingIfNeeded: $0) }
  }
}

// Groups.
extension History {
  /// How many deals of a group were created after day `first`, to the end of `last`.
  func created(_ group: Group, after first: Int, to last: Int32) -> Int {
    place(in: group, after: Int(last)) - place(in: group, after: first)
  }

  /// The first place of a group with a deal created after `day`.
  private func place(in group: Group, after day: Int) -> Int {
    var (low, high) = (group.deals.lowerBound, group.deals.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(createds[middle]) > day { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The group that the deal at `index` belongs to.
  func group(of index: Int) -> Group {
    var (low, high) = (0, groups.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].deals.upperBound > index { high = middle } else { low = middle + 1 }
    }
    return groups[low]
  }

  /// The groups of `deals`, places that rise: each with the places in `deals` that are of it.
  func groups(of deals: [Int32]) -> [(group: Group, places: Range<Int>)] {
    var found: [(group: Group, places: Range<Int>)] = []
    var place = 0
    while place < deals.count {
      let (start, group) = (place, group(of: Int(deals[place])))
      while place < deals.count, Int(deals[place]) < group.deals.upperBound { place += 1 }
      found.append((group, start..<place))
    }
    return found
  }
}
