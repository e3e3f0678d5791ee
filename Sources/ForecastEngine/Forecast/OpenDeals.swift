import PipelineModel

/// The open deals of the as-of day: those that forecasts give a chance, in the history's order.
package struct OpenDeals: Sendable {
  /// Their places in the history.
  package private(set) var deals: [Int32]
  /// Their rows in the table.
  private var rows: [Int32]
  /// Their declared close days, or ``DealTable/noDay``.
  private(set) var dues: [Int32]
  /// The chance of each to be won within a year, as the stages have it, 0...1; at first the weight
  /// of its stage, not a number for none.
  var eventual: [Double]
  /// The places of the deals in order of their rows.
  private var byRow: [Int32]

  /// Takes `deals`, places in the history, which stands in that order of the rows of `table`.
  init(_ deals: [Int32], _ table: DealTable, _ order: HistoryOrder) {
    self.deals = deals
    let rows = deals.map { order.rows[Int($0)] }
    self.rows = rows
    // Of a deal that closed later the day was not known yet.
    dues = rows.map { table.outcomes[Int($0)] == .open ? table.closes[Int($0)] : DealTable.noDay }
    eventual = rows.map { DealTable.share(table.weights[Int($0)]) }
    byRow = Self.sorted(rows)
  }

  private static func sorted(_ rows: [Int32]) -> [Int32] {
    rows.indices.map { Int32($0) }.sorted { rows[Int($0)] < rows[Int($1)] }
  }

  /// Leaves out all but `deals`, which are some of them in their order.
  mutating func keep(_ deals: [Int32]) {
    guard deals.count < self.deals.count else { return }
    var next = 0
    let kept = self.deals.indices.filter { place in
      guard next < deals.count, deals[next] == self.deals[place] else { return false }
      next += 1
      return true
    }
    self.deals = deals
    rows = kept.map { rows[$0] }
    dues = kept.map { dues[$0] }
    eventual = kept.map { eventual[$0] }
    byRow = Self.sorted(rows)
  }

  /// The place of the deal at `row` of the table; nil for any other row.
  package func place(ofRow row: Int) -> Int? {
    var (low, high) = (0, byRow.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[Int(byRow[middle])]) < row { low = middle + 1 } else { high = middle }
    }
    guard low < byRow.count, Int(rows[Int(byRow[low])]) == row else { return nil }
    return Int(byRow[low])
  }

  /// The row of the deal at `place`.
  package func row(at place: Int) -> Int { Int(rows[place]) }
}
