/// The open deals of the as-of day: those that forecasts give a chance, in the history's order.
package struct OpenDeals: Sendable {
  /// Their places in the history.
  package let deals: [Int32]
  /// Their rows in the table.
  private let rows: [Int32]
  /// The chance of each to be won within a year, as the stages have it, 0...1.
  let eventual: [Double]
  /// By row of the table: the place among the open deals, or -1.
  private let places: [Int32]

  /// Takes `deals`, places in the history, of a table of `rowCount` rows.
  init(_ deals: [Int], eventual: [Double], _ history: History, rowCount: Int) {
    self.deals = deals.map { Int32($0) }
    self.eventual = eventual
    rows = deals.map { history.rows[$0] }
    var places = [Int32](repeating: -1, count: rowCount)
    for (place, row) in rows.enumerated() { places[Int(row)] = Int32(place) }
    self.places = places
  }

  /// The place of the deal at `row` of the table; nil for any other row.
  package func place(ofRow row: Int) -> Int? {
    guard places.indices.contains(row), places[row] >= 0 else { return nil }
    return Int(places[row])
  }

  /// The row of the deal at `place`.
  func row(at place: Int) -> Int { Int(rows[place]) }
}
