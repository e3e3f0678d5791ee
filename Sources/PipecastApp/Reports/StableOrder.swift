/// Places put in the order of numbers that belong to them, byte by byte: as long as a list is, no
/// number is compared with another.
///
/// Places of equal numbers stay as they were, so that sorting by the least important number first
/// and the most important last sorts by all of them.
///
///     var order = StableOrder(count: 3)
///     order.sort(by: [7, 5, 7])
///     order.places
///     // [1, 0, 2]
struct StableOrder {
  private(set) var places: [Int32]

  /// The places 0..<count in their own order.
  init(count: Int) {
    places = (0..<Int32(count)).map { $0 }
  }

  /// Sorts by the number of each place, signs included.
  mutating func sort(by numbers: [Int64]) {
    guard let lowest = numbers.min(), let highest = numbers.max(), lowest < highest else { return }
    // Counted from the lowest, most numbers need a few bytes only.
    let span = UInt64(bitPattern: highest &- lowest)
    for shift in stride(from: 0, to: 64, by: 8) where span >> UInt64(shift) > 0 {
      sort { place in
        Int(UInt64(bitPattern: numbers[place] &- lowest) >> UInt64(shift) & 0xFF)
      }
    }
  }

  @inline(__always)
  private mutating func sort(byDigit digit: (Int) -> Int) {
    var ends = [Int](repeating: 0, count: 257)
    for place in places { ends[digit(Int(place)) + 1] += 1 }
    // One digit alone leaves all as it is.
    guard !ends.contains(places.count) else { return }
    for value in 1...256 { ends[value] += ends[value - 1] }
    places = [Int32](unsafeUninitializedCapacity: places.count) { sorted, count in
      for place in places {
        let digit = digit(Int(place))
        sorted.initializeElement(at: ends[digit], to: place)
        ends[digit] += 1
      }
      count = places.count
    }
  }
}
