import PipelineModel

/// The open deals of the as-of day: those that forecasts give a chance, in the history's order.
package struct OpenDeals: Sendable {
  /// Their places in the history.
  package private(set) var deals: [Int32]
  /// The days on which they were created, or ``DealTable/noDay``.
  private(set) var createds = NarrowColumn()
  /// Their declared close days, or ``DealTable/noDay``.
  private(set) var dues = NarrowColumn()
  /// The chance of each to be won within a year, as the stages have it, 0...1; at first the weight
  /// of its stage, not a number for none.
  var eventual: [Double]
  /// Their rows in the table.
  private var rows: IndexSet
  /// By row, in order: the place of the deal.
  private var places: [Int32]

  /// Finds the deals open at the end of `day` in the history, which stands in that order of the
  /// rows of `table`.
  init(_ history: History, on day: Int32, _ table: DealTable, _ order: HistoryOrder) {
    deals = history.open(on: day)
    createds.reserveCapacity(deals.count)
    for deal in deals { createds.append(history.createds[Int(deal)]) }
    let rows = deals.map { Int(order.rows[Int($0)]) }
    dues.reserveCapacity(rows.count)
    // Of a deal that closed later the day was not known yet.
    for row in rows {
      dues.append(table.outcomes[row] == .open ? table.closes[row] : DealTable.noDay)
    }
    eventual = rows.map { DealTable.share(table.weights[$0]) }
    self.rows = IndexSet(rows, below: table.count)
    places = [Int32](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() {
      if let rank = self.rows.place(of: row) { places[rank] = Int32(place) }
    }
  }

  /// Leaves out all but `deals`, which are some of them in their order.
  mutating func keep(_ deals: [Int32]) {
    defer { self.deals = deals }
    guard deals.count < self.deals.count else { return }
    var next = 0
    let kept = self.deals.indices.filter { place in
      guard next < deals.count, deals[next] == self.deals[place] else { return false }
      next += 1
      return true
    }
    var now = [Int32](repeating: -1, count: places.count)
    for (new, old) in kept.enumerated() { now[old] = Int32(new) }
    createds = createds.picking(kept)
    dues = dues.picking(kept)
    eventual = kept.map { eventual[$0] }
    let known = zip(rows.indices, places).filter { now[Int($1)] >= 0 }
    rows = IndexSet(known.map(\.0), below: (known.last?.0 ?? 0) + 1)
    places = known.map { now[Int($1)] }
  }

  /// The place of the deal at `row` of the table; nil for any other row.
  package func place(ofRow row: Int) -> Int? { rows.place(of: row).map { Int(places[$0]) } }

  /// The rows of the deals at `some` of the places.
  package func rows(at some: [Int]) -> [Int] {
    let rows = rows.indices
    return some.compactMap { place in
      places.firstIndex(of: Int32(clamping: place)).map { rows[$0] }
    }
  }
}
