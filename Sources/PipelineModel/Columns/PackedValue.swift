/// A value that a ``PackedColumn`` keeps as a number of as few bytes as its column needs.
public protocol PackedValue: Sendable {
  /// The number that stands for the value in memory.
  ///
  /// The least one is free to mark what is absent: it takes no more room than any other.
  associatedtype Number: FixedWidthInteger & SignedInteger & Sendable
  /// The value as a number.
  var number: Number { get }
  /// The value of a number that ``number`` gave.
  init(number: Number)
}

extension Int64: PackedValue {
  @inlinable public var number: Int64 { self }
  @inlinable public init(number: Int64) { self = number }
}

extension Int32: PackedValue {
  @inlinable public var number: Int32 { self }
  @inlinable public init(number: Int32) { self = number }
}

extension UInt32: PackedValue {
  @inlinable public var number: Int32 { Int32(bitPattern: self) }
  @inlinable public init(number: Int32) { self = UInt32(bitPattern: number) }
}

extension UInt16: PackedValue {
  @inlinable public var number: Int32 { Int32(self) }
  @inlinable public init(number: Int32) { self = UInt16(truncatingIfNeeded: number) }
}

extension Outcome: PackedValue {
  @inlinable public var number: Int8 { Int8(bitPattern: rawValue) }
  @inlinable public init(number: Int8) {
    self = Outcome(rawValue: UInt8(bitPattern: number)) ?? .open
  }
}

extension WeightSource: PackedValue {
  @inlinable public var number: Int8 { Int8(bitPattern: rawValue) }
  @inlinable public init(number: Int8) {
    self = WeightSource(rawValue: UInt8(bitPattern: number)) ?? .none
  }
}

extension ForecastCategory?: PackedValue {
  @inlinable public var number: Int8 { map { Int8(bitPattern: $0.rawValue) } ?? .min }
  @inlinable public init(number: Int8) {
    self = ForecastCategory(rawValue: UInt8(bitPattern: number))
  }
}
