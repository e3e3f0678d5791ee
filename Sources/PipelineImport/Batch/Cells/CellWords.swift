import CScan
import DelimitedText

// Cells as a batch reads them, many at a time.
extension BatchCells.Bytes {
  /// Longer cells have no key.
  static let keyLength = 32

  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Whether it is empty, or begins with what may be a blank.
  @inline(__always) var mayBeBlank: Bool { count == 0 || !start[0].isVisible }

  /// Whether no blank stands at either end, as far as ASCII tells.
  @inline(__always) var isTrimmed: Bool {
    count == 0 || start[0].isVisible && start[count &- 1].isVisible
  }

  /// Eight bytes from `offset` on, the first of them the lowest.
  @inline(__always) func word(_ offset: Int = 0) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }

  /// Two bytes from `offset` on, the first of them the lowest.
  @inline(__always) func halfWord(_ offset: Int) -> UInt64 {
    UInt64(
      UInt16(
        littleEndian: UnsafeRawPointer(start).loadUnaligned(
          fromByteOffset: offset, as: UInt16.self)))
  }

  /// Whether it comes before another id: shorter ones first, then by their bytes.
  ///
  /// Longer ids of 18 letters may be shorter ones written in another way: they follow on none.
  @inline(__always) func precedes(_ other: Self) -> Bool {
    guard count == other.count else { return count < other.count && other.count != 18 }
    guard count >= 8 else {
      // What stands behind the cells is shifted out.
      guard count > 0 else { return false }
      let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      return word().byteSwapped &>> shift < other.word().byteSwapped &>> shift
    }
    var place = 0
    while place &+ 8 < count {
      let (a, b) = (word(place), other.word(place))
      if a != b { return a.byteSwapped < b.byteSwapped }
      place &+= 8
    }
    // The last words overlap what was found to be the same.
    return word(count &- 8).byteSwapped < other.word(count &- 8).byteSwapped
  }
}
