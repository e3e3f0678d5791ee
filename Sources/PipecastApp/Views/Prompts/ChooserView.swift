import TextUI

/// A list to choose from, over the lower part of a screen.
struct ChooserView {
  private let chooser: Chooser
  private let matches: [Chooser.Row]

  init(_ chooser: Chooser) {
    self.chooser = chooser
    matches = chooser.matches
  }

  /// All that the list covers; it keeps its size while it narrows.
  func box(in area: Rect) -> Rect {
    var rest = area
    return rest.cutBottom(min(chooser.rows.count + 1, max(10, area.rows * 3 / 4)))
  }

  /// Where the rows stand: under the title, where there is room for one.
  func list(in area: Rect) -> Rect {
    var list = box(in: area)
    if list.rows > 1 { list.cutTop(1) }
    return list
  }

  /// The match that is shown at a place; nil beside all of them.
  func match(at position: Position, in area: Rect) -> Int? {
    let list = list(in: area)
    let index = offset(in: list) + position.row - list.row
    return list.contains(position) && matches.indices.contains(index) ? index : nil
  }

  func draw(on frame: inout Frame, in area: Rect) {
    let (box, list) = (box(in: area), list(in: area))
    frame.fill(box)
    if box.rows > list.rows {
      Rule(title: chooser.title, hint: "type to find").draw(on: &frame, in: box)
    }
    guard !matches.isEmpty else {
      let typed = SafeText(sanitizing: chooser.query.text)
      frame.write(
        "Nothing matches \(typed). Backspace takes a letter back, Esc closes the list.",
        wrappedIn: list)
      return
    }
    let offset = offset(in: list)
    for (place, match) in matches[offset...].prefix(list.rows).enumerated() {
      draw(match, on: &frame, in: list.line(list.row + place))
    }
    let selected = list.row + selected - offset
    if frame.appearance.isPlain {
      frame.cursor = Position(row: selected, column: min(list.column + 2, list.endColumn - 1))
    } else {
      frame.write(frame.glyphs.pointer, row: selected, column: list.column)
      frame.select(list.line(selected))
    }
    guard list.columns > 2 else { return }
    if offset > 0 {
      frame.write(frame.glyphs.up, row: list.row, column: list.endColumn - 1, role: .key)
    }
    if offset + list.rows < matches.count {
      frame.write(frame.glyphs.down, row: list.endRow - 1, column: list.endColumn - 1, role: .key)
    }
  }

  private var selected: Int { min(chooser.selected, max(0, matches.count - 1)) }

  /// The first match shown: the selected one stands in the middle, away from both ends.
  private func offset(in list: Rect) -> Int {
    max(0, min(selected - list.rows / 2, matches.count - list.rows))
  }

  private func draw(_ match: Chooser.Row, on frame: inout Frame, in line: Rect) {
    let isPossible = match.reason == nil
    let inner = line.inset(columns: 2)
    let detail = frame.appearance.shown(match.detail)
      .truncated(to: inner.columns / 2, ellipsis: frame.glyphs.ellipsis)
    frame.write(
      detail, row: line.row, column: inner.endColumn - detail.columns,
      role: isPossible ? .key : .dim)
    let room = inner.columns - (detail.isEmpty ? 0 : detail.columns + 2)
    let used = frame.write(
      match.text, matching: chooser.query.text, row: line.row, column: inner.column, width: room,
      role: isPossible ? .normal : .dim)
    guard let reason = match.reason, room - used - 2 >= 8 else { return }
    let words = frame.appearance.shown(reason)
      .truncated(to: room - used - 2, ellipsis: frame.glyphs.ellipsis)
    frame.write(words, row: line.row, column: inner.column + used + 2, role: .dim)
  }
}
