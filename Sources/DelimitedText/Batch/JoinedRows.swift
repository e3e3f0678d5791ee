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
}
