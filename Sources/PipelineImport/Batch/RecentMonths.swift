import DelimitedText
import PipelineModel

/// The months that dates such as `2026-11-21` named of late, by their first eight bytes.
struct RecentMonths {
  /// A month as it is written, the number of its first day, and how many days it has.
  struct Entry {
    /// All bits are set in an empty entry, which is no text.
    var text = UInt64.max
    var first: Int32 = 0
    var length: UInt32 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << 10)

  /// The table as it lies in memory, to look up many days.
  struct Entries {
    fileprivate let first: UnsafeMutablePointer<Entry>

    @inline(__always) fileprivate func entry(_ text: UInt64) -> UnsafeMutablePointer<Entry> {
      first + Int(truncatingIfNeeded: (text &* 0x9E37_79B9_7F4A_7C15) &>> 54)
    }

    /// The number of the day of a cell; nil for one of another form, or of a new month.
    @inline(__always) func day(of cell: BatchCells.Bytes) -> Int32? {
      guard cell.count == 10 else { return nil }
      let text = cell.word()
      let entry = entry(text)
      let digits = cell.halfWord(8) ^ 0x3030
      guard entry.pointee.text == text, ((digits &+ 0x7676) | digits) & 0x8080 == 0 else {
        return nil
      }
      let offset = UInt32(truncatingIfNeeded: (digits & 0xFF) &* 10 &+ digits &>> 8) &- 1
      guard offset < entry.pointee.length else { return nil }
      return entry.pointee.first &+ Int32(bitPattern: offset)
    }

    /// Keeps the month of a cell that was read as that day, if it is written so.
    func remember(_ cell: BatchCells.Bytes, _ day: Day) {
      // Bits of digits and dashes are taken away, other bytes leave bits behind.
      let rest = cell.word() ^ 0x2D30_302D_3030_3030
      let sums = ((rest &+ 0x0076_7600_7676_7676) | rest) & 0xFF80_80FF_8080_8080
      guard cell.count == 10, sums == 0 else { return }
      let (year, month, dayOfMonth) = day.civil
      entry(cell.word()).pointee = Entry(
        text: cell.word(), first: day.number - Int32(dayOfMonth - 1),
        length: UInt32(Day.daysInMonth(month, year: year)))
    }
  }

  /// Calls `body` with the table.
  @inline(__always) mutating func withEntries<Result>(_ body: (Entries) -> Result) -> Result? {
    entries.withUnsafeMutableBufferPointer { entries in
      entries.baseAddress.map { body(Entries(first: $0)) }
    }
  }
}
