import TextUI

extension Frame {
  /// The rows that are not as in `other`; all of them without one of the same size.
  func rows(unlike other: Frame?) -> [Int] {
    guard let other else { return Array(0..<size.rows) }
    return (0..<size.rows).filter { !isRow($0, of: other, at: $0) }
  }

  /// Whether one of the `changed` rows stood two or more rows further up or down in `other`.
  ///
  /// ncurses would move such rows by sequences (SU, SD) that some terminals, and most programs that
  /// record or replay a terminal, do not know. A list that scrolls by one row stays cheap.
  func movesRows(of other: Frame, among changed: [Int]) -> Bool {
    guard changed.count > 2 else { return false }
    return changed.contains { row in
      guard !isBlank(row) else { return false }
      return (0..<size.rows).contains { abs($0 - row) > 1 && isRow(row, of: other, at: $0) }
    }
  }

  /// The first selected cell, where screen readers and magnifiers look.
  var firstSelected: Position? {
    cells.firstIndex { $0.style.isSelected }.map {
      Position(row: $0 / size.columns, column: $0 % size.columns)
    }
  }

  private func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  private func isRow(_ row: Int, of other: Frame, at place: Int) -> Bool {
    cells(ofRow: row).elementsEqual(other.cells(ofRow: place))
  }

  private func isBlank(_ row: Int) -> Bool { cells(ofRow: row).allSatisfy { $0 == .blank } }
}
