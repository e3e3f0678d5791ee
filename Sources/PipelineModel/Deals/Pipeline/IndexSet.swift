/// Some deals of many by their indices, a bit each, numbered by their order.
///
///     IndexSet([3, 70], below: 100).place(of: 70)
///     // 1
package struct IndexSet: Sendable {
  @usableFromInline var words: [UInt64]
  /// How many bits are set before each word.
  @usableFromInline var ranks: [UInt32] = []
  /// How many indices there are.
  package let count: Int

  /// Takes indices of 0..<`limit`, in any order.
  package init(_ indices: some Sequence<Int>, below limit: Int) {
    var words = [UInt64](repeating: 0, count: limit / 64 + 1)
    for index in indices { words[index >> 6] |= 1 << UInt64(index & 63) }
    self.words = words
    ranks.reserveCapacity(words.count)
    var rank: UInt32 = 0
    for word in words {
      ranks.append(rank)
      rank += UInt32(word.nonzeroBitCount)
    }
    count = Int(rank)
  }

  /// Whether the set has an index.
  func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  /// How many indices are lower; nil for one that is not in the set.
  @inlinable package func place(of index: Int) -> Int? {
    guard index >= 0, index >> 6 < words.count else { return nil }
    let word = words[index >> 6]
    let bit = UInt64(1) << UInt64(index & 63)
    return word & bit == 0
      ? nil : Int(ranks[index >> 6]) + (word & (bit &- 1)).nonzeroBitCount
  }

  /// The indices and those of `others`, below the same limit.
  func union(_ others: [Int]) -> IndexSet {
    IndexSet([indices, others].joined(), below: words.count * 64 - 1)
  }

  /// The indices in their order.
  package var indices: [Int] {
    var indices: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        indices.append(place * 64 + rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
    }
    return indices
  }
}
