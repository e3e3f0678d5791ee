import TextUI

/// Lines of text that scroll: a label, and a text beside it.
struct LinesView {
  /// One line; a heading has no text.
  struct Line: Sendable {
    var label: SafeText
    var text: SafeText
    var isHeading = false

    init(_ label: SafeText, _ text: SafeText) {
      self.label = label
      self.text = text
    }

    init(heading: SafeText) {
      label = heading
      text = ""
      isHeading = true
    }
  }

  var lines: [Line]

  var panel: Panel { Panel(rows: lines.count) }

  /// Draws the lines in sight, with the letters marked that match what was typed.
  func draw(
    on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int, typed: String = ""
  ) {
    let widest = lines.filter { !$0.isHeading }.map { frame.appearance.shown($0.label).columns }
    let width = min(widest.max() ?? 0, max(8, rect.columns / 3))
    for (place, index) in (min(offset, lines.count)..<lines.count).enumerated()
    where place < rect.rows {
      let line = lines[index]
      let row = rect.row + place
      frame.mark(rect.line(row), as: .row(index, column: nil))
      if line.isHeading {
        frame.write(
          line.label, row: row, column: rect.column + 2, width: rect.columns - 2, role: .title)
      } else {
        frame.write(
          line.label, matching: typed, row: row, column: rect.column + 2, width: width, role: .dim)
        // A sentence without a label has the room of both.
        let left = line.label.isEmpty ? 4 : 4 + width
        frame.write(
          line.text, matching: typed, row: row, column: rect.column + left,
          width: rect.columns - left - 1, role: .normal)
      }
      if index == selection?.row {
        frame.write(frame.glyphs.pointer, row: row, column: rect.column)
        frame.select(rect.line(row))
      }
    }
    if offset + rect.rows < lines.count, rect.rows > 0 {
      frame.write(
        frame.glyphs.down, row: rect.endRow - 1, column: rect.endColumn - 1, role: .key)
    }
  }

  /// The lines with their labels before them.
  var plainPart: PlainPart {
    PlainPart(rowCount: lines.count) { index in
      let line = lines[index]
      return [
        line.label.isEmpty || line.isHeading
          ? line.label + line.text : line.label + ": " + line.text
      ]
    }
  }

  /// The lines as a table, for an export: without headings.
  var table: ReportTable { Self.table(of: lines.filter { !$0.isHeading }) }

  /// The text of a line, in a table of all as they are shown.
  func cell(at line: Int) -> SelectedCell? {
    SelectedCell(table: Self.table(of: lines), row: line, column: 1)
  }

  private static func table(of lines: [Line]) -> ReportTable {
    ReportTable(
      columns: [ReportColumn("field", "Field"), ReportColumn("value", "Value")],
      rows: lines.map { [.words($0.label), .words($0.text)] })
  }
}
