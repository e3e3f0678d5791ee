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

  /// What was read, in label and words.
  public var facts: ReportTable {
    var rows: [[ReportValue]] = []
    func add(_ label: SafeText, _ words: SafeText) { rows.append([.words(label), .words(words)]) }
    add("File", receipt.file.safe + ", " + SafeText(receipt.bytes, "byte"))
    let encoding: SafeText =
      receipt.encoding == .utf8
      ? "" : SafeText(sanitizing: receipt.encoding.rawValue) + " characters, "
    add("Written with", encoding + receipt.dialect.words + receipt.quoting.words)
    for file in conf {
      let flags = file.arguments.map(SafeText.init(sanitizing:)).joined(separator: " ")
      add("Flags from", file.path.safe + ": " + (flags.isEmpty ? "none" : flags))
    }
    if let crm = receipt.crm { add("Looks like", SafeText(sanitizing: crm.rawValue)) }
    for use in receipt.namedByID {
      let unnamed: SafeText =
        use.unnamed == 0
        ? "" : "; " + SafeText(use.unnamed, "deal") + " with an id it does not list"
      add(
        use.dimension == .rep ? "Reps named by" : "Accounts named by",
        use.file.safe + ", of " + SafeText(use.named, "deal") + unnamed)
    }
    add("Records", recordWords)
    for filled in receipt.filledColumns {
      add(
        "Filled downward",
        receipt.columns.titles[filled.column].safe + ", of " + SafeText(filled.deals, "deal")
          + ": the report names it on the first row of each group alone")
    }
    add("Bytes", byteWords)
    add(
      "Deals",
      SafeText(grouping: receipt.open) + " open, " + SafeText(grouping: receipt.won) + " won, "
        + SafeText(grouping: receipt.lost) + " lost")
    for sum in receipt.sums {
      let money = { Money(minorUnits: $0, currency: sum.currency).exact }
      let parts: SafeText =
        sum.rejected == 0
        ? "" : " = " + money(sum.deals) + " of deals + " + money(sum.rejected) + " rejected"
      add("All amounts", money(sum.total) + parts)
    }
    if receipt.countsMillionths {
      add("Amounts in", "millionths, as 1,500,000 for 1.50")
    }
    for (count, label) in otherCounts where count > 0 { add(label, SafeText(grouping: count)) }
    if let words = weightlessWords {
      add("Needs a weight", words + "; Enter on Stages sets it")
    }
    if let words = missingWords { add("No column for", words) }
    if let words = unusedWords { add("Not used", words) }
    add("Issues", issues.count == 0 ? "none" : SafeText(grouping: issues.count))
    return ReportTable(
      columns: [ReportColumn("fact", "Fact"), ReportColumn("value", "Value")], rows: rows)
  }

  /// `1,804 = 1,802 deals + 2 rejected (1 too many cells, 1 repeated id)`.
  private var recordWords: SafeText {
    let reasons = receipt.issues.byCode.filter(\.code.rejects).map {
      $0.code == .lead
        ? SafeText($0.count, "lead") : SafeText(grouping: $0.count) + " " + $0.code.words
    }
    return SafeText(grouping: receipt.records) + " = " + SafeText(receipt.deals, "deal") + " + "
      + SafeText(grouping: receipt.rejected) + " rejected"
      + (reasons.isEmpty ? "" : " (" + reasons.joined(separator: ", ") + ")")
  }

  /// `438,031 = 437,819 in records + 212 in the header; 0 unaccounted`.
  private var byteWords: SafeText {
    let read = receipt.bytesRead
    let kinds: [(Int, SafeText)] = [
      (read.records, "in records"), (read.header, "in the header"), (read.mark, "before it"),
      (read.preamble, "in rows above it"), (read.blank, "in blank lines"),
      (read.footer, "in the footer"),
    ]
    let parts = kinds.filter { $0.0 != 0 }.map { SafeText(grouping: $0.0) + " " + $0.1 }
    // What matters comes first, since narrow screens cut the end.
    return SafeText(grouping: read.unaccounted) + " unaccounted; "
      + SafeText(grouping: read.text) + " = " + parts.joined(separator: " + ")
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

  /// `close date, rep; name them with --column close-date=HEADER`; nil when nothing is missing.
  private var missingWords: SafeText? {
    guard let first = receipt.missing.first else { return nil }
    let fields = receipt.missing.map(\.words).joined(separator: ", ")
    let pronoun = receipt.missing.count == 1 ? "it" : "them"
    return SafeText(
      sanitizing: "\(fields); name \(pronoun) with --column \(first.rawValue)=HEADER")
  }

  /// `Colour, Shape and 12 more`: the headers of columns that nothing reads; nil without any.
  private var unusedWords: SafeText? {
    let headers = receipt.columns.unused
    guard !headers.isEmpty else { return nil }
    let listed = headers.prefix(8)
    let more = headers.count - listed.count
    let names = listed.map { SafeText(sanitizing: $0.unsanitized) }.joined(separator: ", ")
    return more == 0 ? names : names + " and " + SafeText(grouping: more) + " more"
  }

  private var otherCounts: [(Int, SafeText)] {
    [
      (receipt.openWithoutAmount, "Open without an amount"),
      (receipt.openWithoutCloseDate, "Open without a close date"),
      (receipt.openWithoutWeight, "Open without a weight"),
      (receipt.wonWithoutCloseDate, "Won without a close date"),
      (receipt.wonLater, "Won after the as-of day"),
      (receipt.dealsWithoutRep, "Deals without a rep"),
      (receipt.roundedAmounts, "Amounts rounded to the minor unit"),
      (receipt.blankLines, "Blank lines"), (receipt.preambleRows, "Rows above the header"),
      (receipt.repeatedHeaders, "Repeated headers"), (receipt.footerRows, "Footer rows"),
    ]
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

extension Report {
  /// The heading of the list of issues.
  static let issuesTitle: SafeText = "Issues"

  /// The account of the data, and every row and cell that could not be used.
  public static func issues(_ session: Session) -> Report {
    let data = DataReport(session)
    return Report(
      // The account is of all records, whatever is looked at of them.
      name: .issues, scope: session.scope, filter: .none, headline: [data.headline],
      sections: [
        Section("Read", data.facts), Section("Columns", data.columns),
        Section("Stages", data.stages, whenEmpty: "The file has no stages."),
      ]
        + (data.folder.isEmpty ? [] : [Section("Files of the folder", data.files)]) + [
          Section(
            issuesTitle, data.issueTable, whenEmpty: "None: every row and cell could be used.")
        ],
      records: data.records,
      notCounted: session.pipeline.notCounted(
        outlook: session.outlook, among: session.scope.deals),
      remarks: [data.unlistedWords, session.oldExportWords].compactMap { $0 })
  }
}
