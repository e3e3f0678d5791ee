import PipelineModel
import TextUI

/// The shapes in which the table of a screen is exported, by the ending of the file's name.
enum ExportFormat: String, CaseIterable {
  case csv, md, txt

  /// Goes by the ending of `name`; a name without one of ours is CSV.
  init(fileName name: String) {
    self = Self.allCases.first { name.lowercased().hasSuffix("." + $0.rawValue) } ?? .csv
  }

  /// The word for it on the screen.
  var words: SafeText {
    switch self {
    case .csv: "CSV"
    case .md: "Markdown"
    case .txt: "text"
    }
  }

  /// `name` with the ending of the next format.
  ///
  ///     ExportFormat.next(after: "deals.csv")
  ///     // deals.md
  static func next(after name: String) -> String {
    let format = Self(fileName: name)
    let hasEnding = name.lowercased().hasSuffix("." + format.rawValue)
    guard hasEnding else { return name + "." + Self.csv.rawValue }
    let place = (allCases.firstIndex(of: format) ?? 0) + 1
    return name.dropLast(format.rawValue.count) + allCases[place % allCases.count].rawValue
  }

  /// The rows of `table` under their titles; for people with the totals, for programs without.
  func bytes(of table: ReportTable, near day: Day, isASCII: Bool) -> [UInt8] {
    switch self {
    case .csv: CSVFormat.bytes(of: table.namingCurrencies)
    case .md: Array((MarkdownFormat.text(of: table, near: day) + "\n").utf8)
    case .txt:
      Array(TableFormat(isASCII: isASCII).text(of: table, near: day).utf8)
    }
  }
}
