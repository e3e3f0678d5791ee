import PipelineModel
public import TextUI

/// The shapes in which a report leaves the program.
public enum ReportFormat: String, CaseIterable, Sendable {
  case table, csv, json, markdown

  /// Writes `report` in this format; every line ends in LF.
  ///
  /// Whatever the report holds, the text carries no control character but LF. `isASCII` is for
  /// people's tables alone: other formats are UTF-8 always.
  public func text(of report: Report, isASCII: Bool = false) -> String {
    switch self {
    case .table: TableFormat(isASCII: isASCII).text(of: report)
    case .csv: CSVFormat.text(of: report.records)
    case .json: JSONFormat.text(of: report)
    case .markdown: MarkdownFormat.text(of: report)
    }
  }
}

extension Report {
  /// The conditions in force, ready to be typed; nil when there are none.
  ///
  ///     // Only deals that match: rep="Ana Beltrán"
  public var filterWords: SafeText? {
    filter.isEmpty ? nil : "Only deals that match: " + SafeText(sanitizing: filter.description)
  }

  /// The as-of day and how it was decided.
  ///
  ///     // As of Sat 21 Nov 2026, the date in the file's name.
  public var asOfWords: SafeText {
    let source: SafeText =
      switch asOfSource {
      case .option: "as asked for"
      case .fileName: "the date in the file's name"
      case .today: "today"
      }
    var words = "As of " + outlook.asOf.fullWords + ", " + source + "."
    if outlook.isShifted { words += " Horizons begin on " + outlook.from.fullWords + "." }
    if scope.pipeline.isReconstructed {
      words +=
        " Reconstructed: deals created later are left out, and deals closed later are"
        + " open, with an unknown stage and close date."
    }
    return words
  }
}
