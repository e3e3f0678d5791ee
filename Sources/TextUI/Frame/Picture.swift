/// Frames as text: what tests compare and snapshots keep.
extension Frame {
  /// The rows as text, each exactly as wide as the frame.
  public var lines: [String] {
    rows { row in
      var line = String.UnicodeScalarView()
      for cell in row where cell.columns > 0 {
        line.append(cell.letter.base)
        if cell.letter.hasMarks { line.append(contentsOf: cell.letter.scalars.dropFirst()) }
      }
      return String(line)
    }
  }

  /// The rows without their trailing blanks, a newline after each.
  public var text: String {
    lines.map { line in
      let end = line.unicodeScalars.lastIndex { $0 != " " }
      return (end.map { String(line.unicodeScalars[...$0]) } ?? "") + "\n"
    }.joined()
  }

  /// The rows as one letter per cell that names the role, in upper case where selected.
  ///
  /// `.` normal (`S` when selected), `d` dim, `t` title, `k` key, `g` good, `b` bad, `w` warning,
  /// `r` bar, `m` match.
  public var styleMap: [String] {
    rows { row in row.map(\.style.letter).joined() }
  }

  private func rows(_ picture: (ArraySlice<Cell>) -> String) -> [String] {
    (0..<size.rows).map { row in
      picture(cells[row * size.columns..<(row + 1) * size.columns])
    }
  }
}
