/// From the lowest to the highest of some numbers, to count them from the lowest in few bits.
///
///     var range = NumberRange()
///     range.insert(-5)
///     range.insert(10)
///     range.bits
///     // 4
package struct NumberRange {
  /// The lowest number.
  package private(set) var lowest: Int64?
  /// The highest number.
  package private(set) var highest: Int64?

  /// Makes a range without a number.
  package init() {}

  /// Takes a number into the range.
  package mutating func insert(_ number: Int64) {
    lowest = min(lowest ?? number, number)
    highest = max(highest ?? number, number)
  }

  /// How many bits ``distance(to:)`` takes at most.
  package var bits: Int { 64 - distance(to: highest ?? 0).leadingZeroBitCount }

  /// How far above the lowest number that one is.
  package func distance(to number: Int64) -> UInt64 {
    UInt64(bitPattern: number &- (lowest ?? number))
  }
}
