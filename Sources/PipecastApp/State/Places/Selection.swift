/// Where the user is on a screen: a part of it, and a row and column of that part.
public struct Selection: Hashable, Sendable {
  /// The part of the screen, from 0.
  public var panel: Int
  /// The row, from 0, whether it is in sight or not.
  public var row: Int
  /// The column, from 0, those counted that a narrow screen leaves out.
  public var column: Int

  /// Makes a selection; by default the very first cell.
  public init(panel: Int = 0, row: Int = 0, column: Int = 0) {
    self.panel = panel
    self.row = row
    self.column = column
  }
}

/// The order of a table: by which of its columns, and in which direction.
public struct Sort: Hashable, Sendable {
  /// The ``ReportColumn/key`` of the column.
  public var key: String
  /// Whether the largest or latest comes first.
  public var isDescending: Bool

  /// Makes an order by the column with that key.
  public init(key: String, isDescending: Bool) {
    self.key = key
    self.isDescending = isDescending
  }
}
