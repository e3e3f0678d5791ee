import TextUI

/// Lines of text that scroll: a label, and a text beside it.
struct LinesView {
  /// One line; a heading has no text, a sentence no label.
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

    init(sentence: SafeText) { self.init("", sentence) }
  }

  var lines: [Line]
  /// Whether a text that is longer than its line goes on below, where it is cut else.
  var wraps = false
  /// Whether a press of the mouse selects a line.
  var isSelectable = true

  var panel: Panel { Panel(rows: lines.count) }

  /// Draws the lines in sight, with the letters marked that match what was typed.
  func draw(
    on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int, typed: String = ""
  ) {
    guard !rect.isEmpty else { return }
    let widest = lines.filter { !$0.isHeading }.map { frame.appearance.shown($0.label).columns }
    let width = min(widest.max() ?? 0, max(8, rect.columns / 3))
    var row = rect.row
    var index = first(in: rect, selected: selection?.row, offset: offset, on: frame, label: width)
    while index < lines.count, row < rect.endRow {
      let line = lines[index]
      let whole = texts(of: line, in: rect, on: frame, label: width)
      let texts = whole.prefix(rect.endRow - row)
      if index == selection?.row {
        frame.write(frame.glyphs.pointer, row: row, column: rect.column)
      }
      if !line.isHeading {
        frame.write(
          line.label, matching: typed, row: row, column: rect.column + 2, width: width, role: .dim)
      }
      for text in texts {
        // A line that is cut moves when it is selected, away from what was pressed.
        if isSelectable, texts.count == whole.count {
          frame.mark(rect.line(row), as: .row(index, column: nil))
        }
        let left = indent(of: line, label: width)
        frame.write(
          text, matching: line.isHeading ? "" : typed, row: row, column: rect.column + left,
          width: rect.columns - left, role: line.isHeading ? .title : .normal)
        if index == selection?.row { frame.select(rect.line(row)) }
        row += 1
      }
      index += 1
    }
    if index < lines.count {
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

  /// The first line shown: `offset`, or as near to it as shows all of the selected line.
  private func first(in rect: Rect, selected: Int?, offset: Int, on frame: Frame, label: Int) -> Int
  {
    var first = min(max(0, offset), lines.count)
    guard wraps, let selected, first < selected, selected < lines.count else { return first }
    var rows = (first...selected).map {
      texts(of: lines[$0], in: rect, on: frame, label: label).count
    }
    while rows.count > 1, rows.reduce(0, +) > rect.rows {
      rows.removeFirst()
      first += 1
    }
    return first
  }

  private func indent(of line: Line, label: Int) -> Int {
    line.isHeading ? 2 : line.label.isEmpty ? 4 : 4 + label
  }

  /// What is written of a line, row by row.
  private func texts(of line: Line, in rect: Rect, on frame: Frame, label: Int) -> [SafeText] {
    let text = line.isHeading ? line.label : line.text
    let room = max(1, rect.columns - indent(of: line, label: label) - (isSelectable ? 1 : 0))
    guard wraps else {
      return [frame.appearance.shown(text).truncated(to: room, ellipsis: frame.glyphs.ellipsis)]
    }
    // Of a cell as long as a book only a screenful is wanted.
    let shown = frame.appearance.shown(text.prefix(room * rect.rows))
    // What fits stays as it is: blanks may stand for columns.
    return shown.columns <= room ? [shown] : shown.wrapped(to: room)
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
