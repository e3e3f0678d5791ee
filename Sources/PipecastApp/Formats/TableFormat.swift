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
    var text = ""
    func write(_ line: SafeText) { text += plain(line).description + "\n" }
    write(report.title)
    write(report.asOfWords)
    if let conditions = report.filterWords { write(conditions) }
    if !report.headline.isEmpty { text += "\n" }
    report.headline.forEach(write)
    for section in report.sections {
      text += "\n"
      if !section.title.isEmpty { write(section.title) }
      if section.table.count > 0 {
        text += self.text(of: section.table, near: report.outlook.asOf)
      } else {
        write("  " + section.wordsWhenEmpty)
      }
    }
    if !report.remarks.isEmpty { text += "\n" }
    report.remarks.forEach(write)
    return text
  }

  /// One table: header, rule, rows, and the totals below a rule of their own.
  func text(of table: ReportTable, near day: Day) -> String {
    let titles = table.columns.map { Cell(plain($0.title)) }
    let rows = (0..<table.count).map { cells(table.row($0), of: table, near: day) }
    let totals = table.totals.map { cells($0, of: table, near: day) }
    let widths = titles.indices.map { column in
      [[titles], rows, totals].joined().reduce(0) { max($0, $1[column].columns) }
    }
    let rule = widths.map { Cell(plain("─") * $0) }
    var lines = TextLines(
      widths: widths, alignments: table.columns.map { $0.isNumber ? .right : .left })
    for cells in [[titles, rule], rows].joined() { lines.add(cells) }
    if !totals.isEmpty { lines.add(rule) }
    totals.forEach { lines.add($0) }
    return lines.text
  }

  private func cells(_ row: [ReportValue], of table: ReportTable, near day: Day) -> [Cell] {
    zip(table.columns, row).map { column, value in
      let words = plain(column.words(for: value, near: day, isKept: true))
      guard !column.isNumber else { return Cell(words) }
      let widest = if case .name = value { Self.widestName } else { Self.widestSentence }
      return Cell(words.truncated(to: widest, ellipsis: isASCII ? "..." : "…"))
    }
  }

  private func plain(_ text: SafeText) -> SafeText { isASCII ? text.ascii : text }
}

/// A text and the columns it takes, which are counted once.
private struct Cell {
  let text: SafeText
  let columns: Int

  init(_ text: SafeText) {
    self.text = text
    columns = text.columns
  }
}

/// Lines of cells under each other, two blanks apart, without blanks at the ends of lines.
private struct TextLines {
  let widths: [Int]
  let alignments: [Alignment]
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(widths: [Int], alignments: [Alignment]) {
    self.widths = widths
    self.alignments = alignments
  }

  mutating func add(_ cells: [Cell]) {
    // Blanks that are written when something follows them.
    var blanks = 0
    for (column, cell) in cells.enumerated() {
      let shown = cell.text.withoutTrailingBlanks.description.utf8
      let missing = widths[column] - cell.columns
      let before = alignments[column] == .right ? missing : 0
      blanks += column > 0 ? before + 2 : before
      if !shown.isEmpty {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
        bytes.append(contentsOf: shown)
        blanks = 0
      }
      blanks += cell.text.description.utf8.count - shown.count + missing - before
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
