package import PipelineImport
import PipelineModel
package import TextUI

/// An issue as people read it in a terminal: where and what, the line of the file, and a hint.
///
///     deals.csv:127:4: amount "12abc" is not an amount; write it like 1,234.50
///       127 | D126,Acme,Ann,12abc,USD
///                           ^^^^^
///       hint: Correct the amount in the CRM, or empty the cell.
package struct IssueLines {
  /// The columns that the line of the file is cut to.
  package var width = 100
  /// Whether characters beyond ASCII are spelled with ASCII.
  package var isASCII = false

  /// Makes the lines of a terminal of that width.
  package init(width: Int = 100, isASCII: Bool = false) {
    self.width = width
    self.isASCII = isASCII
  }

  /// All lines of an issue.
  package func lines(of issue: Issue) -> [SafeText] {
    [plain(issue.words)] + excerpt(of: issue) + [plain("  hint: " + issue.hint)]
  }

  /// The line of the file, and a caret under each column of the cell.
  ///
  /// A line without any text has none to show.
  package func excerpt(of issue: Issue) -> [SafeText] {
    let excerpt = issue.excerpt
    let gutter: SafeText = "  \(excerpt.line) | "
    let room = max(8, width - gutter.columns)
    let dots = plain("…")
    var (before, after) = (plain(excerpt.before.safe), plain(excerpt.after.safe))
    if excerpt.isCutBefore { before = dots + before }
    if excerpt.isCutAfter { after += dots }
    let cell = plain(excerpt.cell.safe).truncated(to: room * 2 / 3, ellipsis: dots)
    guard !before.isEmpty || !cell.isEmpty || !after.isEmpty else { return [] }
    let free = room - max(1, cell.columns)
    before = before.last(max(free / 2, free - after.columns), ellipsis: dots)
    after = after.truncated(to: max(0, free - before.columns), ellipsis: dots)
    return [
      gutter + before + cell + after,
      " " * (gutter.columns + before.columns) + "^" * max(1, cell.columns),
    ]
  }

  private func plain(_ text: SafeText) -> SafeText { isASCII ? text.ascii : text }
}

extension SafeText {
  /// The end of the text in at most `columns`, with `ellipsis` before it where something was cut.
  fileprivate func last(_ columns: Int, ellipsis: SafeText) -> SafeText {
    guard self.columns > columns else { return self }
    var room = columns - ellipsis.columns
    guard room > 0 else { return "" }
    var letters: [Letter] = []
    for letter in self.letters.reversed() {
      room -= letter.columns
      if room < 0 { break }
      letters.append(letter)
    }
    var kept = String.UnicodeScalarView()
    for letter in letters.reversed() { kept.append(contentsOf: letter.scalars) }
    // What is safe already stays as it is.
    return ellipsis + SafeText(sanitizing: String(kept))
  }
}

extension Issue {
  /// What to do about it: a sentence.
  var hint: SafeText { SafeText(sanitizing: code.explanation.remedy) }
}
