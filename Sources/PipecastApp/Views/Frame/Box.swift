import TextUI

/// Sentences over the lower part of the screen, which scroll where they need more than all of it.
extension AppState {
  func drawBox(on frame: inout Frame, in area: Rect) {
    guard let boxed else { return }
    let lines = boxLines
    var rest = area
    // Sentences over others would be heard as one text: alone they are understood.
    var part = rest.cutBottom(appearance.isPlain ? area.rows : min(lines.count + 2, area.rows))
    frame.fill(part)
    if appearance.isPlain { frame.cursor = Position(row: part.row, column: part.column) }
    let scrolls = lines.count > boxHeight
    Rule(title: boxed.title, hint: scrolls ? "↑↓ scroll" : boxed.hint)
      .draw(on: &frame, in: part.cutTop(1))
    let first = min(boxOffset, max(0, lines.count - boxHeight))
    for (place, line) in lines[first...].prefix(part.rows).enumerated() {
      frame.write(line, row: part.row + place, column: part.column + 2)
    }
    guard scrolls, !part.isEmpty else { return }
    let column = part.endColumn - 1
    if first > 0 { frame.write(frame.glyphs.up, row: part.row, column: column, role: .key) }
    if first + part.rows < lines.count {
      frame.write(frame.glyphs.down, row: part.endRow - 1, column: column, role: .key)
    }
  }

  /// Scrolls a box that is longer than its room; false where the key means something else.
  mutating func scrollBox(_ key: Key) -> Bool {
    guard isExplaining, case .move(let movement)? = Binding.binding(of: key, on: screen)?.action
    else { return false }
    let last = boxLines.count - boxHeight
    guard last > 0 else { return false }
    let page = max(1, boxHeight - 1)
    let offset =
      switch movement {
      case .up: boxOffset - 1
      case .down: boxOffset + 1
      case .pageUp: boxOffset - page
      case .pageDown: boxOffset + page
      case .first: 0
      case .last: last
      case .left, .right: boxOffset
      }
    boxOffset = min(max(0, offset), last)
    return true
  }

  /// Whether the message of a failure needs a box, since the status line would cut it.
  var boxesMessage: Bool {
    guard let message, message == failure, prompt == nil, !isExplaining,
      place.search.scalars.isEmpty,
      size.rows >= 10, size.columns >= 20
    else { return false }
    return appearance.shown(message).columns > size.columns - 2
  }

  /// What stands in the box: an explanation, what will be written, or what failed.
  private var boxed: (sentences: [SafeText], title: SafeText, hint: SafeText)? {
    if case .writeWeight(let change)? = prompt {
      return (change.sentences, "Weight of " + change.stage.safe, "Enter writes it")
    }
    if boxesMessage, let message { return ([message], "In full", "any key closes this") }
    guard isExplaining else { return nil }
    let sentences =
      nothingWords(countingNames: false).map { [$0] }
      ?? place.content.explanation(
        at: place.selection, columns: boxWidth, isASCII: appearance.glyphs.isASCII)
    return (sentences, place.content.explanationTitle, "any key closes this")
  }

  /// How many of its lines a box shows at once under its rule.
  private var boxHeight: Int { max(0, area.rows - 1) }

  private var boxWidth: Int { max(1, area.columns - 4) }

  private var boxLines: [SafeText] {
    let width = boxWidth
    return (boxed?.sentences ?? []).flatMap { sentence in
      let line = appearance.shown(sentence)
      // What fits stays as it is: the blanks before a caret are what puts it in its place.
      return line.columns <= width ? [line] : line.wrapped(to: width)
    }
  }
}
