/// One record of a file: its place and its cells.
///
/// A record is storage that `RecordReader.next(into:)` fills again and again, so that reading a
/// file costs no memory per row.
public struct Record: Hashable, Sendable {
  /// Number of the physical line on which the record starts, from 1.
  public internal(set) var line = 0
  /// How many physical lines the record covers: more than 1 with line ends inside quotes.
  public internal(set) var lines = 0
  /// Offset of the first byte.
  public internal(set) var offset = 0
  /// Offset behind the last byte, line end included: where the next record or blank line starts.
  public internal(set) var end = 0
  /// How many bytes the record takes, its line end included.
  public var bytes: Int { end - offset }
  /// The cells in the order of the file.
  public internal(set) var cells: [Cell] = []
  /// The first quote of the record that is not used as it should be.
  public internal(set) var problem: QuoteProblem?

  /// Makes a record without cells, to be filled by a reader.
  public init() {}

  /// Counts the lines from another one on: for a reader that did not know how many stand before.
  public mutating func move(byLines lines: Int) {
    line += lines
    guard let found = problem else { return }
    problem = QuoteProblem(
      kind: found.kind, line: found.line + lines, column: found.column, cell: found.cell)
  }

  /// Puts the cells in another order: the one at each place is that of the given number, or empty.
  ///
  /// Cells beyond the `width` that the order is made for follow behind.
  public mutating func rearrange(_ order: [Int?], width: Int) {
    let none = Cell(start: offset, end: offset, isQuoted: false, isEscaped: false)
    let surplus = cells.dropFirst(width)
    cells = order.map { $0.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? none }
    cells += surplus
  }

  /// Leaves bytes at both ends of a cell out of it.
  public mutating func narrow(_ place: Int, fromStart: Int, fromEnd: Int) {
    let cell = cells[place]
    let start = min(cell.start + fromStart, cell.end)
    cells[place] = Cell(
      start: start, end: max(start, cell.end - fromEnd), isQuoted: cell.isQuoted,
      isEscaped: cell.isEscaped)
  }

  mutating func clear(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
    cells.removeAll(keepingCapacity: true)
    problem = nil
  }
}

/// A mark of a record that is not used as RFC 4180 asks, and how the cell was read all the same.
public struct QuoteProblem: Hashable, Sendable {
  /// What is wrong with the quote.
  public enum Kind: Hashable, Sendable {
    /// The quote is not closed, or only inside a cell of a later line: it counts as text.
    case unclosedQuote
    /// Text follows the closing quote: it belongs to the cell.
    case textAfterQuote
    /// The cell spans lines that look like rows of their own; they are one record all the same.
    case joinedRows
    /// The row has other delimiters or quotes than most of the file: it is read by its own.
    case otherMarks
  }

  /// What is wrong.
  public let kind: Kind
  /// Number of the physical line that holds the opening quote, from 1.
  public let line: Int
  /// Character of the line at which the quote opens, from 1.
  public let column: Int
  /// Index of the cell in its record, from 0.
  public let cell: Int

  package init(kind: Kind, line: Int, column: Int, cell: Int) {
    self.kind = kind
    self.line = line
    self.column = column
    self.cell = cell
  }
}
