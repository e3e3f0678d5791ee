/// The part of a cell between its quotes.
struct QuotedText {
  /// Offset of the closing quote.
  let close: Int
  let hasDoubledQuotes: Bool
  /// How many line ends stand between the quotes.
  let lineEnds: Int

  /// Why the text behind an opening quote is none.
  enum Failure: Error {
    /// The quote is closed on a later line, inside a cell: a stray one must not swallow rows.
    case stray
    /// The bytes end before it is closed.
    case open
  }

  /// Finds the closing quote.
  ///
  /// A file full of stray quotes still costs linear time. A search passes doubled quotes only, so a
  /// cell that opens at one of these closes at once; no byte is searched a third time.
  init(openedAt quote: Int, delimiter: UInt8, in bytes: Span<UInt8>) throws(Failure) {
    var lineEnds = 0
    var hasDoubledQuotes = false
    var previous = UInt8.quote
    var index = quote + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .quote {
        let isLast = index + 1 == bytes.count
        if isLast || bytes[index + 1] != .quote {
          let hasTail = !isLast && bytes[index + 1] != delimiter && !bytes[index + 1].isLineEnd
          if hasTail, lineEnds > 0 { throw .stray }
          close = index
          self.hasDoubledQuotes = hasDoubledQuotes
          self.lineEnds = lineEnds
          return
        }
        hasDoubledQuotes = true
        index += 1
      } else if byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) {
        lineEnds += 1
      }
      previous = byte
      index += 1
    }
    throw .open
  }
}
