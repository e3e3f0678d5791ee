import PipelineImport
import PipelineModel

/// Reads lines of CSV as an export, with what the tests ask of it.
func imported(
  _ lines: String, options: ImportOptions = ImportOptions(), stages: String? = nil,
  team: String? = nil
) throws -> Importer.Import {
  try Importer(
    options: options,
    stages: stages.map { try StageTable(Array($0.utf8), file: RawText("stages.csv")) },
    teams: team.map { try TeamTable(Array($0.utf8), file: RawText("team.csv")) }
  ).deals(in: Array(lines.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778))
}

extension Receipt {
  /// Open, won and lost deals.
  var outcomes: [Int] { [open, won, lost] }

  /// All issues as they are printed.
  var issueLines: [String] { issues.kept.map(\.text) }
}

extension PipelineImport.Issue {
  /// The issue in one line, its raw parts escaped.
  var text: String { parts.text }
}

extension [PipelineImport.Issue.Part] {
  /// The parts in one text, raw ones escaped.
  var text: String {
    map { part in
      switch part {
      case .words(let words): words
      case .found(let text): text.description
      }
    }.joined()
  }
}
