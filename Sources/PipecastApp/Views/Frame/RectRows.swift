import TextUI

extension Rect {
  /// No place at all: what the size leaves no room for.
  static let none = Rect(row: 0, column: 0, rows: 0, columns: 0)

  /// The row right above, where a rule with a title stands.
  var above: Rect { Rect(row: row - 1, column: column, rows: isEmpty ? 0 : 1, columns: columns) }

  /// The row right above, `columns` wide: over this part and its neighbour.
  func above(columns: Int) -> Rect {
    Rect(row: row - 1, column: column, rows: isEmpty ? 0 : 1, columns: columns)
  }
}
