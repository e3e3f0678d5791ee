import PipelineModel

/// The open deals of the as-of day: those that forecasts give a chance, in the history's order.
package struct OpenDeals: Sendable {
  /// Their places in the history.
  package let deals: [Int32]
  /// Their rows in the table.
  private let rows: [Int32]
  /// Their declared close days, or ``DealTable/noDay``.
  let dues: [Int32]
  /// The chance of each to be won within a year, as the stages have it, 0...1; at first the weight
  /// of its stage, 0 for none.
  var eventual: [Double]
  /// The places of the deals in order of their rows.
  private let byRow: [Int32]

  /// Takes `deals`, places in the history, which stands in that order of the rows of `table`.
  init(_ deals: [Int32], _ table: DealTable, _ order: HistoryOrder) {
    self.deals = deals
    let rows = deals.map { order.rows[Int($0)] }
    self.rows = rows
    // Of a deal that closed later the day was not known yet.
    dues = rows.map { table.outcomes[Int($0)] == .open ? table.closes[Int($0)] : DealTable.noDay }
    eventual = rows.map { Double(max(table.weights[Int($0)], 0)) / 1e9 }
    byRow = rows.indices.map { Int32($0) }.sorted { rows[Int($0)] < rows[Int($1)] }
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
