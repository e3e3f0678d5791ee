import PipelineModel
import TextUI

/// Reports as Markdown with pipe tables, in which nothing of the data acts as markup.
public enum MarkdownFormat {
  /// Writes the title, the conditions, the sentences and every table.
  public static func text(of report: Report) -> String {
    var blocks = ["# " + escaped(report.title), escaped(report.asOfWords)]
    if let conditions = report.filterWords { blocks.append(escaped(conditions)) }
    blocks += report.headline.map(escaped)
    for section in report.sections {
      if !section.title.isEmpty { blocks.append("## " + escaped(section.title)) }
      blocks.append(
        section.table.count == 0
          ? escaped(section.wordsWhenEmpty)
          : text(of: section.table, near: report.outlook.asOf))
    }
    blocks += report.remarks.map(escaped)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// One table with its totals, without a line end after the last row.
  static func text(of table: ReportTable, near day: Day) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func row(_ values: [ReportValue]) -> String {
      line(zip(table.columns, values).map { escaped($0.words(for: $1, near: day, isKept: true)) })
    }
    var lines = [
      line(table.columns.map { escaped($0.title) }),
      line(table.columns.map { $0.isNumber ? "---:" : "---" }),
    ]
    for index in 0..<table.count { lines.append(row(table.row(index))) }
    lines += table.totals.map(row)
    return lines.joined(separator: "\n")
  }

  /// The text with a backslash before every character that could begin markup or a link.
  ///
  ///     MarkdownFormat.escaped("a|b <img> www.x.io")
  ///     // a\|b \<img\> www\.x.io
  static func escaped(_ text: SafeText) -> String {
    let scalars = Array(text.description.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isMarkup =
        switch scalar {
        case "\\", "|", "`", "*", "_", "[", "]", "<", ">", "#", "!", "~", "&", "@", "$": true
        // `http:` and `www.` make links by themselves; a colon before a blank does not.
        case ":": index + 1 < scalars.count && scalars[index + 1] != " "
        case ".": index > 0 && (scalars[index - 1] == "w" || scalars[index - 1] == "W")
        default: false
        }
      if isMarkup { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
