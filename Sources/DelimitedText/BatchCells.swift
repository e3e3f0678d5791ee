/// The cells of a batch as they lie in memory, valid while `RecordBatch.withCells` lasts.
@frozen public struct BatchCells {
  /// How many records there are.
  public let count: Int
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let ends: UnsafePointer<UInt32>
  @usableFromInline let width: Int

  init(bytes: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, width: Int, count: Int) {
    self.bytes = bytes
    self.ends = ends
    self.width = width
    self.count = count
  }

  /// The bytes of a cell without its quotes; those of a cell with doubled quotes are no text yet.
  @frozen public struct Bytes {
    /// Where the bytes begin; behind them ``RecordBatch/margin`` more can be read.
    public let start: UnsafePointer<UInt8>
    /// How many bytes there are.
    public let count: Int
    /// Whether doubled quotes stand among the bytes.
    public let isEscaped: Bool

    @inlinable init(start: UnsafePointer<UInt8>, count: Int, isEscaped: Bool) {
      self.start = start
      self.count = count
      self.isEscaped = isEscaped
    }
  }

  /// The cell of a record, 0..<count, in a column of the batch's width.
  @inlinable public subscript(record: Int, column: Int) -> Bytes {
    let index = record &* width &+ column
    let start = Int(ends[index] &+ 1)
    var end = Int(ends[index &+ 1])
    if column == width &- 1, end > start, bytes[end &- 1] == 0x0D { end &-= 1 }
    if bytes[start] == 0x22 { return quoted(start &+ 1, end &- 1) }
    return Bytes(start: bytes + start, count: end &- start, isEscaped: false)
  }

  /// Where a cell begins, counted from the batch's first byte.
  @inlinable public func offset(of cell: Bytes) -> Int { cell.start - bytes }

  @usableFromInline @inline(never) func quoted(_ start: Int, _ end: Int) -> Bytes {
    var isEscaped = false
    for place in start..<max(start, end) where bytes[place] == 0x22 { isEscaped = true }
    return Bytes(start: bytes + start, count: max(0, end &- start), isEscaped: isEscaped)
  }
}
