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
    if frame.appearance.isPlain {
      let words = [title, hint].filter { !$0.isEmpty }.joined(separator: ", ")
      frame.write(words, row: rect.row, column: rect.column, width: rect.columns, role: .title)
      return
    }
    var line = Rect(row: rect.row, column: rect.column, rows: 1, columns: rect.columns)
    frame.fill(line, with: frame.glyphs.horizontal, role: .dim)
    line.cutLeft(2)
    line.cutRight(2)
    let title = frame.appearance.shown(shortened(to: line.columns - 2, on: frame))
      .truncated(to: line.columns - 2, ellipsis: frame.glyphs.ellipsis)
    let hint = part(frame.appearance.shown(hint))
    let used = frame.write(part(title), row: line.row, column: line.column, role: .title)
    guard used + hint.columns < line.columns else { return }
    frame.write(hint, row: line.row, column: line.endColumn - hint.columns, role: .dim)
  }

  /// The title without its last parts, as `· next 90 days`, where they find no room.
  private func shortened(to columns: Int, on frame: Frame) -> SafeText {
    var parts = title.description.split(separator: " · ").map { SafeText(sanitizing: String($0)) }
    func words() -> SafeText { parts.joined(separator: " · ") }
    while parts.count > 1, frame.appearance.shown(words()).columns > columns { parts.removeLast() }
    return words()
  }

  private func part(_ text: SafeText) -> SafeText {
    text.isEmpty ? text : " " + text + " "
  }
}
