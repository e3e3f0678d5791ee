/// Places put in the order of numbers that belong to them, byte by byte: as long as a list is, no
/// number is compared with another.
///
/// Places of equal numbers stay as they were.
///
///     StableOrder(by: [7, 5, 7]).places
///     // [1, 0, 2]
package struct StableOrder {
  private var entries: [(number: UInt64, place: Int32)]

  /// Sorts the places of `numbers`.
  package init(by numbers: [UInt64]) {
    entries = numbers.indices.map { (numbers[$0], Int32($0)) }
    guard numbers.count > 1 else { return }
    var counts = [Int](repeating: 0, count: 8 * 256)
    for number in numbers {
      for digit in 0..<8 { counts[digit &* 256 &+ Self.value(of: digit, in: number)] &+= 1 }
    }
    for digit in 0..<8 {
      let ends = counts[digit * 256..<digit * 256 + 256]
      // One value alone leaves all as it is.
      if !ends.contains(numbers.count) { sort(by: digit, Array(ends)) }
    }
  }

  /// The places in order.
  package var places: [Int32] { entries.map(\.place) }

  private mutating func sort(by digit: Int, _ counts: [Int]) {
    var nexts = counts
    var start = 0
    for value in nexts.indices {
      (nexts[value], start) = (start, start + nexts[value])
    }
    entries = Array(unsafeUninitializedCapacity: entries.count) { sorted, count in
      for entry in entries {
        let value = Self.value(of: digit, in: entry.number)
        sorted.initializeElement(at: nexts[value], to: entry)
        nexts[value] += 1
      }
      count = entries.count
    }
  }

  /// The byte at a digit, the lowest first.
  @inline(__always) private static func value(of digit: Int, in number: UInt64) -> Int {
    Int(truncatingIfNeeded: number >> UInt64(truncatingIfNeeded: digit &* 8) & 0xFF)
  }
}
