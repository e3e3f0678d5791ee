import DelimitedText
import PipelineImport
import PipelineModel
import TextUI

/// The receipt and all issues as JSON for programs: one object, keys in a fixed order.
///
/// Money is exact decimal strings, counts and offsets are numbers, absent values are null.
enum CheckJSON {
  static func text(of session: Session) -> String {
    let receipt = session.receipt
    let issues = session.issues
    let members: [(String, String)] = [
      ("file", string(receipt.file.unsanitized)),
      ("bytes", bytes(receipt)),
      ("encoding", string(receipt.encoding.rawValue)),
      ("dialect", string(String(Character(Unicode.Scalar(receipt.dialect.delimiter))))),
      ("quoting", quoting(receipt.quoting)),
      ("crm", receipt.crm.map { string($0.rawValue) } ?? "null"),
      ("columns", list(receipt.columns.choices.map { column($0, receipt) })),
      ("missing", inline(receipt.missing.map { string($0.rawValue) })),
      ("unused", inline(receipt.columns.unused.map { string($0.unsanitized) })),
      ("filledDown", list(receipt.filledColumns.map { filled($0, receipt) } + titles(receipt))),
      ("counts", counts(receipt)),
      ("rejected", object(codes(issues) { $0.rejects })),
      ("sums", list(receipt.sums.map(sum))),
      ("files", list(session.folder.map { file($0, session) })),
      ("issueCounts", object(codes(issues) { _ in true })),
      ("issuesNotListed", String(issues.count - issues.kept.count)),
      ("issues", list(issues.kept.map(issue))),
    ]
    return "{\n" + members.map { "  \(string($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func quoting(_ quoting: Quoting) -> String {
    object([
      ("quote", string(String(quoting.quote))),
      ("escape", string(String(quoting.escape ?? quoting.quote))),
      ("skipsBlanks", quoting.skipsBlanks ? "true" : "false"),
    ])
  }

  private static func bytes(_ receipt: Receipt) -> String {
    let read = receipt.bytesRead
    return object([
      ("file", String(receipt.bytes)), ("text", String(read.text)), ("mark", String(read.mark)),
      ("preamble", String(read.preamble)), ("header", String(read.header)),
      ("records", String(read.records)), ("blank", String(read.blank)),
      ("footer", String(read.footer)), ("unaccounted", String(read.unaccounted)),
    ])
  }

  private static func column(_ choice: ColumnMap.Choice, _ receipt: Receipt) -> String {
    let headers = receipt.columns.headers
    let notation = receipt.notations.first {
      $0.field == choice.field && $0.column == choice.column
    }
    return object([
      ("field", string(choice.field.rawValue)), ("column", String(choice.column + 1)),
      ("header", string(headers[choice.column].unsanitized)), ("given", "\(choice.isGiven)"),
      ("alternatives", inline(choice.alternatives.map { string(headers[$0].unsanitized) })),
      ("notation", notation.map { string($0.words.description) } ?? "null"),
      ("guessed", "\(notation?.isGuessed ?? false)"),
    ])
  }

  private static func filled(_ column: Receipt.FilledColumn, _ receipt: Receipt) -> String {
    object([
      ("column", String(column.column + 1)),
      ("header", string(receipt.columns.headers[column.column].unsanitized)),
      ("deals", String(column.deals)),
    ])
  }

  /// What the titles of groups name is in no column.
  private static func titles(_ receipt: Receipt) -> [String] {
    guard let field = receipt.groupTitles else { return [] }
    return [
      object([
        ("column", "null"), ("header", string(field.rawValue)),
        ("deals", String(receipt.titledDeals)),
      ])
    ]
  }

  private static func counts(_ receipt: Receipt) -> String {
    object([
      ("records", String(receipt.records)), ("deals", String(receipt.deals)),
      ("rejected", String(receipt.rejected)), ("open", String(receipt.open)),
      ("won", String(receipt.won)), ("lost", String(receipt.lost)),
      ("blankLines", String(receipt.blankLines)), ("preambleRows", String(receipt.preambleRows)),
      ("repeatedHeaders", String(receipt.repeatedHeaders)),
      ("footerRows", String(receipt.footerRows)),
      ("openWithoutAmount", String(receipt.openWithoutAmount)),
      ("openWithoutCloseDate", String(receipt.openWithoutCloseDate)),
      ("openWithoutWeight", String(receipt.openWithoutWeight)),
      ("roundedAmounts", String(receipt.roundedAmounts)),
    ])
  }

  private static func codes(
    _ issues: IssueList, where isMeant: (IssueCode) -> Bool
  ) -> [(String, String)] {
    issues.byCode.filter { isMeant($0.code) }.map { ($0.code.rawValue, String($0.count)) }
  }

  private static func sum(_ sum: Receipt.AmountSum) -> String {
    func money(_ units: Int128) -> String {
      string(Money(minorUnits: units, currency: sum.currency).decimal)
    }
    return object([
      ("currency", string(sum.currency.code)), ("deals", money(sum.deals)),
      ("rejected", money(sum.rejected)), ("total", money(sum.total)),
    ])
  }

  private static func file(_ entry: FolderEntry, _ session: Session) -> String {
    object([
      ("name", string(entry.name.unsanitized)),
      ("shown", "\(entry.name == session.fileName)"),
      ("what", string(entry.words(shown: session.fileName).description)),
    ])
  }

  private static func issue(_ issue: Issue) -> String {
    object([
      ("file", string(issue.file.unsanitized)), ("line", String(issue.line)),
      ("column", issue.column.map(String.init) ?? "null"),
      ("byteOffset", String(issue.byteOffset)),
      ("header", issue.header.map { string($0.unsanitized) } ?? "null"),
      ("code", string(issue.code.rawValue)), ("rejected", "\(issue.code.rejects)"),
      ("found", string(issue.found.unsanitized)),
      ("message", string(issue.messageWords.description)),
      ("hint", string(issue.hint.description)),
      (
        "excerpt",
        string(
          issue.excerpt.before.unsanitized + issue.excerpt.cell.unsanitized
            + issue.excerpt.after.unsanitized)
      ),
    ])
  }

  private static func string(_ text: String) -> String { JSONFormat.string(text) }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func inline(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n    " + items.joined(separator: ",\n    ") + "\n  ]"
  }
}
