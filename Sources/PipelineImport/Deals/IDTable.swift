import PipelineModel

/// The ids read so far and the lines they stand on; the ids themselves stay in the file's bytes.
struct IDTable {
  private struct Entry {
    var start: UInt32
    var length: UInt32
    var line: Int32
  }

  private var entries: [Entry] = []
  private var slots = HashSlots()

  /// Remembers the id at `range` of the file, or returns the line on which it stands already.
  mutating func firstLine(of range: Range<Int>, in bytes: Span<UInt8>, line: Int) -> Int? {
    let id = bytes.extracting(range)
    let hash = id.hash
    let known = slots.entry(hash) { place in
      let start = Int(entries[place].start)
      return bytes.extracting(start..<start + Int(entries[place].length)).isSame(as: id)
    }
    if let known { return Int(entries[known].line) }
    entries.append(
      Entry(
        start: UInt32(clamping: range.lowerBound), length: UInt32(clamping: range.count),
        line: Int32(clamping: line)))
    slots.add(hash)
    return nil
  }
}
