/// Numbers that rise from deal to deal, kept as what each adds to the first of its thirty-two.
///
/// Where records begin in the file takes two bytes so, and their lines one. Numbers that fall are
/// kept as well; they take more room.
public struct RisingColumn: RandomAccessCollection, Sendable {
  @usableFromInline var firsts: [UInt32] = []
  @usableFromInline var steps = PackedColumn<UInt32>(lowest: 0)

  /// Makes an empty column.
  public init() {}

  /// The place of the first number.
  public var startIndex: Int { 0 }
  /// The place behind the last number.
  @inlinable public var endIndex: Int { steps.count }

  /// The number at `index`, 0..<count.
  @inlinable public subscript(index: Int) -> UInt32 {
    let step = steps[index]
    return firsts[index >> 5] &+ step
  }

  /// Adds one number.
  public mutating func append(_ number: UInt32) { append([number][...]) }

  /// Adds numbers.
  mutating func append(_ numbers: ArraySlice<UInt32>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: numbers.count) { steps in
      numbers.withUnsafeBufferPointer { numbers in
        var next = 0
        while next < numbers.count {
          let place = count + next
          if place & 31 == 0 { firsts.append(numbers[next]) }
          let first = firsts[place >> 5]
          let end = Swift.min(numbers.count, next + 32 - place & 31)
          for index in next..<end {
            steps.initializeElement(
              at: index, to: Int32(bitPattern: numbers[index] &- first))
          }
          next = end
        }
      }
      self.steps.append(UnsafeBufferPointer(steps))
    }
  }

  mutating func reserve(_ count: Int) {
    firsts.reserveCapacity(count / 32 + 1)
    steps.reserve(count)
  }

  /// The numbers at `indices` alone, in that order.
  func picking(_ indices: [Int]) -> RisingColumn {
    var some = RisingColumn()
    some.reserve(indices.count)
    for start in stride(from: 0, to: indices.count, by: 1024) {
      let part = indices[start..<Swift.min(start + 1024, indices.count)]
      some.append(part.map { self[$0] }[...])
    }
    return some
  }
}
