/// A part of a frame, from which layout cuts pieces off.
///
///     var rest = frame.bounds          // 30 x 100
///     let header = rest.cutTop(2)      //  2 x 100
///     let pane = rest.cutRight(40)     // 28 x 40, at column 60
public struct Rect: Hashable, Sendable {
  /// The first row.
  public private(set) var row: Int

  /// The first column.
  public private(set) var column: Int

  /// How many rows and columns it has.
  public private(set) var size: Size

  /// Makes a rectangle; any numbers will do, a frame clips what is drawn.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row.clampedToFrames
    self.column = column.clampedToFrames
    size = Size(rows: rows, columns: columns)
  }

  /// Makes the rectangle of a whole frame.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// The number of rows.
  public var rows: Int { size.rows }

  /// The number of columns.
  public var columns: Int { size.columns }

  /// Whether nothing can be drawn in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The row after the last one.
  public var endRow: Int { row + rows }

  /// The column after the last one.
  public var endColumn: Int { column + columns }

  /// Whether a place lies inside.
  public func contains(_ position: Position) -> Bool {
    (row..<endRow).contains(position.row) && (column..<endColumn).contains(position.column)
  }

  /// Takes rows off the top, at most as many as there are, and returns them.
  @discardableResult
  public mutating func cutTop(_ count: Int) -> Rect {
    let count = min(max(0, count), rows)
    defer { self = Rect(row: row + count, column: column, rows: rows - count, columns: columns) }
    return Rect(row: row, column: column, rows: count, columns: columns)
  }

  /// Takes rows off the bottom, at most as many as there are, and returns them.
  @discardableResult
  public mutating func cutBottom(_ count: Int) -> Rect {
    let count = min(max(0, count), rows)
    defer { self = Rect(row: row, column: column, rows: rows - count, columns: columns) }
    return Rect(row: endRow - count, column: column, rows: count, columns: columns)
  }

  /// Takes columns off the left, at most as many as there are, and returns them.
  @discardableResult
  public mutating func cutLeft(_ count: Int) -> Rect {
    let count = min(max(0, count), columns)
    defer { self = Rect(row: row, column: column + count, rows: rows, columns: columns - count) }
    return Rect(row: row, column: column, rows: rows, columns: count)
  }

  /// Takes columns off the right, at most as many as there are, and returns them.
  @discardableResult
  public mutating func cutRight(_ count: Int) -> Rect {
    let count = min(max(0, count), columns)
    defer { self = Rect(row: row, column: column, rows: rows, columns: columns - count) }
    return Rect(row: row, column: endColumn - count, rows: rows, columns: count)
  }

  /// One row of the frame, as wide as the rectangle.
  public func line(_ row: Int) -> Rect {
    Rect(row: row, column: column, rows: 1, columns: columns)
  }

  /// The rectangle without `rows` at top and bottom and `columns` at left and right.
  public func inset(rows: Int = 0, columns: Int = 0) -> Rect {
    var inner = self
    inner.cutTop(rows)
    inner.cutBottom(rows)
    inner.cutLeft(columns)
    inner.cutRight(columns)
    return inner
  }
}

extension Int {
  /// The number brought near enough to a frame that sums of such numbers cannot overflow.
  var clampedToFrames: Int { Swift.min(Swift.max(self, -1_000_000), 1_000_000) }
}
