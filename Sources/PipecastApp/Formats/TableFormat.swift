import PipelineModel
import TextUI

/// Reports as text for people: sentences and aligned tables, without colour.
public struct TableFormat: Sendable {
  /// Whether characters beyond ASCII are spelled with ASCII.
  public var isASCII: Bool

  /// Names of the file are cut to so many columns, so that one long cell cannot spread a table.
  static let widestName = 60
  /// Our sentences are cut later, since they may quote a name.
  static let widestSentence = 240

  /// Makes the format; by default with all of Unicode.
  public init(isASCII: Bool = false) {
    self.isASCII = isASCII
  }

  /// Writes the title, the as-of day, the conditions, the sentences and every table.
  public func text(of report: Report) -> String {
    var lines = [report.title, report.asOfWords].map(plain)
    if let conditions = report.filterWords { lines.append(plain(conditions)) }
    if !report.headline.isEmpty { lines += [""] + report.headline.map(plain) }
    for section in report.sections {
      if !section.title.isEmpty { lines += ["", plain(section.title)] } else { lines.append("") }
      lines +=
        section.table.count == 0
        ? [plain("  " + section.wordsWhenEmpty)]
        : self.lines(of: section.table, near: report.outlook.asOf)
    }
    if !report.remarks.isEmpty { lines += [""] + report.remarks.map(plain) }
    return lines.map { $0.description + "\n" }.joined()
  }

  /// One table: header, rule, rows, and the totals below a rule of their own.
  func lines(of table: ReportTable, near day: Day) -> [SafeText] {
    var widths = table.columns.map { plain($0.title).columns }
    for row in (0..<table.count).lazy.map(table.row) + table.totals {
      for (index, cell) in cells(row, of: table, near: day).enumerated() {
        widths[index] = max(widths[index], cell.columns)
      }
    }
    func line(_ cells: [SafeText]) -> SafeText {
      let padded = cells.enumerated().map { index, cell in
        cell.padded(
          to: widths[index], alignment: table.columns[index].isNumber ? .right : .left)
      }
      return padded.joined(separator: "  ").withoutTrailingBlanks
    }
    let rule = widths.map { plain("─") * $0 }.joined(separator: "  ")
    var lines = [line(table.columns.map { plain($0.title) }), rule]
    for row in 0..<table.count { lines.append(line(cells(table.row(row), of: table, near: day))) }
    guard !table.totals.isEmpty else { return lines }
    return lines + [rule] + table.totals.map { line(cells($0, of: table, near: day)) }
  }

  private func cells(_ row: [ReportValue], of table: ReportTable, near day: Day) -> [SafeText] {
    zip(table.columns, row).map { column, value in
      let words = plain(column.words(for: value, near: day))
      guard !column.isNumber else { return words }
      let widest = if case .name = value { Self.widestName } else { Self.widestSentence }
      return words.truncated(to: widest, ellipsis: isASCII ? "..." : "…")
    }
  }

  private func plain(_ text: SafeText) -> SafeText { isASCII ? text.ascii : text }
}
