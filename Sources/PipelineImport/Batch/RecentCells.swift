import DelimitedText

/// What short cells of one column meant of late: most columns say the same few things.
struct RecentCells {
  private struct Entry {
    var key = CellKey.none
    var meaning: Int32 = 0
  }

  private let bits: UInt64
  private var entries: [Entry]

  /// Makes a table with room for 2 to the power of `bits` texts.
  init(bits: UInt64 = 8) {
    self.bits = bits
    entries = [Entry](repeating: Entry(), count: 1 << Int(bits))
  }

  /// The meaning of a cell, nil when it was not read of late.
  @inline(__always) func meaning(of cell: BatchCells.Bytes) -> Int32? {
    guard cell.count <= CellKey.maximumLength else { return nil }
    let key = CellKey(cell)
    let entry = entries[key.place(bits)]
    return entry.key == key ? entry.meaning : nil
  }

  /// Keeps the meaning of a cell, in place of another one.
  mutating func remember(_ cell: BatchCells.Bytes, _ meaning: Int32) {
    guard cell.count <= CellKey.maximumLength else { return }
    let key = CellKey(cell)
    entries[key.place(bits)] = Entry(key: key, meaning: meaning)
  }
}
