import TextUI

/// Which part of a bar is which stage: `░ Lead  ▒ Proposal  █ Commit`.
struct StageLegend {
  var names: [SafeText]

  func draw(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty, !names.isEmpty else { return }
    let shown = names.map(frame.appearance.shown)
    let isWide = shown.reduce(2) { $0 + $1.columns + 5 } - 2 <= rect.columns
    let room = isWide ? rect.columns : max(4, (rect.columns - 4) / names.count - 4)
    var column = rect.column + 2
    for (name, shade) in zip(shown, frame.glyphs.shades(names.count)) {
      guard column < rect.endColumn else { return }
      column += frame.write(shade + shade, row: rect.row, column: column, role: .bar)
      let text = name.truncated(to: room, ellipsis: frame.glyphs.ellipsis)
      column += frame.write(" " + text + "  ", row: rect.row, column: column, role: .dim)
    }
  }
}

extension Glyphs {
  /// As many shades as there are parts, as far apart as can be: the last one is the densest.
  func shades(_ count: Int) -> [SafeText] {
    let known = Array(shades.suffix(max(4, count)))
    guard count > 1, count < known.count else { return Array(known.suffix(count)) }
    return (0..<count).map { known[$0 * (known.count - 1) / (count - 1)] }
  }
}
