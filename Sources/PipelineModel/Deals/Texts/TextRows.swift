/// Where one text of some records lies, as a ``TextColumn`` keeps it: bits of unsigned numbers.
package struct TextRows: Sendable {
  /// Where each begins, counted from the start of its record; 0 for an empty one.
  package var starts: [Int32] = []
  /// Twice the length, and one more where two quotes stand for one.
  package var lengths: [Int32] = []

  /// Makes rows without texts.
  package init() {}

  /// Sets the text of a row, counted from the start of its record.
  package mutating func set(_ row: Int, start: Int, length: Int, hasDoubledQuotes: Bool = false) {
    starts[row] = length == 0 ? 0 : Int32(bitPattern: UInt32(clamping: start))
    let double = UInt32(clamping: min(length, 0x7FFF_FFFF)) << 1
    lengths[row] = Int32(bitPattern: double | (hasDoubledQuotes ? 1 : 0))
  }
}
