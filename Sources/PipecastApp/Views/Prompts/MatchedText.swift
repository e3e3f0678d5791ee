import TextUI

extension Frame {
  /// Writes a text, cut to `width`, with the letters marked that match what was typed.
  @discardableResult
  mutating func write(
    _ text: SafeText, matching typed: String, row: Int, column: Int, width: Int, role: Role
  ) -> Int {
    let whole = appearance.shown(text)
    let shown = whole.truncated(to: max(0, width), ellipsis: glyphs.ellipsis)
    let used = write(shown, row: row, column: column, role: role)
    let matched = FuzzyMatch(typed, in: whole)?.letters ?? []
    var next = matched[...]
    var place = column
    for (index, letter) in shown.letters.enumerated() {
      if next.first == index {
        restyle(Rect(row: row, column: place, rows: 1, columns: letter.columns), as: .match)
        next.removeFirst()
      }
      place += letter.columns
    }
    return used
  }
}
