import CScan

/// One value per deal, each in the fewest bytes that all of them fit: 1, 2, 4 or 8, and none while
/// all are the same.
///
/// A column is widened when a value comes that does not fit. Days take two bytes, most amounts
/// four, the codes of reps one or two: a million deals fit in a third of the memory.
///
///     var days = PackedColumn<Int32>()
///     days.append(20_778)
///     days[0]
///     // 20_778
public struct PackedColumn<Value: PackedValue>: RandomAccessCollection, Sendable {
  /// How many values there are.
  public private(set) var count = 0
  @usableFromInline var bytes: [UInt8] = []
  /// Bytes per value: 0, 1, 2, 4 or 8.
  @usableFromInline var width = 0
  /// What is added to a number in memory; the least number of each width stands for itself.
  @usableFromInline var shift: Value.Number = 0
  /// The value of all while ``width`` is 0.
  @usableFromInline var only: Value.Number = 0
  /// The least value to be expected, which makes the most of narrow numbers.
  private let lowest: Value.Number?
  private var expected = 0

  /// Makes an empty column; values are around zero unless a lowest one is named.
  public init(lowest: Value? = nil) {
    self.lowest = lowest?.number
  }

  /// The place of the first value.
  public var startIndex: Int { 0 }
  /// The place behind the last value.
  @inlinable public var endIndex: Int { count }

  /// The value at `index`, 0..<count.
  @inlinable public subscript(index: Int) -> Value {
    get {
      precondition(index >= 0 && index < count)
      switch width {
      case 1: return value(Int8.self, at: index)
      case 2: return value(Int16.self, at: index)
      case 4: return value(Int32.self, at: index)
      case 8: return value(Int64.self, at: index)
      default: return Value(number: only)
      }
    }
    set { set(newValue, at: index) }
  }

  @inlinable @inline(__always) func value<Narrow: FixedWidthInteger & SignedInteger>(
    _ narrow: Narrow.Type, at index: Int
  ) -> Value {
    let number = bytes.withUnsafeBytes {
      $0.load(fromByteOffset: index &* MemoryLayout<Narrow>.size, as: narrow)
    }
    return Value(number: Self.number(number, shift))
  }

  @inlinable @inline(__always) static func number<Narrow: FixedWidthInteger & SignedInteger>(
    _ narrow: Narrow, _ shift: Value.Number
  ) -> Value.Number {
    narrow == .min ? .min : Value.Number(truncatingIfNeeded: narrow) &+ shift
  }
}

// Growing.
extension PackedColumn {
  /// Adds a number to those of all values, none of which is absent, without a look at them.
  mutating func add(_ number: Value.Number) {
    if width > 0 { shift &+= number } else { only &+= number }
  }

  /// Expects that many values in all, so that no column grows by copying.
  package mutating func reserve(_ count: Int) {
    expected = count
    if width > 0 { bytes.reserveLarge(count * width) }
  }

  /// Adds one value.
  public mutating func append(_ value: Value) {
    withUnsafePointer(to: value.number) { append(UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// Adds the same value `times` over.
  mutating func append(_ value: Value, times: Int) {
    if width == 0, count == 0 || only == value.number {
      only = value.number
      count += times
    } else {
      append([Value.Number](repeating: value.number, count: times)[...])
    }
  }

  /// Adds some values, given as numbers.
  public mutating func append(_ numbers: ArraySlice<Value.Number>) {
    numbers.withUnsafeBufferPointer { append($0) }
  }

  /// Adds values, given as numbers, at first in the width of those before.
  mutating func append(_ numbers: UnsafeBufferPointer<Value.Number>) {
    guard let first = numbers.first else { return }
    if count == 0 { only = first }
    while !isAppended(numbers) { widen() }
    count += numbers.count
  }

  /// Adds the numbers in the width of those before; adds none, and says so, when one does not fit.
  private mutating func isAppended(_ numbers: UnsafeBufferPointer<Value.Number>) -> Bool {
    guard width > 0 else { return numbers.allSatisfy { $0 == only } }
    guard let first = numbers.baseAddress else { return true }
    let size = numbers.count * width
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { packed in
      guard let start = packed.baseAddress,
        cs_pack(
          first, MemoryLayout<Value.Number>.size, numbers.count, Int64(shift), start, width)
      else { return false }
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: size))
      return true
    }
  }

  /// Puts all values into wider numbers: the next ones, or of a single value those that it fits.
  private mutating func widen() {
    var wider = self
    repeat {
      wider.bytes = []
      switch wider.width {
      case 0: wider.take(Int8.self)
      case 1: wider.take(Int16.self)
      case 2: wider.take(Int32.self)
      default: wider.take(Int64.self)
      }
      wider.bytes.reserveLarge(Swift.max(expected, count) * wider.width)
    } while !wider.hasTaken(self)
    self = wider
  }

  private mutating func hasTaken(_ other: Self) -> Bool {
    for start in stride(from: 0, to: other.count, by: 1024) {
      let some = other.numbers(in: start..<Swift.min(start + 1024, other.count))
      guard some.withUnsafeBufferPointer({ isAppended($0) }) else { return false }
    }
    return true
  }

  private mutating func take<Narrow: FixedWidthInteger & SignedInteger>(_ narrow: Narrow.Type) {
    width = MemoryLayout<Narrow>.size
    let isNarrower = Narrow.bitWidth < Value.Number.bitWidth
    shift =
      if isNarrower, let lowest { lowest &- Value.Number(truncatingIfNeeded: Narrow.min + 1) } else
      {
        0
      }
  }

  @usableFromInline mutating func set(_ value: Value, at index: Int) {
    precondition(index >= 0 && index < count)
    while !isSet(value.number, at: index) { widen() }
  }

  private mutating func isSet(_ number: Value.Number, at index: Int) -> Bool {
    switch width {
    case 1: isSet(number, Int8.self, at: index)
    case 2: isSet(number, Int16.self, at: index)
    case 4: isSet(number, Int32.self, at: index)
    case 8: isSet(number, Int64.self, at: index)
    default: only == number
    }
  }

  private mutating func isSet<Narrow: FixedWidthInteger & SignedInteger>(
    _ number: Value.Number, _ narrow: Narrow.Type, at index: Int
  ) -> Bool {
    let packed = number == .min ? .min : Narrow(truncatingIfNeeded: number &- shift)
    guard Self.number(packed, shift) == number else { return false }
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: packed, toByteOffset: index * MemoryLayout<Narrow>.size, as: narrow)
    }
    return true
  }

  /// The values at `indices` alone, in that order.
  func picking(_ indices: [Int]) -> PackedColumn {
    var some = self
    (some.bytes, some.count, some.width, some.shift, some.expected) = ([], 0, 0, 0, indices.count)
    for start in stride(from: 0, to: indices.count, by: 1024) {
      let part = indices[start..<Swift.min(start + 1024, indices.count)]
      some.append(part.map { self[$0].number }[...])
    }
    return some
  }
}
