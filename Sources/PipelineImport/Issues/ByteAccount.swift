/// To what each byte of a file's text belongs: to one record, or to a line that is none.
///
/// Each kind is counted while its lines are read, line ends included, so that their sum is a proof:
///
///     receipt.bytesRead.unaccounted
///     // 0: no byte was passed over, and none was read twice
public struct ByteAccount: Hashable, Sendable {
  /// Bytes of the whole text, in UTF-8 whatever the file is written in.
  public let text: Int
  /// The byte order mark and a line such as `sep=;`.
  public internal(set) var mark = 0
  /// Rows above the header.
  public internal(set) var preamble = 0
  /// The header and its repetitions.
  public internal(set) var header = 0
  /// Records: those that became deals, and those that were rejected.
  public internal(set) var records = 0
  /// Lines without any text, and records of empty cells.
  public internal(set) var blank = 0
  /// Totals, and what stands below the last deal.
  public internal(set) var footer = 0

  /// Bytes that belong to none of these; less than 0 where some were counted twice.
  public var unaccounted: Int { text - mark - preamble - header - records - blank - footer }

  /// Makes an account of `text` bytes, none of which was read yet.
  init(text: Int) {
    self.text = text
  }
}
