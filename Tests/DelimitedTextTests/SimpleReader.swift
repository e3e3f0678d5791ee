import DelimitedText

/// Reads the same records as `RecordReader`, one question at a time and without regard for speed.
struct SimpleReader {
  struct SimpleRecord: Equatable {
    var offset: Int
    var end: Int
    var line: Int
    var cells: [[UInt8]] = []
    var hasProblem = false
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  private(set) var records: [SimpleRecord] = []
  private(set) var blankLines = 0

  init(_ text: [UInt8], dialect: Dialect) {
    bytes = text
    delimiter = dialect.delimiter
    var offset = 0
    while offset < bytes.count {
      let end = plainEnd(offset, stopsAtDelimiter: false)
      if end == offset {
        blankLines += 1
        offset = afterLineEnd(end)
      } else {
        records.append(record(at: offset))
        offset = records.last?.end ?? bytes.count
      }
    }
  }

  private func record(at offset: Int) -> SimpleRecord {
    var record = SimpleRecord(offset: offset, end: offset, line: lineEnds(in: 0..<offset) + 1)
    while true {
      let start = record.end
      record.end = plainEnd(start)
      if byte(start) == "\"" {
        if let close = closingQuote(start) {
          record.end = plainEnd(close + 1)
          let tail = bytes[(close + 1)..<record.end]
          record.cells.append(undoubled(bytes[(start + 1)..<close]) + tail)
          record.hasProblem = record.hasProblem || !tail.isEmpty
        } else {
          record.cells.append(Array(bytes[start..<record.end]))
          record.hasProblem = true
        }
      } else {
        record.cells.append(Array(bytes[start..<record.end]))
      }
      guard record.end < bytes.count, bytes[record.end] == delimiter else { break }
      record.end += 1
    }
    record.end = afterLineEnd(record.end)
    record.hasProblem = record.hasProblem || looksLikeRows(record)
    return record
  }

  /// Whether there are several lines, and each has as many delimiters as the others, which are no
  /// commas of a sentence: blanks follow those in quotes alone.
  private func looksLikeRows(_ record: SimpleRecord) -> Bool {
    var counts: [Int] = []
    var start = record.offset
    while start < record.end {
      let end = plainEnd(start, stopsAtDelimiter: false)
      counts.append(bytes[start..<end].count { $0 == delimiter })
      start = afterLineEnd(end)
    }
    guard counts.count > 1, counts[0] > 1, Set(counts).count == 1 else { return false }
    return (record.offset..<record.end).contains { index in
      let isQuoted = bytes[record.offset..<index].count { $0 == 0x22 } % 2 == 1
      let hasBlank =
        index + 1 < record.end && (bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09)
      return bytes[index] == delimiter && isQuoted != hasBlank
    }
  }

  private func byte(_ index: Int) -> Unicode.Scalar? {
    index < bytes.count ? Unicode.Scalar(bytes[index]) : nil
  }

  private func closingQuote(_ open: Int) -> Int? {
    var index = open + 1
    while let scalar = byte(index) {
      if scalar == "\"", byte(index + 1) == "\"" {
        index += 2
      } else if scalar == "\"" {
        let endsThere = plainEnd(index + 1) == index + 1
        return endsThere || lineEnds(in: open..<index) == 0 ? index : nil
      } else {
        index += 1
      }
    }
    return nil
  }

  private func plainEnd(_ start: Int, stopsAtDelimiter: Bool = true) -> Int {
    bytes[start...].firstIndex {
      $0 == 0x0A || $0 == 0x0D || (stopsAtDelimiter && $0 == delimiter)
    } ?? bytes.count
  }

  private func afterLineEnd(_ index: Int) -> Int {
    byte(index) == "\r" && byte(index + 1) == "\n" ? index + 2 : min(index + 1, bytes.count)
  }

  private func lineEnds(in range: Range<Int>) -> Int {
    range.count { bytes[$0] == 0x0D || (bytes[$0] == 0x0A && ($0 == 0 || bytes[$0 - 1] != 0x0D)) }
  }

  private func undoubled(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var skips = false
    for byte in content {
      skips = byte == 0x22 && !skips
      if !skips { result.append(byte) }
    }
    return result
  }
}
