/// The ids read so far and the lines they stand on; the ids themselves stay in the file's bytes.
struct IDTable {
  private struct Entry {
    var start: UInt32
    var length: UInt32
    var line: Int32
  }

  private var entries: [Entry] = []
  /// Open addressing by powers of two: place + 1, or 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Remembers the id at `range` of the file, or returns the line on which it stands already.
  mutating func firstLine(
    of range: Range<Int>, in bytes: Span<UInt8>, line: Int
  ) -> Int? {
    let id = bytes.extracting(range)
    var slot = Int(truncatingIfNeeded: id.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot] - 1)]
      if Self.isSame(entry, id, bytes) { return Int(entry.line) }
      slot = (slot + 1) & (slots.count - 1)
    }
    entries.append(
      Entry(
        start: UInt32(clamping: range.lowerBound), length: UInt32(clamping: range.count),
        line: Int32(clamping: line)))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow(bytes) }
    return nil
  }

  private static func isSame(_ entry: Entry, _ id: Span<UInt8>, _ bytes: Span<UInt8>) -> Bool {
    guard Int(entry.length) == id.count else { return false }
    let start = Int(entry.start)
    // Ids of one file mostly differ at their ends.
    for index in id.indices.reversed() where bytes[start + index] != id[index] { return false }
    return true
  }

  private mutating func grow(_ bytes: Span<UInt8>) {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      let start = Int(entry.start)
      let hash = bytes.extracting(start..<(start + Int(entry.length))).hash
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }
}
