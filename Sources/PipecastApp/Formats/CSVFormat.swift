import DelimitedText
import PipelineModel
import TextUI

/// Tables as CSV for spreadsheets and programs: a header of keys, LF line ends, UTF-8.
///
/// Money is an exact decimal without separators, weights are percent without a sign (`12.5`), days
/// are ISO. Control characters of the data are made visible, so that a record is always a line.
/// Text that a spreadsheet would run as a formula is guarded by an apostrophe; numbers never are.
public enum CSVFormat {
  /// Writes all rows of `table`, without its totals.
  public static func text(of table: ReportTable) -> String {
    String(decoding: bytes(of: table), as: UTF8.self)
  }

  /// The bytes of ``text(of:)``, for a file.
  public static func bytes(of table: ReportTable) -> [UInt8] {
    var writer = RecordWriter()
    writer.append(table.columns.map(\.key))
    for row in 0..<table.count { writer.append(table.row(row).map(cell)) }
    return writer.bytes
  }

  /// One value as a cell of a spreadsheet, before any quotes.
  static func cell(_ value: ReportValue) -> String {
    switch value {
    case .name(let name): guarded(name.safe, original: name.unsanitized)
    case .words(let words): guarded(words, original: words.description)
    case .filter(let filter):
      guarded(SafeText(sanitizing: filter.description), original: filter.description)
    case .empty, .count, .money, .day, .weight, .share, .likely, .record: value.exactText ?? ""
    }
  }

  /// The text with an apostrophe before it when a spreadsheet would take it for a formula.
  ///
  /// Both forms are looked at: making text safe can bring its second character to the front, and
  /// hides a tab.
  private static func guarded(_ text: SafeText, original: String) -> String {
    let starts = [text.description.unicodeScalars.first, original.unicodeScalars.first]
    let isFormula = starts.contains { $0.map(formulaStarts.contains) ?? false }
    return isFormula ? "'" + text.description : text.description
  }

  private static let formulaStarts: [Unicode.Scalar] = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]
}
