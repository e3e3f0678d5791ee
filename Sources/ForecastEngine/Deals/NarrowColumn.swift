/// Whole numbers, two bytes each while all of them fit: days from 1880 to 2059, and codes.
///
/// The least and the greatest number of four bytes, which mark what is absent or open, fit as well.
///
///     var days = NarrowColumn()
///     days.append(20_778)
///     days[0]
///     // 20_778
public struct NarrowColumn: RandomAccessCollection, Sendable {
  private var narrow: [Int16] = []
  /// All numbers once one of them did not fit.
  private var wide: [Int32] = []

  init() {}

  /// The place of the first number.
  public var startIndex: Int { 0 }
  /// The place behind the last number.
  public var endIndex: Int { wide.isEmpty ? narrow.count : wide.count }

  /// The number at `index`, 0..<count.
  public subscript(index: Int) -> Int32 {
    wide.isEmpty ? Self.widened(narrow[index]) : wide[index]
  }

  private static func widened(_ number: Int16) -> Int32 {
    number == .min ? .min : number == .max ? .max : Int32(number)
  }

  mutating func append(_ number: Int32) {
    let short: Int16 =
      number == .min ? .min : number == .max ? .max : Int16(truncatingIfNeeded: number)
    if wide.isEmpty, Self.widened(short) == number {
      narrow.append(short)
    } else {
      if wide.isEmpty {
        wide = narrow.map(Self.widened)
        narrow = []
      }
      wide.append(number)
    }
  }

  mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// The numbers at `indices` alone, in that order.
  func picking(_ indices: [Int]) -> NarrowColumn {
    var some = NarrowColumn()
    some.reserveCapacity(indices.count)
    for index in indices { some.append(self[index]) }
    return some
  }
}
