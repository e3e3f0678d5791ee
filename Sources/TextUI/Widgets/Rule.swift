/// A horizontal line with a title near its left end and a hint near its right end.
///
///     // ── Deals · 14 ─────────── e export ──
public struct Rule {
  /// The heading of what follows.
  public var title: SafeText

  /// What can be done with what follows, such as a key.
  public var hint: SafeText

  /// Makes a rule; without arguments it is a plain line.
  public init(title: SafeText = "", hint: SafeText = "") {
    self.title = title
    self.hint = hint
  }

  /// Draws the line in the first row of `rect`; where room is short, the hint goes first.
  public func draw(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var line = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
    frame.fill(line, with: frame.glyphs.horizontal, role: .dim)
    line.cutLeft(2)
    line.cutRight(2)
    let title = frame.appearance.shown(title)
      .truncated(to: line.columns - 2, ellipsis: frame.glyphs.ellipsis)
    let hint = part(frame.appearance.shown(hint))
    let used = frame.write(part(title), row: line.row, column: line.column, role: .title)
    guard used + hint.columns < line.columns else { return }
    frame.write(hint, row: line.row, column: line.endColumn - hint.columns, role: .dim)
  }

  private func part(_ text: SafeText) -> SafeText {
    text.isEmpty ? text : " " + text + " "
  }
}
