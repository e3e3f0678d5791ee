/// Where the user is on a screen: a part of it, and a row and column of that part.
public struct Selection: Hashable, Sendable {
  public var panel: Int
  public var row: Int
  public var column: Int

  public init(panel: Int = 0, row: Int = 0, column: Int = 0) {
    self.panel = panel
    self.row = row
    self.column = column
  }
}

/// The order of a table: by which of its columns, and in which direction.
public struct Sort: Hashable, Sendable {
  public var key: String
  public var isDescending: Bool
}
