import TextUI

/// A screen as lines of words from the top down, for screen readers: part after part, page by page.
///
/// The terminal's cursor stands at the selection and nothing else marks it, so that a key that only
/// moves it changes no text.
struct PlainView {
  let parts: [PlainPart]

  /// The lines after which a page may begin at the latest: what is above them is not looked at.
  private static let reach = 50

  /// Draws the page with the selection.
  func draw(on frame: inout Frame, in area: Rect, selection: Selection) {
    let selected = index(of: selection)
    frame.cursor = Position(row: area.row, column: area.column)
    var top = area.row
    for index in firstOfPage(with: selected, on: frame, in: area)..<count where top < area.endRow {
      let line = self[index]
      let pieces = Self.pieces(of: line.parts, on: frame, columns: area.columns)
      // Half a sentence would be read as a whole one; the next page has all of it.
      if top > area.row, top + Self.height(pieces) > area.endRow { break }
      for piece in pieces where top + piece.line < area.endRow {
        frame.write(
          piece.text, row: top + piece.line, column: area.column + piece.column,
          role: line.isHeading ? .title : .normal)
      }
      if index == selected {
        let part = parts[selection.panel].firstColumn + selection.column
        let piece = selection.column > 0 ? pieces.first { $0.part == part } : nil
        frame.cursor = Position(
          row: min(top + (piece?.line ?? 0), area.endRow - 1),
          column: area.column + (piece?.column ?? 0))
      }
      top += Self.height(pieces)
    }
  }

  private var count: Int { parts.reduce(0) { $0 + $1.count } }

  private subscript(index: Int) -> (parts: [SafeText], isHeading: Bool) {
    var rest = index
    for part in parts {
      if rest < part.count { return part[rest] }
      rest -= part.count
    }
    return ([], false)
  }

  private func index(of selection: Selection) -> Int? {
    guard parts.indices.contains(selection.panel), selection.row < parts[selection.panel].rowCount
    else { return nil }
    let above = parts[..<selection.panel].reduce(0) { $0 + $1.count }
    return above + parts[selection.panel].index(ofRow: selection.row)
  }

  /// Where the page begins: pages follow each other, so that a text stays where it is.
  private func firstOfPage(with selected: Int?, on frame: Frame, in area: Rect) -> Int {
    guard let selected else { return 0 }
    var first = selected / Self.reach * Self.reach
    var used = 0
    for index in first...selected {
      let height = Self.height(
        Self.pieces(of: self[index].parts, on: frame, columns: area.columns))
      if used > 0, used + height > area.rows { (first, used) = (index, 0) }
      used += height
    }
    return first
  }

  /// A part of a sentence, or what of it stands in one row of the terminal.
  private struct Piece {
    var text: SafeText
    var part: Int
    var line: Int
    var column: Int
  }

  private static func height(_ pieces: [Piece]) -> Int { (pieces.last?.line ?? 0) + 1 }

  /// The sentence in rows of `columns`; a part is broken only where it is longer than a row.
  private static func pieces(of parts: [SafeText], on frame: Frame, columns: Int) -> [Piece] {
    var pieces: [Piece] = []
    var (line, column) = (0, 0)
    for (part, text) in parts.enumerated() where !text.isEmpty {
      for (number, text) in frame.appearance.shown(text).wrapped(to: columns).enumerated() {
        if column > 0 {
          if number > 0 || column + 1 + text.columns > columns {
            (line, column) = (line + 1, 0)
          } else {
            column += 1
          }
        }
        pieces.append(Piece(text: text, part: part, line: line, column: column))
        column += text.columns
      }
    }
    return pieces
  }
}
