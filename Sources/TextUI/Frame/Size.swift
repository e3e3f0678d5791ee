/// A number of rows and columns, never negative.
public struct Size: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// No terminal is larger; a wrong report of the size must not take all memory.
  public static let limit = 2_000

  /// Makes a size; each side is brought into 0...``limit``.
  public init(rows: Int, columns: Int) {
    self.rows = min(max(0, rows), Self.limit)
    self.columns = min(max(0, columns), Self.limit)
  }
}
