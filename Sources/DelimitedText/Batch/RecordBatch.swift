import CScan

/// Many records with the same number of cells, read at once: what makes a large file quick.
///
/// It holds only records without anything odd: all quotes are where RFC 4180 wants them, and lines
/// end in LF or CRLF. All others are left to ``RecordReader/next(into:)-(Record)``.
public struct RecordBatch: Sendable {
  /// How many cells each record has.
  public let width: Int
  /// How many records there are.
  public private(set) var count = 0
  /// Number of the physical line on which each record starts, from 1, and one more for the end.
  public private(set) var lines: [UInt32] = []
  /// Offset in the reader's bytes of the first record.
  public private(set) var offset = 0

  /// Where the cells end, counted from ``offset``, record by record; before them -1.
  private var ends: [UInt32] = []
  /// Line ends inside quotes, counted from ``offset``.
  private var inner: [UInt32] = []
  /// How many bytes are looked at: less behind odd records, so that none is looked at often.
  package var window = RecordBatch.smallestWindow
  private let level: cs_level

  private static let smallestWindow = 1 << 12
  private static let largestWindow = 1 << 20

  /// Makes an empty batch for records of `width` cells.
  public init(width: Int) {
    self.init(width: width, level: CS_BEST)
  }

  /// The same, with given instructions: 0 for those of every machine, then wider ones.
  package init(width: Int, instructions: UInt32) {
    self.init(width: width, level: cs_level(rawValue: instructions))
  }

  private init(width: Int, level: cs_level) {
    self.width = width
    self.level = level
  }

  /// The most bytes of records that a batch holds.
  package var largestWindow = RecordBatch.largestWindow

  /// Finds the records that begin at `position` and before `limit`; returns the offset behind the
  /// last one.
  mutating func fill(
    _ bytes: Span<UInt8>, from position: Int, before limit: Int, line: Int, _ dialect: Dialect
  ) -> Int {
    count = 0
    offset = position
    // Words are read behind the last cell, so the last bytes of a file are left out.
    let length = min(window, largestWindow, bytes.count - position - Self.margin)
    // A lone empty cell is a blank line.
    guard width > 1, length > 0 else { return position }
    if ends.count < length + 65 {
      ends = Self.places(length + 65)
      inner = Self.places(length + 65)
    }
    var innerCount = 0
    bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeMutableBufferPointer { ends in
        inner.withUnsafeMutableBufferPointer { inner in
          guard let bytes = bytes.baseAddress, let ends = ends.baseAddress,
            let inner = inner.baseAddress
          else { return }
          var found = cs_records(ends: ends + 1, records: 0, inner: inner, inner_count: 0)
          cs_find_records(bytes + position, length, dialect.delimiter, width, level, &found)
          (count, innerCount) = (found.records, found.inner_count)
        }
      }
    }
    if innerCount > 0 { leaveOutJoinedRows(innerCount, bytes, dialect) }
    // Less is looked at behind an odd record, more where there was none.
    let used = offset(of: count) - position
    window = min(
      max(2 * (2 * used < length ? used : window), Self.smallestWindow), Self.largestWindow)
    while count > 0, offset(of: count - 1) >= limit { count -= 1 }
    guard count > 0 else { return position }
    number(from: line, innerCount)
    return offset(of: count)
  }

  /// Room for places after a first one that lies before all bytes.
  ///
  /// Most of it is never used: a page that nobody writes to takes neither memory nor time.
  private static func places(_ count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { places, filled in
      places.initializeElement(at: 0, to: .max)
      filled = count
    }
  }

  /// Bytes behind the beginning of a cell that can be read, however short it is.
  public static let margin = 32

  /// Ends before the first record with a problem that only its lines tell.
  private mutating func leaveOutJoinedRows(
    _ innerCount: Int, _ bytes: Span<UInt8>, _ dialect: Dialect
  ) {
    let delimiter = dialect.delimiter
    var (record, next) = (0, 0)
    while record < count, next < innerCount {
      // Most records have no line ends inside quotes.
      while record < count, ends[(record + 1) * width] < inner[next] { record += 1 }
      guard record < count else { return }
      let place = offset(of: record)..<offset(of: record + 1)
      let second = offset + Int(inner[next]) + 1..<place.upperBound
      // A look at its first lines is enough for nearly all.
      if bytes.mayBeginRow(second, delimiter: delimiter)
        && bytes.looksLikeRows(place, delimiter: delimiter)
        || bytes.mayHoldRows(place, from: second.lowerBound, dialect)
      {
        count = record
        return
      }
      while next < innerCount, inner[next] < ends[(record + 1) * width] { next += 1 }
    }
  }

  private mutating func number(from line: Int, _ innerCount: Int) {
    let (ends, inner, width) = (ends, inner, width)
    let count = count + 1
    lines = [UInt32](unsafeUninitializedCapacity: count) { lines, filled in
      var line = UInt32(clamping: line)
      var next = 0
      for record in 0..<count {
        // Those of the record before count as well as its own.
        while next < innerCount, inner[next] < ends[record * width] &+ 1 {
          line &+= 1
          next += 1
        }
        lines.initializeElement(at: record, to: line)
        line &+= 1
      }
      filled = count
    }
  }

  /// Offset in the reader's bytes of a record, 0...count: the last one is the end of the batch.
  public func offset(of record: Int) -> Int {
    offset + Int(ends[record * width] &+ 1)
  }

  /// Calls `body` with the cells of the batch, which is only valid meanwhile.
  public func withCells<Result>(
    in reader: RecordReader, _ body: (BatchCells) -> Result
  ) -> Result? {
    reader.bytes.withUnsafeBufferPointer { bytes in
      ends.withUnsafeBufferPointer { ends in
        guard let first = bytes.baseAddress, let ends = ends.baseAddress, count > 0 else {
          return nil
        }
        return body(BatchCells(bytes: first + offset, ends: ends, width: width, count: count))
      }
    }
  }
}

extension RecordReader {
  /// Reads as many records at once as fit `batch`; returns false when the next one does not.
  ///
  /// All of them begin before `limit`.
  public mutating func next(into batch: inout RecordBatch, before limit: Int = .max) -> Bool {
    let end = batch.fill(
      bytes.span, from: position, before: limit, line: line, dialect)
    guard batch.count > 0 else { return false }
    position = end
    line = Int(batch.lines[batch.count])
    return true
  }
}
