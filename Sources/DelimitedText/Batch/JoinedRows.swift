extension Span<UInt8> {
  /// Whether the line that begins a text has the delimiters that each of such lines has.
  func mayBeginRow(_ text: Range<Int>, delimiter: UInt8) -> Bool {
    var count = 0
    for index in text {
      let byte = self[index]
      if byte.isLineEnd { break }
      count += byte == delimiter ? 1 : 0
    }
    return count > 1
  }

  /// Whether a record with a quoted cell of several lines looks like several rows.
  func looksJoined(_ record: Range<Int>, _ dialect: Dialect) -> Bool {
    looksLikeRows(record, delimiter: dialect.delimiter) || mayHoldRows(record, dialect)
  }

  /// The same by the number of cells that most records have; never where that is not known.
  func mayHoldRows(_ record: Range<Int>, _ dialect: Dialect) -> Bool {
    dialect.width.map { mayHoldRows(record, delimiter: dialect.delimiter, width: $0) } ?? false
  }

  /// The same where the second line is known to begin at `start`: mostly a look at what follows is
  /// enough, since a whole row has to stand there.
  func mayHoldRows(_ record: Range<Int>, from start: Int, _ dialect: Dialect) -> Bool {
    var delimiters = 0
    extracting(start..<record.upperBound).withUnsafeBufferPointer { rest in
      for byte in rest { delimiters &+= byte == dialect.delimiter ? 1 : 0 }
    }
    return delimiters >= (dialect.width ?? .max) - 1 && mayHoldRows(record, dialect)
  }

  /// Whether the lines of a record look like rows of their own, which a stray quote has joined.
  ///
  /// They do where each has as many delimiters as the others, inside quotes or not, two at least.
  /// Where a blank follows all of those inside quotes and none of the others, they are commas of a
  /// sentence.
  func looksLikeRows(_ record: Range<Int>, delimiter: UInt8) -> Bool {
    var (expected, count) = (0, 0)
    var previous = UInt8.lineFeed
    var isQuoted = false
    var isSentence = true
    for index in record {
      let byte = self[index]
      if byte == delimiter {
        count += 1
        let hasBlank = index + 1 < record.upperBound && self[index + 1].isBlank
        isSentence = isSentence && hasBlank == isQuoted
      } else if byte == .quote {
        isQuoted.toggle()
      } else if byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn {
        guard count > 1, count == expected || expected == 0 else { return false }
        (expected, count) = (count, 0)
      }
      previous = byte
    }
    // The last line of a file may have no end.
    return !isSentence && (previous.isLineEnd || count == expected)
  }

  /// Whether a record of several lines may have swallowed rows: its first line has the delimiters
  /// of a whole row of `width` cells, and so has another one.
  ///
  /// Where blanks follow most of those inside quotes, they are commas of a text.
  package func mayHoldRows(_ record: Range<Int>, delimiter: UInt8, width: Int) -> Bool {
    guard width > 2 else { return false }
    var (count, wholeLines, lines) = (0, 0, 0)
    var (plain, blank) = (0, 0)
    var previous = UInt8.lineFeed
    var isQuoted = false
    for index in record {
      let byte = self[index]
      if byte == delimiter {
        count += 1
        if isQuoted {
          let hasBlank = index + 1 < record.upperBound && self[index + 1].isBlank
          (plain, blank) = hasBlank ? (plain, blank + 1) : (plain + 1, blank)
        }
      } else if byte == .quote {
        isQuoted.toggle()
      } else if byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn {
        let isWhole = count >= width - 1
        guard isWhole || lines > 0 else { return false }
        wholeLines += isWhole ? 1 : 0
        lines += 1
        count = 0
      }
      previous = byte
    }
    if count >= width - 1 { wholeLines += 1 }
    return wholeLines > 1 && plain > blank
  }
}
