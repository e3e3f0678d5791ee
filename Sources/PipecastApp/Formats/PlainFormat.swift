import PipelineModel
import TextUI

/// Reports as headings and sentences, for who hears them: no columns, no rules, every figure named.
///
///     // Ana Ruiz: Weighted 30 $309,000, Weighted 90 $808,000, Deals 90: 14.
public struct PlainFormat: Sendable {
  /// Whether characters beyond ASCII are spelled with ASCII.
  public var isASCII: Bool

  /// Makes the format; by default with all of Unicode.
  public init(isASCII: Bool = false) {
    self.isASCII = isASCII
  }

  /// Writes the title, the as-of day, the conditions, the sentences and a line per row.
  public func text(of report: Report) -> String {
    var lines = [report.title, report.asOfWords]
    if let conditions = report.filterWords { lines.append(conditions) }
    lines += report.headline
    for section in report.sections {
      if !section.title.isEmpty { lines += ["", section.title] }
      let table = section.table
      if table.count == 0 { lines.append(section.wordsWhenEmpty) }
      let rows = (0..<table.count).map(table.row) + (table.count == 0 ? [] : table.totals)
      lines += rows.map { table.sentence($0, near: report.outlook.asOf, isKept: true).plainText }
    }
    if !report.remarks.isEmpty { lines += [""] + report.remarks }
    return lines.map { (isASCII ? $0.ascii : $0).description + "\n" }.joined()
  }
}

extension ReportTable {
  /// A row as the parts of a sentence, one per column: what it is about, then the figures by name.
  ///
  /// A part is empty where the row has no value. Amounts carry the sign of their currency.
  func sentence(
    _ row: [ReportValue], near day: Day, isKept: Bool = false
  ) -> [SafeText] {
    let parts = zip(columns, row).enumerated().map { index, cell in
      cell.0.spoken(cell.1, isFirst: index == 0, near: day, isKept: isKept)
    }
    return PlainPart.punctuated(parts)
  }
}

extension [SafeText] {
  /// The parts of a sentence in a row.
  var plainText: SafeText { filter { !$0.isEmpty }.joined(separator: " ") }
}

extension ReportColumn {
  /// A value after the title of its column; alone where it says itself what it is.
  fileprivate func spoken(
    _ value: ReportValue, isFirst: Bool, near day: Day, isKept: Bool
  ) -> SafeText {
    var column = self
    column.hasSigns = true
    let words = column.words(for: value, near: day, isKept: isKept)
      .truncated(to: TableFormat.widestSentence, ellipsis: "…")
    let isName =
      switch value {
      case .name, .words: isFirst
      default: false
      }
    if words.isEmpty || isName || isSentence { return words }
    return title.endsInDigit && words.startsWithDigit
      ? title + ": " + words : title + " " + words
  }

  /// Whether the values are sentences or carry their unit, so that they need no title.
  private var isSentence: Bool { ["words", "message", "value"].contains(key) }
}

extension SafeText {
  private static let digits: ClosedRange<Unicode.Scalar> = "0"..."9"

  fileprivate var startsWithDigit: Bool {
    description.unicodeScalars.first.map(Self.digits.contains) ?? false
  }

  fileprivate var endsInDigit: Bool {
    description.unicodeScalars.last.map(Self.digits.contains) ?? false
  }
}
