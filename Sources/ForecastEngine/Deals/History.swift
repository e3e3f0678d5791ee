import PipelineModel

/// The deals of a table in one canonical order, by rep and segment: what every sum runs over.
///
/// Rows that are alike in every column may stand in either order; no result can tell them apart.
package struct History: Sendable {
  /// The deals of one rep in one segment.
  struct Group: Sendable {
    var rep: Int
    var segment: Int
    var deals: Range<Int>
  }

  /// The close of a deal that is still open, later than any day.
  static let open = Int32.max

  let repCount: Int
  let segmentCount: Int
  /// The row of the table that each deal came from.
  package private(set) var rows: [Int32] = []
  package private(set) var createds = NarrowColumn()
  /// The actual close, or ``open``.
  private(set) var closes = NarrowColumn()
  /// The declared close of an open deal, or ``DealTable/noDay``.
  private(set) var dues = NarrowColumn()
  private(set) var isWon: [Bool] = []
  /// The stage's weight in billionths, or -1.
  private var weights = WeightColumn()
  private(set) var amounts = AmountColumn()
  package private(set) var reps = NarrowColumn()
  package private(set) var segments = NarrowColumn()
  private(set) var groups: [Group] = []

  /// Whether amounts become known by winning only: most deals that are not won have none.
  ///
  /// The amount that a won deal ended with was then unknown while it was open.
  private(set) var amountsComeLate = false

  /// The earliest day of creation of all; later than any day where there is none.
  private(set) var earliest = Int32.max
  /// By rep: the day from which a deal was known; later than any day where there is none.
  private(set) var firstKnown: [Int32]

  var count: Int { rows.count }

  /// Sorts the deals of `table`, without closed ones that lack a close date or were imported.
  package init(_ table: DealTable, without importDays: [Int32]) {
    repCount = table.repCount
    segmentCount = table.segmentCount
    firstKnown = [Int32](repeating: .max, count: table.repCount)
    fill(table, Self.sorted(table, without: importDays))
    for deal in 0..<count {
      let (created, rep) = (createds[deal], Int(reps[deal]))
      firstKnown[rep] = min(firstKnown[rep], closes[deal])
      guard created != DealTable.noDay else { continue }
      firstKnown[rep] = min(firstKnown[rep], created)
      earliest = min(earliest, created)
    }
    var (unwon, valued) = (0, 0)
    for deal in 0..<count where !isWon[deal] {
      unwon += 1
      if amounts[deal] > 0 { valued += 1 }
    }
    amountsComeLate = valued * 2 < unwon
  }

  /// The rows that can be placed in time, by rep and segment and then by all that they hold.
  private static func sorted(_ table: DealTable, without importDays: [Int32]) -> [Int32] {
    func isKept(_ row: Int) -> Bool {
      let close = table.closes[row]
      return table.outcomes[row] == .open
        || (close != DealTable.noDay && !importDays.contains(close))
    }
    // Rep by rep the rows are few, and no key needs to be kept beside them.
    var starts = [Int](repeating: 0, count: table.repCount + 1)
    for row in 0..<table.count where isKept(row) { starts[Int(table.reps[row]) + 1] += 1 }
    for rep in 0..<table.repCount { starts[rep + 1] += starts[rep] }
    var sorted = [Int32](repeating: 0, count: starts[table.repCount])
    var next = starts
    for row in 0..<table.count where isKept(row) {
      let rep = Int(table.reps[row])
      sorted[next[rep]] = Int32(row)
      next[rep] += 1
    }
    for rep in 0..<table.repCount {
      sorted[starts[rep]..<starts[rep + 1]].sort { precedes(table, Int($0), Int($1)) }
    }
    return sorted
  }

  /// The order of two deals of one rep.
  private static func precedes(_ table: DealTable, _ a: Int, _ b: Int) -> Bool {
    if table.segments[a] != table.segments[b] { return table.segments[a] < table.segments[b] }
    if table.createds[a] != table.createds[b] { return table.createds[a] < table.createds[b] }
    let (outcome, other) = (table.outcomes[a].rawValue, table.outcomes[b].rawValue)
    if outcome != other { return outcome < other }
    if table.closes[a] != table.closes[b] { return table.closes[a] < table.closes[b] }
    if table.amounts[a] != table.amounts[b] { return table.amounts[a] < table.amounts[b] }
    return table.weights[a] < table.weights[b]
  }

  private mutating func fill(_ table: DealTable, _ sorted: [Int32]) {
    rows = sorted
    createds.reserveCapacity(sorted.count)
    closes.reserveCapacity(sorted.count)
    dues.reserveCapacity(sorted.count)
    isWon.reserveCapacity(sorted.count)
    amounts.reserveCapacity(sorted.count)
    reps.reserveCapacity(sorted.count)
    segments.reserveCapacity(sorted.count)
    for (index, row) in sorted.enumerated() {
      let row = Int(row)
      let outcome = table.outcomes[row]
      createds.append(table.createds[row])
      closes.append(outcome == .open ? Self.open : table.closes[row])
      dues.append(outcome == .open ? table.closes[row] : DealTable.noDay)
      isWon.append(outcome == .won)
      weights.append(table.weights[row])
      amounts.append(table.amounts[row])
      reps.append(table.reps[row])
      segments.append(table.segments[row])
      let (rep, segment) = (Int(table.reps[row]), Int(table.segments[row]))
      if let last = groups.indices.last, groups[last].rep == rep, groups[last].segment == segment {
        groups[last].deals = groups[last].deals.lowerBound..<(index + 1)
      } else {
        groups.append(Group(rep: rep, segment: segment, deals: index..<(index + 1)))
      }
    }
  }

  /// The stage's weight of the deal at `index`, 0...1; not a number for none.
  func weight(_ index: Int) -> Double { DealTable.share(weights[index]) }

  /// The amount that a deal had while it was open, in minor units; 0 when unknown.
  func openAmount(_ index: Int) -> Double {
    amountsComeLate && closes[index] != Self.open ? 0 : amounts[index]
  }

  /// Whether the deal at `index` has an age: a day of creation that is not after its close.
  func hasAge(_ index: Int) -> Bool {
    createds[index] != DealTable.noDay && createds[index] <= closes[index]
  }

  /// How many deals of a group were created after day `first`, to the end of `last`.
  func created(_ group: Group, after first: Int, to last: Int32) -> Int {
    place(in: group, after: Int(last)) - place(in: group, after: first)
  }

  /// The first place of a group with a deal created after `day`: they stand in order of creation.
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

  /// Whether the deal at `index` was won from `first` to `last`, both included.
  func isWon(_ index: Int, from first: Int32, to last: Int32) -> Bool {
    isWon[index] && first <= closes[index] && closes[index] <= last
  }

  /// The deals open at the end of `day` with their weights, 0 for none; a day of creation is not
  /// asked for.
  func weights(ofOpenOn day: Int32) -> (deals: [Int], chances: [Double]) {
    let deals = (0..<count).filter { closes[$0] > day && createds[$0] <= day }
    return (deals, deals.map { weights[$0] < 0 ? 0 : weight($0) })
  }
}
