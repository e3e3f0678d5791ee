/// Some deals of many, numbered in their order: a bit for each deal, and a count for each 64.
struct DealPlaces: Sendable {
  private var bits: [UInt64]
  /// How many of them come before the deals of each element of ``bits``.
  private var before: [Int32]
  /// How many of them there are.
  let count: Int

  /// Takes those of `count` deals for which `isMember` holds.
  init(count: Int, where isMember: (Int) -> Bool) {
    bits = [UInt64](repeating: 0, count: (count + 63) / 64)
    before = [Int32](repeating: 0, count: bits.count)
    for deal in 0..<count where isMember(deal) { bits[deal / 64] |= 1 << UInt64(deal % 64) }
    var sum = 0
    for (place, some) in bits.enumerated() {
      before[place] = Int32(truncatingIfNeeded: sum)
      sum += some.nonzeroBitCount
    }
    self.count = sum
  }

  /// The place of `deal` among them, 0..<count; nil for any other deal.
  subscript(deal: Int) -> Int? {
    guard deal >= 0, deal / 64 < bits.count else { return nil }
    let (some, bit) = (bits[deal / 64], UInt64(1) << UInt64(deal % 64))
    guard some & bit != 0 else { return nil }
    return Int(before[deal / 64]) + (some & (bit - 1)).nonzeroBitCount
  }

  /// The deals in their order.
  var deals: some Sequence<Int> {
    bits.indices.lazy.flatMap { place in
      (0..<64).lazy.filter { bits[place] & (1 << UInt64($0)) != 0 }.map { place * 64 + $0 }
    }
  }
}
