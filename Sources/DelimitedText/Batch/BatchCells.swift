package import CScan

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
    /// Whether quotes stand around the bytes.
    public let isQuoted: Bool
    /// Whether doubled quotes stand among the bytes.
    @inlinable public var isEscaped: Bool { isQuoted && hasQuotes }

    @inlinable init(start: UnsafePointer<UInt8>, count: Int, isQuoted: Bool) {
      self.start = start
      self.count = count
      self.isQuoted = isQuoted
    }

    @usableFromInline var hasQuotes: Bool { cs_holds(start, count, 0x22) }
  }

  /// The cell of a record, 0..<count, in a column of the batch's width.
  @inlinable @inline(__always) public subscript(record: Int, column: Int) -> Bytes {
    let index = record &* width &+ column
    let start = Int(ends[index] &+ 1)
    var end = Int(ends[index &+ 1])
    if column == width &- 1, end > start, bytes[end &- 1] == 0x0D { end &-= 1 }
    // Without a branch, since nobody can foretell which cells are quoted.
    let isQuoted = bytes[start] == 0x22
    let quote = isQuoted ? 1 : 0
    return Bytes(
      start: bytes + (start &+ quote), count: end &- start &- 2 &* quote, isQuoted: isQuoted)
  }

  /// Where a cell begins, counted from the batch's first byte.
  @inlinable public func offset(of cell: Bytes) -> Int { cell.start - bytes }

  /// Where a record begins, counted from the batch's first byte.
  @inlinable public func offset(of record: Int) -> Int { Int(ends[record &* width] &+ 1) }

  /// The same for loops of CScan.
  package var scanned: cs_cells {
    cs_cells(bytes: bytes, ends: ends, count: count, width: width)
  }
}
