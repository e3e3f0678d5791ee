/// How the cells of a file are put in quotes.
///
/// RFC 4180 knows one way, and `RecordReader` reads that one; texts that are quoted in another way
/// are restated in it when they are decoded.
public struct Quoting: Hashable, Sendable {
  /// What opens and closes a cell: `"` or `'`.
  public let quote: Unicode.Scalar
  /// What stands before a quote inside a cell, such as `\`; nil where it is doubled.
  public let escape: Unicode.Scalar?
  /// Whether a blank behind each delimiter belongs to it, as in `a, b, c`.
  public let skipsBlanks: Bool
  /// Whether each row stands in one quoted cell, its own quotes doubled: `"a,""b, c"""`.
  ///
  /// Spreadsheets write so what they did not part into columns.
  public let wrapsRows: Bool

  init(
    quote: Unicode.Scalar = "\"", escape: Unicode.Scalar? = nil, skipsBlanks: Bool = false,
    wrapsRows: Bool = false
  ) {
    self.quote = quote
    self.escape = escape
    self.skipsBlanks = skipsBlanks
    self.wrapsRows = wrapsRows
  }

  /// `"` around cells, doubled inside them.
  public static let standard = Quoting()

  /// Where a quoted text ends that begins at `start`: at its closing quote.
  ///
  /// That is the end of the bytes where nothing closes it, and nil where only a quote inside a cell
  /// of a later line does: a stray one must not swallow rows.
  func end(ofTextAt start: Int, delimiter: UInt8, in bytes: Span<UInt8>) -> Int? {
    let (quote, escape) = (UInt8(ascii: quote), escape.map { UInt8(ascii: $0) })
    var hasLineEnd = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : .lineFeed
      if byte == escape {
        hasLineEnd = hasLineEnd || next.isLineEnd
        index += 2
      } else if byte == quote, next == quote {
        index += 2
      } else if byte == quote {
        return next == delimiter || next.isLineEnd || !hasLineEnd ? index : nil
      } else {
        hasLineEnd = hasLineEnd || byte.isLineEnd
        index += 1
      }
    }
    return bytes.count
  }
}
