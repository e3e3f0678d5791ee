import TextUI

extension Frame {
  /// Whether rows of `other` stand two or more rows further up or down.
  ///
  /// ncurses would move them by sequences (SU, SD) that some terminals, and most programs that
  /// record or replay a terminal, do not know. A list that scrolls by one row stays cheap.
  func movesRows(of other: Frame) -> Bool {
    guard size == other.size else { return false }
    let changed = (0..<size.rows).filter { !isRow($0, of: other, at: $0) }
    guard changed.count > 2 else { return false }
    return changed.contains { row in
      guard !isBlank(row) else { return false }
      return (0..<size.rows).contains { abs($0 - row) > 1 && isRow(row, of: other, at: $0) }
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
