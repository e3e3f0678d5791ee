import CScan
import DelimitedText

/// What cells of one column meant of late: most columns say the same few things.
///
/// Cells of more than 32 bytes are not kept.
struct RecentCells {
  /// A cell and its meaning; a count below 0 marks an empty entry.
  struct Entry {
    var key = cs_key()
    var count: Int32 = -1
    var meaning: Int32 = 0
  }

  /// A text stands at its place or at one of the next few.
  private static let reach = 4
  private let shift: UInt64
  private var entries: [Entry]
  private var replaced = 0

  /// Makes a table with room for 2 to the power of `bits` texts.
  init(bits: UInt64 = 8) {
    shift = 64 - bits
    entries = [Entry](repeating: Entry(), count: 1 << Int(bits) + Self.reach)
  }

  /// The table as it lies in memory, to look up many cells.
  struct Entries {
    fileprivate let first: UnsafePointer<Entry>
    fileprivate let shift: UInt64

    /// The meaning of a cell, nil when it was not read of late.
    @inline(__always) func meaning(of cell: BatchCells.Bytes) -> Int32? {
      guard cell.count <= BatchCells.Bytes.keyLength else { return nil }
      let key = cs_key_of(cell.start, cell.count)
      let count = Int32(truncatingIfNeeded: cell.count)
      var entry = first + Int(truncatingIfNeeded: cs_hash_of(key) &>> shift)
      for _ in 0..<RecentCells.reach {
        if cs_same_key(entry.pointee.key, key), entry.pointee.count == count {
          return entry.pointee.meaning
        }
        if entry.pointee.count < 0 { return nil }
        entry += 1
      }
      return nil
    }
  }

  /// Calls `body` with the table.
  @inline(__always) func withEntries<Result>(_ body: (Entries) -> Result) -> Result? {
    entries.withUnsafeBufferPointer { entries in
      entries.baseAddress.map { body(Entries(first: $0, shift: shift)) }
    }
  }

  /// Keeps the meaning of a cell, in place of another one where there is no room.
  mutating func remember(_ cell: BatchCells.Bytes, _ meaning: Int32) {
    guard cell.count <= BatchCells.Bytes.keyLength else { return }
    let key = cs_key_of(cell.start, cell.count)
    let entry = Entry(key: key, count: Int32(cell.count), meaning: meaning)
    let place = Int(truncatingIfNeeded: cs_hash_of(key) &>> shift)
    for place in place..<place + Self.reach
    where entries[place].count < 0
      || entries[place].count == entry.count && cs_same_key(entries[place].key, key)
    {
      entries[place] = entry
      return
    }
    replaced = (replaced + 1) % Self.reach
    entries[place + replaced] = entry
  }
}
