// Many values at once.
extension PackedColumn {
  /// The values at `indices`, unpacked at once: for loops over some of them.
  @inlinable public func values(at indices: ArraySlice<Int>) -> [Value] {
    // The one empty array that all threads share is not written to.
    guard !indices.isEmpty else { return [] }
    switch width {
    case 1: return values(Int8.self, at: indices)
    case 2: return values(Int16.self, at: indices)
    case 4: return values(Int32.self, at: indices)
    case 8: return values(Int64.self, at: indices)
    default: return [Value](repeating: Value(number: only), count: indices.count)
    }
  }

  @inlinable func values<Narrow: FixedWidthInteger & SignedInteger>(
    _ narrow: Narrow.Type, at indices: ArraySlice<Int>
  ) -> [Value] {
    bytes.withUnsafeBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: narrow)
      return [Value](unsafeUninitializedCapacity: indices.count) { buffer, filled in
        for index in indices {
          precondition(index >= 0 && index < count)
          buffer.initializeElement(
            at: filled, to: Value(number: Self.number(numbers[index], shift)))
          filled &+= 1
        }
      }
    }
  }

  /// The values in `range` as numbers, unpacked at once: for loops over many of them.
  @inlinable package func numbers(in range: Range<Int>) -> [Value.Number] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard !range.isEmpty else { return [] }
    switch width {
    case 1: return numbers(Int8.self, in: range)
    case 2: return numbers(Int16.self, in: range)
    case 4: return numbers(Int32.self, in: range)
    case 8: return numbers(Int64.self, in: range)
    default: return [Value.Number](repeating: only, count: range.count)
    }
  }

  @inlinable func numbers<Narrow: FixedWidthInteger & SignedInteger>(
    _ narrow: Narrow.Type, in range: Range<Int>
  ) -> [Value.Number] {
    bytes.withUnsafeBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: narrow)
      return [Value.Number](unsafeUninitializedCapacity: range.count) { buffer, filled in
        for place in 0..<range.count {
          let number = Self.number(numbers[range.lowerBound &+ place], shift)
          buffer.initializeElement(at: place, to: number)
        }
        filled = range.count
      }
    }
  }

  /// The places of all values in runs, as many as a processor keeps at hand.
  package var runs: some Sequence<Range<Int>> {
    stride(from: 0, to: count, by: 1 << 12).lazy.map { [count] in
      $0..<Swift.min($0 + 1 << 12, count)
    }
  }

  /// Whether any deal has that value.
  package func holds(_ value: Value) -> Bool {
    switch width {
    case 1: holds(value.number, Int8.self)
    case 2: holds(value.number, Int16.self)
    case 4: holds(value.number, Int32.self)
    case 8: holds(value.number, Int64.self)
    default: count > 0 && only == value.number
    }
  }

  private func holds<Narrow: FixedWidthInteger & SignedInteger>(
    _ number: Value.Number, _ narrow: Narrow.Type
  ) -> Bool {
    let packed = number == .min ? .min : Narrow(truncatingIfNeeded: number &- shift)
    guard Self.number(packed, shift) == number else { return false }
    return bytes.withUnsafeBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: narrow)
      return runs.contains { run in
        // All of a run without asking, so that many are looked at by one instruction.
        var found: Narrow = 0
        for place in run { found |= numbers[place] == packed ? 1 : 0 }
        return found != 0
      }
    }
  }

  /// The greatest number of any value, the least of all where there are none.
  @inlinable package var greatest: Value.Number {
    switch width {
    case 1: greatest(Int8.self)
    case 2: greatest(Int16.self)
    case 4: greatest(Int32.self)
    case 8: greatest(Int64.self)
    default: count > 0 ? only : .min
    }
  }

  @inlinable func greatest<Narrow: FixedWidthInteger & SignedInteger>(
    _ narrow: Narrow.Type
  ) -> Value.Number {
    bytes.withUnsafeBytes { bytes in
      // Numbers in memory stand in the same order as those that they stand for.
      var greatest = Narrow.min
      for number in bytes.assumingMemoryBound(to: narrow) {
        greatest = number > greatest ? number : greatest
      }
      return Self.number(greatest, shift)
    }
  }
}

extension [Int] {
  /// The indices in runs, as many as a processor keeps at hand.
  package var runs: some Sequence<ArraySlice<Int>> {
    stride(from: 0, to: count, by: 1 << 12).lazy.map {
      self[$0..<Swift.min($0 + 1 << 12, count)]
    }
  }
}
