import TextUI

extension Frame {
  /// Writes `words` over as many rows of `rect` as they need; what is beyond it is cut with `…`.
  mutating func write(_ words: SafeText, wrappedIn rect: Rect) {
    let width = max(1, rect.columns - 4)
    // As this terminal spells them: in ASCII a sign may be wider.
    let lines = appearance.shown(words).wrapped(to: width)
    for (place, line) in lines.enumerated() where place < rect.rows {
      let isCut = place == rect.rows - 1 && place < lines.count - 1
      let text = isCut ? (line + " " + lines[place + 1]) : line
      write(
        text.truncated(to: width, ellipsis: glyphs.ellipsis), row: rect.row + place,
        column: rect.column + 2)
    }
  }
}
