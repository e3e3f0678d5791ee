/// A cell of a frame, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// The row; 0 is the topmost.
  public var row: Int

  /// The column; 0 is the leftmost.
  public var column: Int

  /// Names a place, in a frame or outside of it.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
