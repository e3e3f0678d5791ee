import CScan
import DelimitedText

/// What cells of one column meant of late: most columns say the same few things.
///
/// Cells of more than 32 bytes are not kept.
struct RecentCells {
  private let bits: UInt32
  private var entries: [cs_meaning]
  private var replaced: UInt32 = 0

  /// Makes a table with room for 2 to the power of `bits` texts; empty cells mean -1.
  init(bits: UInt32 = 9) {
    self.bits = bits
    let empty = cs_meaning(key: cs_key(), count: -1, meaning: 0)
    entries = [cs_meaning](repeating: empty, count: 1 << Int(bits) + cs_reach)
    [UInt8](repeating: 0, count: BatchCells.Bytes.keyLength).withUnsafeBufferPointer {
      if let cell = $0.baseAddress { remember(cell, count: 0, -1) }
    }
  }

  /// Finds what the cells of a column meant: `unknown` stands for those that were not read of late,
  /// the rows of which are left over.
  mutating func findMeanings(
    of column: Int, in cells: BatchCells, unknown: Int32, _ read: inout DealBatch
  ) -> [Int32] {
    withTable { table in
      read.values { cs_find_meanings(cells.scanned, column, table, unknown, $0, $1) }
    } ?? [Int32](repeating: unknown, count: cells.count)
  }

  /// Keeps the meaning of a cell, in place of another one where there is no room.
  mutating func remember(_ cell: BatchCells.Bytes, _ meaning: Int32) {
    remember(cell.start, count: cell.count, meaning)
  }

  private mutating func remember(_ cell: UnsafePointer<UInt8>, count: Int, _ meaning: Int32) {
    replaced &+= 1
    let replaced = replaced
    _ = withTable { cs_remember($0, cell, count, meaning, replaced) }
  }

  private mutating func withTable<Result>(_ body: (cs_meanings) -> Result) -> Result? {
    let bits = bits
    return entries.withUnsafeMutableBufferPointer { entries in
      entries.baseAddress.map { body(cs_meanings(entries: $0, bits: bits, level: CS_BEST)) }
    }
  }
}
