/// The ids read so far and the lines they stand on; the ids themselves stay in the file's bytes.
struct IDTable {
  private struct Entry {
    var start: UInt32
    var length: UInt32
    var line: Int32
  }

  private var entries: [Entry] = []
  /// Open addressing by powers of two: half of the hash, and place + 1 or 0 for an empty slot.
  ///
  /// Most strangers differ in the hash, which spares a look at their bytes.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// Remembers the id at `range` of the file, or returns the line on which it stands already.
  mutating func firstLine(of range: Range<Int>, in bytes: Span<UInt8>, line: Int) -> Int? {
    let id = bytes.extracting(range)
    let hash = id.hash
    var slot = Self.slot(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let entry = entries[Int(UInt32(truncatingIfNeeded: slots[slot])) - 1]
        if Self.isSame(entry, id, bytes) { return Int(entry.line) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        start: UInt32(clamping: range.lowerBound), length: UInt32(clamping: range.count),
        line: Int32(clamping: line)))
    slots[slot] = (hash >> 32) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  private static func isSame(_ entry: Entry, _ id: Span<UInt8>, _ bytes: Span<UInt8>) -> Bool {
    guard Int(entry.length) == id.count else { return false }
    let start = Int(entry.start)
    for index in id.indices where bytes[start + index] != id[index] { return false }
    return true
  }

  /// By the upper half alone, which the slots keep, so that growing reads no ids.
  private static func slot(_ hash: UInt64) -> Int { Int(hash >> 32) }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for filled in old where filled != 0 {
      var slot = Self.slot(filled) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = filled
    }
  }
}
