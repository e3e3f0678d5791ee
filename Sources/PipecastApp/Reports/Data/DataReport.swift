import DelimitedText
public import PipelineImport
import PipelineModel
public import TextUI

/// The account of the data: what became of every record, column and stage, and every issue.
public struct DataReport: Sendable {
  /// Counts the deals' file as it stands, whatever the as-of day.
  public let receipt: Receipt
  /// The issues of the deals' file, then those of the side tables.
  public let issues: IssueList
  /// The conf files whose flags were used.
  public let conf: [FlagFile]
  /// The files of the folder that was opened.
  let folder: [FolderEntry]

  /// `Negotiation $120K, Verbal Yes $21.0K`: the stages that need a weight; nil without any.
  let weightlessWords: SafeText?

  /// Takes the account from what the session read.
  public init(_ session: Session) {
    receipt = session.receipt
    issues = session.issues
    conf = session.conf
    folder = session.folder
    let all = DealIndices(of: session.pipeline)
    let words = session.scope.stagesWithoutWeight(among: all).map { stage, sums in
      stage.safe.truncated(to: 40) + " "
        + sums.map { Money(minorUnits: $0.totals.amount, currency: $0.currency).short }
        .joined(separator: " and ")
    }
    weightlessWords = words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The first sentence.
  ///
  ///     // deals.csv: 1,428 records = 1,425 deals + 3 rejected; open 220, won 700, lost 505.
  public var headline: SafeText {
    receipt.file.safe + ": " + SafeText(receipt.records, "record") + " = "
      + SafeText(receipt.deals, "deal") + " + " + SafeText(grouping: receipt.rejected)
      + " rejected; open " + SafeText(grouping: receipt.open) + ", won "
      + SafeText(grouping: receipt.won) + ", lost " + SafeText(grouping: receipt.lost) + "."
  }

  /// How all of it adds up, in one line.
  ///
  ///     // 1,804 rows read = 1,802 deals + 2 rejected (2 repeated id); 0 bytes unaccounted
  public var closingWords: SafeText {
    let words = recordWords.description
    let rows = SafeText(receipt.records, "row") + " read"
    return rows + SafeText(sanitizing: String(words.drop { $0 != " " })) + "; "
      + SafeText(receipt.bytesRead.unaccounted, "byte") + " unaccounted"
  }

  /// Each code that occurs with how often: `3 unreadable-amount`.
  var countsByCode: [SafeText] {
    issues.byCode.map {
      SafeText(grouping: $0.count) + " " + SafeText(sanitizing: $0.code.rawValue)
    }
  }

  /// The files of the folder and what each is.
  public var files: ReportTable {
    ReportTable(
      columns: [ReportColumn("file", "File"), ReportColumn("value", "What it is")],
      rows: folder.map { [.name($0.name), .words($0.words(shown: receipt.file))] })
  }

  /// Which column holds what, how its cells are read, and what else would do where there is any.
  public var columns: ReportTable {
    let choices = receipt.columns.choices
    var columns = [
      ReportColumn("field", "Field"), ReportColumn("header", "Column of the file"),
      ReportColumn("notation", "Read as"),
    ]
    let isAlone = choices.allSatisfy(\.alternatives.isEmpty)
    if !isAlone { columns.append(ReportColumn("alternatives", "Could also be", priority: 2)) }
    return ReportTable(
      columns: columns,
      rows: choices.map { choice in
        let notation = receipt.notations.first {
          $0.field == choice.field && $0.column == choice.column
        }
        let row: [ReportValue] = [
          .words(SafeText(sanitizing: choice.field.words)),
          .name(receipt.columns.titles[choice.column]),
          notation.map { .words($0.words) }
            ?? (choice.field.isOnlyKnown ? .words("known, not used") : .empty),
        ]
        return isAlone ? row : row + [alternatives(to: choice).map { .words($0) } ?? .empty]
      })
  }

  /// `Revenue, Amount (2) and 3 more`: the other columns of that meaning; nil without any.
  private func alternatives(to choice: ColumnMap.Choice) -> SafeText? {
    let titles = choice.alternatives.prefix(3).map { receipt.columns.titles[$0].safe }
    guard !titles.isEmpty else { return nil }
    let more = choice.alternatives.count - titles.count
    return titles.joined(separator: ", ")
      + (more == 0 ? "" : " and " + SafeText(grouping: more) + " more")
  }

  /// The stages of the file and what they are taken for.
  public var stages: ReportTable {
    ReportTable(
      columns: [
        ReportColumn("stage", "Stage"), ReportColumn("outcome", "Outcome"),
        ReportColumn("weight", "Weight", isNumber: true), ReportColumn("weightSource", "From"),
        ReportColumn("deals", "Deals", isNumber: true),
        ReportColumn("open", "Open", isNumber: true),
      ],
      rows: receipt.stages.map { use in
        let isOpen = use.stage.outcome == .open
        return [
          .name(use.stage.name), .words(SafeText(sanitizing: "\(use.stage.outcome)")),
          isOpen ? use.stage.weight.map(ReportValue.weight) ?? .empty : .empty,
          isOpen ? .words(use.stage.weightSource.words) : .empty,
          .count(use.deals), .count(use.open),
        ]
      })
  }

  /// The issues as people read them; the file keeps the first ten thousand.
  public var issueTable: ReportTable {
    let kept = issues.kept
    return ReportTable(
      columns: [
        ReportColumn("line", "Line", isNumber: true),
        ReportColumn("header", "Column", priority: 2),
        ReportColumn("message", "What was found, and what would be right"),
      ],
      rows: kept.map { issue in
        let file: SafeText = issue.file == receipt.file ? "" : issue.file.safe + ": "
        return [
          .count(issue.line), issue.header.map(ReportValue.name) ?? .empty,
          .words(file + issue.messageWords),
        ]
      })
  }

  /// The issues as programs read them.
  public var records: ReportTable {
    let columns = ["file", "line", "column", "header", "code", "rejected", "found", "message"]
    return ReportTable(
      columns: columns.map { key in
        ReportColumn(
          key, SafeText(sanitizing: key), isNumber: key == "line" || key == "column")
      },
      rows: issues.kept.map { issue in
        [
          .name(issue.file), .count(issue.line), issue.column.map(ReportValue.count) ?? .empty,
          issue.header.map(ReportValue.name) ?? .empty,
          .words(SafeText(sanitizing: issue.code.rawValue)),
          .words(issue.code.rejects ? "yes" : "no"), .name(issue.found),
          .words(issue.messageWords),
        ]
      })
  }

  /// `2 more issues are counted and not listed`; nil when all are listed.
  public var unlistedWords: SafeText? {
    let more = issues.count - issues.kept.count
    return more > 0
      ? SafeText(more, "more issue") + (more == 1 ? " is" : " are") + " counted and not listed."
      : nil
  }
}
