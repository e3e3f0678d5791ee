import DelimitedText

/// A cell of at most 32 bytes as four words, which compare at once.
struct CellKey: Equatable {
  private let words: SIMD4<UInt64>
  private let count: Int

  static let none = CellKey(words: .zero, count: -1)
  static let maximumLength = 32

  private init(words: SIMD4<UInt64>, count: Int) {
    self.words = words
    self.count = count
  }

  /// The key of a cell of that length; words may be read behind a batch's cells.
  @inline(__always) init(_ cell: BatchCells.Bytes) {
    let raw = UnsafeRawPointer(cell.start)
    func word(_ offset: Int) -> UInt64 {
      raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    count = cell.count
    // The words overlap, so that together they hold every byte and no other.
    if cell.count < 8 {
      words = SIMD4(cell.firstWord, 0, 0, 0)
    } else if cell.count <= 16 {
      words = SIMD4(word(0), word(count &- 8), 0, 0)
    } else {
      words = SIMD4(word(0), word(count &- 8), word(8), word(count &- 16))
    }
  }

  /// A place in a table of 2 to the power of `bits`.
  @inline(__always) func place(_ bits: UInt64) -> Int {
    let factors = SIMD4<UInt64>(
      1, 0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9)
    let mixed = (words &* factors).wrappedSum() &+ UInt64(truncatingIfNeeded: count)
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

  /// Whether it is empty, or begins with what may be a blank.
  @inline(__always) var mayBeBlank: Bool { count == 0 || !start[0].isVisible }

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether no blank stands at either end, as far as ASCII tells.
  @inline(__always) var isTrimmed: Bool {
    count == 0 || start[0].isVisible && start[count &- 1].isVisible
  }
}
