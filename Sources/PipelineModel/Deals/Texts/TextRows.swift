/// Where one text of some records lies, as a ``TextColumn`` keeps it.
package struct TextRows: Sendable {
  /// Where each begins, counted from the start of its record; 0 for an empty one.
  package var starts: [UInt32] = []
  /// Twice the length, and one more where two quotes stand for one.
  package var lengths: [UInt32] = []

  /// Makes rows without texts.
  package init() {}

  /// Sets the text of a row, counted from the start of its record.
  package mutating func set(_ row: Int, start: Int, length: Int, hasDoubledQuotes: Bool = false) {
    starts[row] = length == 0 ? 0 : UInt32(clamping: start)
    lengths[row] = UInt32(clamping: min(length, 0x7FFF_FFFF)) << 1 | (hasDoubledQuotes ? 1 : 0)
  }
}
