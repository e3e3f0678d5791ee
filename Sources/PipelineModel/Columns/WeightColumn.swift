/// The weight of each deal, of which there are few in most files: then a deal keeps only its place
/// among them.
public struct WeightColumn: RandomAccessCollection, Sendable {
  /// The distinct weights in order of appearance; empty once there are too many of them.
  private var distinct: [Int32] = []
  /// The place of each weight in ``distinct``.
  private var places: [Int32: Int32] = [:]
  /// The place of each deal's weight, or the weight itself once there are too many.
  private var numbers = PackedColumn<Int32>(lowest: 0)
  private var isSpread = false

  /// More weights than this take less room as they are.
  private static let mostDistinct = 1 << 12

  /// Makes an empty column.
  public init() {}

  /// The place of the first value.
  public var startIndex: Int { 0 }
  /// The place behind the last value.
  public var endIndex: Int { numbers.count }

  /// The weight of the deal at `index`, 0..<count: billionths, or ``DealColumns/noWeight``.
  public subscript(index: Int) -> Int32 {
    get { isSpread ? numbers[index] : distinct[Int(numbers[index])] }
    set { numbers[index] = number(of: newValue) }
  }

  /// The weights at `indices`, unpacked at once.
  func values(at indices: ArraySlice<Int>) -> [Int32] {
    let numbers = numbers.values(at: indices)
    guard !isSpread else { return numbers }
    let distinct = distinct
    return numbers.map { distinct[Int($0)] }
  }

  /// What is kept for a weight.
  private mutating func number(of weight: Int32) -> Int32 {
    if isSpread { return weight }
    if let known = places[weight] { return known }
    guard distinct.count < Self.mostDistinct else {
      spread()
      return weight
    }
    let place = Int32(truncatingIfNeeded: distinct.count)
    distinct.append(weight)
    places[weight] = place
    return place
  }

  private mutating func spread() {
    var weights = PackedColumn<Int32>()
    for start in stride(from: 0, to: count, by: 1024) {
      weights.append((start..<Swift.min(start + 1024, count)).map { self[$0] }[...])
    }
    (numbers, isSpread, distinct, places) = (weights, true, [], [:])
  }

  /// Adds one weight.
  package mutating func append(_ weight: Int32) {
    let number = number(of: weight)
    numbers.append(number)
  }

  /// Adds some weights of an array.
  package mutating func append(_ weights: ArraySlice<Int32>) {
    var recent = [(weight: Int32, number: Int32)](repeating: (.min, 0), count: 64)
    let places = weights.map { weight in
      let slot = Int((UInt32(bitPattern: weight) &* 0x9E37_79B1) >> 26)
      if recent[slot].weight != weight { recent[slot] = (weight, number(of: weight)) }
      return recent[slot].number
    }
    // One of them may have been one too many.
    numbers.append(isSpread ? weights : places[...])
  }

  /// Expects that many weights in all.
  mutating func reserve(_ count: Int) { numbers.reserve(count) }

  /// The weights at `indices` alone, in that order.
  func picking(_ indices: [Int]) -> WeightColumn {
    var some = self
    some.numbers = numbers.picking(indices)
    return some
  }
}
