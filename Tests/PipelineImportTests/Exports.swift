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

/// A seeded generator, so that a failure can be repeated (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
