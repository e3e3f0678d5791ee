import PipelineModel
import TextUI

/// The filter being typed: what is wrong with it stands under the term that is wrong.
struct FilterLineView {
  let line: FilterLine
  /// How much the filter keeps: `8 deals`.
  let matches: SafeText

  /// Draws the line in `row`, and what would be right in `reasonRow` where there is one.
  ///
  /// Returns the columns that the reason left free at the right end of its row; nil without one.
  func draw(on frame: inout Frame, row: Int, reasonRow: Int?) -> Range<Int>? {
    let error = line.error
    let reason = error.map { "try " + SafeText(sanitizing: $0.remedy) }
    let marked = error.map { error in
      error.position..<error.position + error.term.unicodeScalars.count
    }
    let typed = TypedLine(
      label: "/ ", editor: line.editor,
      hint: error == nil ? matches : reasonRow == nil ? reason ?? "" : "",
      marked: marked, examples: FilterLine.examples)
    let column = typed.draw(on: &frame, row: row)
    guard let reason, let reasonRow else { return nil }
    let width = frame.size.columns
    let words = frame.appearance.shown(reason)
      .truncated(to: max(0, width - 2), ellipsis: frame.glyphs.ellipsis)
    // Under the term, or as near to it as the reason fits.
    let start = max(1, min(column, width - 1 - words.columns))
    frame.fill(Rect(row: reasonRow, column: start - 1, rows: 1, columns: words.columns + 2))
    frame.write(words, row: reasonRow, column: start, role: .warning)
    return start + words.columns + 2..<max(start + words.columns + 2, width)
  }
}

extension AppState {
  /// The keys that work in the line, and what Tab would put there.
  func footer(of line: FilterLine) -> [Hint] {
    let escape = Hint(key: "Esc", words: "as before", priority: 2)
    guard line.error == nil else { return [escape] }
    var hints = [Hint(key: "Enter", words: "keep filter", priority: 1), escape]
    if !remembered.filters.texts.isEmpty {
      hints.append(Hint(key: "↑", words: "earlier", priority: 4))
    }
    if let names = suggestedNames(for: line) {
      hints.insert(Hint(key: "Tab", words: names, priority: 1), at: 0)
    } else if !line.editor.scalars.isEmpty {
      let examples = FilterLine.examples.joined(separator: " ")
      hints.append(Hint(key: "", words: examples, priority: 3))
    }
    return hints
  }

  /// `Ana Ruiz, Anders Holm …`: as many names as the footer has room for, one at least; the one
  /// that Tab has put into the line stands in brackets, as a tab does.
  private func suggestedNames(for line: FilterLine) -> SafeText? {
    guard
      let suggestions = line.completing?.suggestions
        ?? Suggestions(for: line.editor, in: session.pipeline)
    else { return nil }
    let ellipsis = appearance.glyphs.ellipsis
    let room = size.columns >= 80 ? size.columns - 40 : size.columns - 8
    let chosen = line.completing?.chosen
    // A single name that stands in the line already is no choice.
    if chosen != nil, suggestions.names.count == 1 { return nil }
    let names = suggestions.names.enumerated().map { place, name in
      let shown = appearance.shown(SafeText(sanitizing: name))
        .truncated(to: max(8, min(30, room - 2)), ellipsis: ellipsis)
      return place == chosen ? "[" + shown + "]" : shown
    }
    // From the first name on, or as near to it as shows the chosen one.
    var first = 0
    while true {
      var (shown, last) = (names[first], first)
      while last + 1 < names.count {
        let longer = shown + ", " + names[last + 1]
        guard longer.columns + 2 * (ellipsis.columns + 1) < room else { break }
        (shown, last) = (longer, last + 1)
      }
      if last >= chosen ?? 0 {
        return (first > 0 ? ellipsis + " " : "") + shown
          + (last < names.count - 1 ? " " + ellipsis : "")
      }
      first += 1
    }
  }
}
