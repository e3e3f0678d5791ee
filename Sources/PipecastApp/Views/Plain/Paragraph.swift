import TextUI

extension Frame {
  /// Writes `words` over as many rows of `rect` as they need, what is beyond it not at all.
  mutating func write(_ words: SafeText, wrappedIn rect: Rect) {
    for (line, words) in words.wrapped(to: max(1, rect.columns - 4)).enumerated()
    where line < rect.rows {
      write(words, row: rect.row + line, column: rect.column + 2)
    }
  }
}
