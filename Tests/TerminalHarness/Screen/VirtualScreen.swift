/// What a terminal of xterm's kind shows after the bytes it received.
///
/// It models what ncurses sends, and lists everything else in `unknownSequences`: a test that
/// expects none notices a sequence that users' terminals may not know either.
public struct VirtualScreen: Sendable {
  /// Its height in cells.
  public private(set) var rows: Int
  /// Its width in cells.
  public private(set) var columns: Int
  /// What each place shows, row by row.
  public private(set) var cells: [[Cell]]
  /// Where the cursor is, from 0.
  public internal(set) var cursor = (row: 0, column: 0)
  /// The private modes that are on, such as 25 (cursor shows) and 1049 (alternate screen).
  public private(set) var modes: Set<Int> = [7, 25]
  /// What was received and has no meaning here.
  public internal(set) var unknownSequences: [String] = []
  /// Text printed since the alternate screen was left.
  public private(set) var farewell = ""
  /// Text handed to the clipboard, still in Base64.
  public internal(set) var clipboard: String?

  var style = CellStyle()
  /// What ESC 7 keeps for ESC 8.
  var saved = (cursor: (row: 0, column: 0), style: CellStyle())
  var decoder = SequenceDecoder()
  var scrolled: ClosedRange<Int>
  /// The last column is written and the next character goes to the next row.
  var wraps = false
  var lastScalar: Unicode.Scalar = " "
  private var main: (cells: [[Cell]], cursor: (row: Int, column: Int))?
  private var leftAlternateScreen = false

  /// Makes an empty screen.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Self.blank(rows, columns)
    scrolled = 0...rows - 1
  }

  /// The characters of each row, without the blanks at its end.
  public var texts: [String] {
    cells.map { row in
      let text = row.map(\.text).joined()
      return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
  }

  /// All rows, one a line.
  public var text: String { texts.joined(separator: "\n") }

  /// Style of the first cell of `text`, wherever it stands; nil when it does not.
  public func style(of text: String) -> CellStyle? {
    for row in cells {
      for start in row.indices where row[start...].map(\.text).joined().hasPrefix(text) {
        return row[start].style
      }
    }
    return nil
  }

  /// Takes what the program sent.
  public mutating func receive(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let element = decoder.next(byte) { perform(element) }
    }
  }

  /// Takes another size: cells are cut or added at the right and at the bottom.
  public mutating func resize(rows newRows: Int, columns newColumns: Int) {
    cells = Self.fitted(cells, newRows, newColumns)
    if let saved = main {
      main = (Self.fitted(saved.cells, newRows, newColumns), saved.cursor)
    }
    (rows, columns) = (newRows, newColumns)
    scrolled = 0...rows - 1
    move(to: cursor.row, cursor.column)
  }

  private static func blank(_ rows: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  private static func fitted(_ cells: [[Cell]], _ rows: Int, _ columns: Int) -> [[Cell]] {
    var result = blank(rows, columns)
    for (row, old) in cells.prefix(rows).enumerated() {
      result[row].replaceSubrange(0..<min(columns, old.count), with: old.prefix(columns))
    }
    return result
  }

  mutating func move(to row: Int, _ column: Int) {
    cursor = (min(max(row, 0), rows - 1), min(max(column, 0), columns - 1))
    wraps = false
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CharacterWidth.of(scalar)
    guard width > 0 else { return mark(scalar) }
    if wraps || cursor.column + width > columns {
      cursor.column = 0
      wraps = false
      feedLine()
    }
    lastScalar = scalar
    if main == nil, leftAlternateScreen { farewell.unicodeScalars.append(scalar) }
    cells[cursor.row][cursor.column] = Cell(text: String(scalar), style: style)
    if width == 2, cursor.column + 1 < columns {
      cells[cursor.row][cursor.column + 1] = Cell(text: "", style: style)
    }
    wraps = cursor.column + width >= columns
    cursor.column = min(cursor.column + width, columns - 1)
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    var column = wraps ? cursor.column : max(cursor.column - 1, 0)
    if cells[cursor.row][column].text.isEmpty { column = max(column - 1, 0) }
    cells[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  mutating func feedLine() {
    if main == nil, leftAlternateScreen { farewell += "\n" }
    if cursor.row == scrolled.upperBound {
      scroll(up: 1)
    } else {
      cursor.row = min(cursor.row + 1, rows - 1)
    }
  }

  /// The blank that erasing leaves: it keeps the background colour.
  var erased: Cell { Cell(style: CellStyle(background: style.background)) }

  mutating func scroll(up count: Int) {
    removeRows(count, at: scrolled.lowerBound)
  }

  mutating func removeRows(_ count: Int, at row: Int) {
    guard scrolled.contains(row) else { return }
    for _ in 0..<min(count, scrolled.upperBound - row + 1) {
      cells.remove(at: row)
      cells.insert(Array(repeating: erased, count: columns), at: scrolled.upperBound)
    }
  }

  mutating func insertRows(_ count: Int, at row: Int) {
    guard scrolled.contains(row) else { return }
    for _ in 0..<min(count, scrolled.upperBound - row + 1) {
      cells.remove(at: scrolled.upperBound)
      cells.insert(Array(repeating: erased, count: columns), at: row)
    }
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeLast(count)
    cells[cursor.row].insert(
      contentsOf: Array(repeating: erased, count: count), at: cursor.column)
  }

  mutating func removeCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row] += Array(repeating: erased, count: count)
  }

  mutating func erase(_ range: Range<Int>, inRow row: Int) {
    for column in range.clamped(to: 0..<columns) { cells[row][column] = erased }
  }

  mutating func set(mode: Int, _ isOn: Bool) {
    if isOn { modes.insert(mode) } else { modes.remove(mode) }
    guard mode == 1049 else { return }
    if isOn, main == nil {
      main = (cells, cursor)
      cells = Self.blank(rows, columns)
    } else if !isOn, let saved = main {
      cells = saved.cells
      move(to: saved.cursor.row, saved.cursor.column)
      main = nil
      leftAlternateScreen = true
      farewell = ""
    }
  }
}
