/// Rows and columns of which only the visible part is ever asked for.
///
///     //   Account     Amount▼  Stage
///     // ▸ Aperture   180,000  Commit
///     //   Globex      80,000  Proposal
///     //   Total      260,000
public struct Table {
  /// The columns from left to right.
  public var columns: [TableColumn]

  /// The number of rows, visible or not.
  public var rowCount: Int

  /// The rows of sums below the others: of money one per currency.
  public var totals: [[TableCell]]

  /// The row with the pointer, always in view; the totals follow the rows in the count.
  public var selectedRow: Int?

  /// The column whose title is selected, always in view.
  public var selectedColumn: Int?

  /// The first row shown.
  public var offset: Int

  /// The cells of a row; asked for the visible rows only, as there may be a million.
  public var row: (Int) -> [TableCell]

  /// Makes a table; `row` gives the cells of the row of an index below `rowCount`.
  public init(
    columns: [TableColumn], rowCount: Int, totals: [[TableCell]] = [], selectedRow: Int? = nil,
    selectedColumn: Int? = nil, offset: Int = 0, row: @escaping (Int) -> [TableCell]
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.totals = totals
    self.selectedRow = selectedRow
    self.selectedColumn = selectedColumn
    self.offset = offset
    self.row = row
  }

  /// How many rows fit below the header and above the total.
  public func bodyHeight(in rect: Rect) -> Int {
    rect.rows - (showsHeader(in: rect) ? 1 : 0) - shownTotals(in: rect).count
  }

  /// The rows that are drawn: from `offset` on, or as near to it as shows the selected row.
  public func visibleRows(in rect: Rect) -> Range<Int> {
    let height = bodyHeight(in: rect)
    let count = max(0, rowCount)
    var first = min(max(0, offset), max(0, count - height))
    if let selectedRow, selectedRow < count {
      first = Self.scrolledOffset(selected: selectedRow, offset: first, height: height)
    }
    return first..<min(count, first + height)
  }

  /// The offset that shows the selected row and differs least from `offset`.
  ///
  ///     Table.scrolledOffset(selected: 12, offset: 0, height: 10)
  ///     // 3
  public static func scrolledOffset(selected: Int, offset: Int, height: Int) -> Int {
    let selected = max(0, selected)
    return min(max(0, offset, selected - max(1, height) + 1), selected)
  }

  func showsHeader(in rect: Rect) -> Bool { rect.rows >= 2 }

  /// The totals that are shown: the header and two rows come first, but for the selected total.
  func shownTotals(in rect: Rect) -> Range<Int> {
    let room = min(totals.count, max(0, rect.rows - 3))
    let count = max(0, rowCount)
    guard let selectedRow, selectedRow >= count, selectedRow - count < totals.count, !rect.isEmpty
    else { return 0..<room }
    let end = max(room, selectedRow - count + 1)
    return end - max(1, room)..<end
  }
}
