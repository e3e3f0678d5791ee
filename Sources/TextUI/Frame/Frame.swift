/// A picture of the screen as cells.
///
/// Whatever is drawn is clipped to it; nothing can trap.
///
///     var frame = Frame(size: Size(rows: 1, columns: 8))
///     frame.write("東京", row: 0, column: 1)
///     frame.lines
///     // [" 東京   "]
public struct Frame: Hashable, Sendable {
  /// The rows and columns of the screen.
  public let size: Size

  /// Symbols and theme that everything in the frame is drawn with.
  public let appearance: Appearance

  /// The cells, row by row.
  public private(set) var cells: [Cell]

  /// Where the terminal's cursor stands; nil hides it.
  public var cursor: Position?

  /// What the mouse meets where; the later one holds.
  var spots: [MarkedSpot] = []

  /// Makes an empty frame; with ASCII glyphs every text written into it is transliterated.
  public init(size: Size, appearance: Appearance = .unicode) {
    self.size = size
    self.appearance = appearance
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The symbols that everything in the frame is drawn with.
  public var glyphs: Glyphs { appearance.glyphs }

  /// The whole frame, to cut a layout from.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; blank outside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Writes a text and returns the columns it took, up to the right edge of the frame.
  ///
  /// What lies outside the frame, or beyond `width` columns, is left out. Of a wide character cut
  /// in half a blank remains.
  @discardableResult
  public mutating func write(
    _ text: SafeText, row: Int, column: Int, width: Int? = nil, role: Role = .normal
  ) -> Int {
    let start = column.clampedToFrames
    let limit = min(max(0, width ?? Size.limit), size.columns.clampedToFrames - start)
    let style = Style(role)
    var used = 0
    for letter in appearance.shown(text).letters {
      guard used < limit else { break }
      let columns = letter.columns
      if used + columns <= limit {
        put(letter, row: row, column: start + used, style: style)
      } else {
        put(.blank, row: row, column: start + used, style: style)
      }
      used = min(used + columns, limit)
    }
    return used
  }

  /// Fills a rectangle with the first letter of `text`.
  public mutating func fill(_ rect: Rect, with text: SafeText = " ", role: Role = .normal) {
    let letter = appearance.shown(text).letters.first { _ in true } ?? .blank
    let visible = visiblePart(of: rect)
    for row in visible.rows {
      var column = visible.columns.lowerBound
      while column < visible.columns.upperBound {
        let fits = column + letter.columns <= visible.columns.upperBound
        put(fits ? letter : .blank, row: row, column: column, style: Style(role))
        column += letter.columns
      }
    }
  }

  /// Marks cells as selected, whatever they show.
  public mutating func select(row: Int, columns: Range<Int>) {
    let visible = columns.clamped(to: 0..<size.columns)
    select(Rect(row: row, column: visible.lowerBound, rows: 1, columns: visible.count))
  }

  /// Marks the cells of a rectangle as selected, whatever they show.
  public mutating func select(_ rect: Rect) {
    let visible = visiblePart(of: rect)
    for row in visible.rows {
      for column in visible.columns {
        cells[row * size.columns + column].style.isSelected = true
      }
    }
  }

  /// Gives the cells of a rectangle another role, whatever they show.
  public mutating func restyle(_ rect: Rect, as role: Role) {
    let visible = visiblePart(of: rect)
    for row in visible.rows {
      for column in visible.columns { cells[row * size.columns + column].style.role = role }
    }
  }

  private func visiblePart(of rect: Rect) -> (rows: Range<Int>, columns: Range<Int>) {
    (
      (rect.row..<rect.endRow).clamped(to: 0..<size.rows),
      (rect.column..<rect.endColumn).clamped(to: 0..<size.columns)
    )
  }

  private mutating func put(_ letter: Letter, row: Int, column: Int, style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    let columns = letter.columns
    let end = column + columns
    guard column >= 0, end <= size.columns else {
      if end > 0 && column < size.columns {
        put(.blank, row: row, column: max(0, column), style: style)
      }
      return
    }
    let first = row * size.columns + column
    let last = first + columns - 1
    if cells[first].columns == 0 { blankOut(first - 1) }
    if cells[last].columns == 2 { blankOut(last + 1) }
    cells[first] = Cell(letter, style: style)
    if columns == 2 { cells[last] = Cell(rightHalfIn: style) }
  }

  /// Empties the half of a wide letter whose other half is being overwritten.
  private mutating func blankOut(_ index: Int) {
    cells[index] = Cell(.blank, style: cells[index].style)
  }
}
