/// Reads delimited text (RFC 4180) record by record, in one pass over the bytes.
///
/// Any bytes can be read. LF, CRLF and a lone CR end a line; a quote opens a quoted cell only as
/// the first byte of a cell. Every byte belongs to a record, to a blank line, or to the `start`
/// bytes of a byte order mark and a `sep=` line.
///
///     var reader = RecordReader(Array("deal,amount\n\"Acme, Inc\",1200\n".utf8))
///     var record = Record()
///     while reader.next(into: &record) {
///       print(record.line, record.cells.map(reader.text(of:)))
///     }
///     // 1 ["deal", "amount"]
///     // 2 ["Acme, Inc", "1200"]
///
/// A quoted cell must end at a delimiter, a line end or the end of the file. Where text follows
/// the closing quote on the same line, it becomes part of the cell. Where it follows on a later
/// line, or where no closing quote comes at all, the opening quote is a stray one that would
/// swallow rows: the cell is read as if it were not quoted. Where all lines of a record look like
/// rows of their own, it is one record all the same.
///
/// Where it is known how many cells most records have, a record with a problem or with another
/// number of cells is read as its line may be meant, if that gives the number: with quotes inside a
/// quoted cell, with a stray quote, or with other delimiters and quotes. `Record.problem` tells of
/// all this.
public struct RecordReader: Sendable {
  /// The whole file, or a part of it.
  public let bytes: [UInt8]
  /// Where ``bytes`` begin in the file; records and cells count from the first of them.
  public let base: Int
  /// Whether the bytes go on to the end of the file.
  public let reachesEnd: Bool
  /// How the file separates its cells.
  public let dialect: Dialect
  /// Offset of the first line: behind a byte order mark and a line such as `sep=;`.
  public let start: Int
  /// How many lines so far held nothing at all; they are no records.
  public private(set) var blankLines = 0
  /// How many bytes these lines took, which are their ends.
  public private(set) var blankBytes = 0

  /// Where the next record or blank line begins.
  public internal(set) var position: Int
  /// Number of the physical line there.
  public internal(set) var line: Int
  /// Whether reading a record came to the end of the bytes, so that more could change it.
  private var hasOpenQuote = false

  /// Starts at the first line of a file, with the detected dialect unless one is given.
  public init(_ bytes: [UInt8], dialect: Dialect? = nil) {
    let mark = Self.markLength(in: bytes)
    let stated = Dialect.stated(in: bytes, from: mark)
    self.bytes = bytes
    base = 0
    reachesEnd = true
    self.dialect = dialect ?? .detected(in: bytes)
    start = stated?.end ?? mark
    position = start
    line = stated == nil ? 1 : 2
  }

  /// Starts at a record inside a file, of which `bytes` are the part from `base` on.
  ///
  /// Where the part ends before the file, records that may go on behind it are not read.
  public init(
    part bytes: [UInt8], dialect: Dialect, base: Int = 0, position: Int = 0, line: Int = 1,
    reachesEnd: Bool = true
  ) {
    self.bytes = bytes
    self.dialect = dialect
    self.base = base
    self.reachesEnd = reachesEnd
    self.position = position
    self.line = line
    start = 0
  }

  /// Length of the UTF-8 byte order mark: 3 or 0.
  static func markLength(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the next record; returns false when there is none.
  ///
  /// Before the end of the file, a record that comes to the end of the bytes is left for a reader
  /// of more of them.
  public mutating func next(into record: inout Record) -> Bool {
    let bytes = bytes
    let span = bytes.span
    let before = (position, line, blankLines, blankBytes)
    skipBlankLines(in: span)
    hasOpenQuote = false
    let isFound = position < span.count
    if isFound { fill(&record, from: span) }
    if reachesEnd || isFound && position < span.count && !hasOpenQuote { return isFound }
    (position, line, blankLines, blankBytes) = before
    return false
  }

  /// Reads the record at `Record.offset` once more; without cells when no record is there.
  ///
  /// `line` is the number of its first line, which the offset does not tell.
  public func record(at offset: Int, line: Int = 1) -> Record {
    var reader = self
    reader.position = min(max(offset, start), bytes.count)
    reader.line = line
    var record = Record()
    _ = reader.next(into: &record)
    return record
  }

  private mutating func skipBlankLines(in bytes: Span<UInt8>) {
    while position < bytes.count {
      guard bytes[position].isLineEnd else { return }
      let next = Self.nextLine(from: position, in: bytes)
      blankBytes += next - position
      position = next
      line += 1
      blankLines += 1
    }
  }

  private mutating func fill(_ record: inout Record, from bytes: Span<UInt8>) {
    let delimiter = dialect.delimiter
    record.clear(offset: position, line: line)
    var index = position
    var longCell: (quote: Int, line: Int, cell: Int)?
    while true {
      let opensQuoted = index < bytes.count && bytes[index] == .quote
      if opensQuoted, let quoted = quotedText(at: index, in: bytes) {
        let end = Self.plainEnd(from: quoted.close + 1, delimiter: delimiter, in: bytes)
        let hasTail = end > quoted.close + 1
        if hasTail { note(.textAfterQuote, at: index, in: &record, of: bytes) }
        record.cells.append(
          Cell(
            start: index + 1, end: hasTail ? end : quoted.close,
            isQuoted: true, isEscaped: hasTail || quoted.hasDoubledQuotes))
        if quoted.lineEnds > 0, longCell == nil {
          longCell = (index, line, record.cells.count - 1)
        }
        line += quoted.lineEnds
        index = end
      } else {
        if opensQuoted { note(.unclosedQuote, at: index, in: &record, of: bytes) }
        let end = Self.plainEnd(from: index, delimiter: delimiter, in: bytes)
        record.cells.append(Cell(start: index, end: end, isQuoted: false, isEscaped: false))
        index = end
      }
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    position = Self.nextLine(from: index, in: bytes)
    line += 1
    record.end = position
    record.lines = line - record.line
    if let longCell, bytes.looksJoined(record.offset..<position, dialect) {
      record.problem = QuoteProblem(
        kind: .joinedRows, line: longCell.line,
        column: Self.column(of: longCell.quote, in: record, of: bytes), cell: longCell.cell)
    }
    guard let width = dialect.width else { return }
    let isOdd = bytes.looksOdd(record)
    if record.problem != nil || record.cells.count != width || isOdd {
      readAgain(&record, isOdd: isOdd, width: width, from: bytes)
    }
  }

  /// Reads the first line of an odd record in other ways, of which one may give it as many cells as
  /// most records have; what follows the line is left for the next record.
  ///
  /// Of several ways the one with the fewest quotes out of place is taken.
  private mutating func readAgain(
    _ record: inout Record, isOdd: Bool, width: Int, from bytes: Span<UInt8>
  ) {
    let problem = record.problem
    // Rows that are joined into one with the right number of cells may be one.
    let longCell =
      problem?.kind == .joinedRows && problem?.line == record.line && record.cells.count != width
      ? problem?.cell : nil
    let candidates = SecondReading.candidates(
      for: record, isOdd: isOdd, width: width, delimiter: dialect.delimiter, longCell: longCell)
    var lineEnd = record.offset
    while lineEnd < record.end, !bytes[lineEnd].isLineEnd { lineEnd += 1 }
    var best: (reading: SecondReading, cells: [Cell], end: Int)?
    // So many bytes follow in every part of a file.
    let furthest = min(record.offset + Self.longestOther, bytes.count)
    var fewest =
      record.cells.count == width && !isOdd ? bytes.strayQuotes(in: record.cells) : .max
    for reading in candidates {
      var end = furthest
      guard
        let cells = reading.cells(
          of: record.offset..<lineEnd, before: &end, in: bytes, delimiter: dialect.delimiter,
          width: width)
      else { continue }
      if isOdd, case .other = reading, !cells.contains(where: \.isQuoted) { continue }
      let count = bytes.strayQuotes(in: cells)
      if count < fewest { (best, fewest) = ((reading, cells, end), count) }
    }
    guard let best else { return }
    record.cells = best.cells
    record.problem = QuoteProblem(
      kind: best.reading.problem, line: record.line, column: problem?.column ?? 1,
      cell: problem?.cell ?? 0)
    position = Self.nextLine(from: best.end, in: bytes)
    line = record.line + 1 + bytes.lineEnds(in: record.offset..<best.end)
    record.end = position
    record.lines = line - record.line
  }

  /// How far a row of other marks may reach.
  private static let longestOther = 4000

  private mutating func quotedText(at quote: Int, in bytes: Span<UInt8>) -> QuotedText? {
    do throws(QuotedText.Failure) {
      return try QuotedText(openedAt: quote, delimiter: dialect.delimiter, in: bytes)
    } catch {
      if error == .open { hasOpenQuote = true }
      return nil
    }
  }

  /// Where text outside quotes ends: at a delimiter, a line end or the end of the file.
  private static func plainEnd(from start: Int, delimiter: UInt8, in bytes: Span<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte.isLineEnd { break }
      index += 1
    }
    return index
  }

  /// The offset behind the line end at `index`, which may also be the end of the file.
  private static func nextLine(from index: Int, in bytes: Span<UInt8>) -> Int {
    guard index < bytes.count else { return bytes.count }
    let isPair =
      bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
    return index + (isPair ? 2 : 1)
  }

  /// Keeps the first problem of a record.
  private func note(
    _ kind: QuoteProblem.Kind, at quote: Int, in record: inout Record, of bytes: Span<UInt8>
  ) {
    guard record.problem == nil else { return }
    record.problem = QuoteProblem(
      kind: kind, line: line, column: Self.column(of: quote, in: record, of: bytes),
      cell: record.cells.count)
  }

  /// Where a quote stands in its line; counts characters, as editors do.
  private static func column(of quote: Int, in record: Record, of bytes: Span<UInt8>) -> Int {
    var column = 1
    var index = quote
    while index > record.offset, !bytes[index - 1].isLineEnd {
      index -= 1
      // Bytes 10xxxxxx continue a character.
      if bytes[index] & 0b1100_0000 != 0b1000_0000 { column += 1 }
    }
    return column
  }
}
