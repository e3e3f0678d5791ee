import DelimitedText

/// A cell of at most 16 bytes as two words, which compare at once.
struct CellKey: Equatable {
  let first: UInt64
  let last: UInt64
  let count: Int

  static let none = CellKey(first: 0, last: 0, count: -1)
  static let maximumLength = 16

  private init(first: UInt64, last: UInt64, count: Int) {
    self.first = first
    self.last = last
    self.count = count
  }

  /// The key of a cell of that length; words may be read behind a batch's cells.
  @inline(__always) init(_ cell: BatchCells.Bytes) {
    let raw = UnsafeRawPointer(cell.start)
    count = cell.count
    if cell.count >= 8 {
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: cell.count &- 8, as: UInt64.self)
    } else {
      first = cell.firstWord
      last = 0
    }
  }

  /// A place in a table of 2 to the power of `bits`.
  @inline(__always) func place(_ bits: UInt64) -> Int {
    let mixed = (first ^ (last &* 0x9E37_79B9_7F4A_7C15)) &+ UInt64(truncatingIfNeeded: count)
    return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) &>> (64 &- bits))
  }
}

extension BatchCells.Bytes {
  /// The first eight bytes, zeros behind the last; the first byte is the lowest.
  @inline(__always) var firstWord: UInt64 {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether no blank stands at either end, as far as ASCII tells.
  @inline(__always) var isTrimmed: Bool {
    count == 0 || start[0].isVisible && start[count &- 1].isVisible
  }
}
