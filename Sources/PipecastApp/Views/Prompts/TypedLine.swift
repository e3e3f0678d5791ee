import TextUI

/// A line being typed, with its cursor: as much of it as the width allows.
struct TypedLine {
  /// What is being typed: `Export to: `.
  var label: SafeText
  var editor: LineEditor
  /// What stands at the right end where there is room.
  var hint: SafeText
  /// The scalars that are wrong.
  var marked: Range<Int>?
  /// What may be typed, shown one after the other while nothing is.
  var examples: [SafeText] = []

  /// Draws the line over the whole width and returns the column at which the wrong part begins.
  @discardableResult
  func draw(on frame: inout Frame, row: Int) -> Int {
    let width = frame.size.columns
    frame.fill(Rect(row: row, column: 0, rows: 1, columns: width))
    let start = 1 + frame.write(label, row: row, column: 1, role: .key)
    let appearance = frame.appearance
    func shown(_ scalars: some Sequence<Unicode.Scalar>) -> SafeText {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return appearance.shown(SafeText(sanitizing: String(text)))
    }
    let scalars = editor.scalars
    // A line longer than its room is shown from where the cursor is still in sight; a letter has
    // five scalars at most.
    var hidden = max(0, editor.cursor - 5 * width)
    while hidden < editor.cursor,
      shown(scalars[hidden..<editor.cursor]).columns > width - start - 1
    {
      hidden += 1
    }
    let wrong = (marked ?? 0..<0).clamped(to: hidden..<scalars.count)
    var column = start
    column += frame.write(shown(scalars[hidden..<wrong.lowerBound]), row: row, column: column)
    let wrongColumn = column
    column += frame.write(shown(scalars[wrong]), row: row, column: column, role: .warning)
    column += frame.write(shown(scalars[wrong.upperBound...]), row: row, column: column)
    let before = shown(scalars[hidden..<editor.cursor])
    frame.cursor = Position(row: row, column: min(start + before.columns, width - 1))
    let hint = frame.appearance.shown(hint)
    let room = max(0, width - column - 3)
    let cut = hint.truncated(to: room, ellipsis: frame.glyphs.ellipsis)
    frame.write(cut, row: row, column: width - cut.columns - 1, role: .dim)
    if scalars.isEmpty {
      drawExamples(on: &frame, row: row, from: column + 1, to: width - cut.columns - 3)
    }
    return wrongColumn
  }

  private func drawExamples(on frame: inout Frame, row: Int, from start: Int, to end: Int) {
    var column = start
    for example in examples {
      guard column + example.columns <= end else { return }
      column += frame.write(example + "  ", row: row, column: column, role: .dim)
    }
  }
}
