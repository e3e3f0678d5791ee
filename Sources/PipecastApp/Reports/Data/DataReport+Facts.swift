import DelimitedText
import PipelineImport
import PipelineModel
import TextUI

// What was read, fact by fact.
extension DataReport {
  /// What was read, in label and words.
  public var facts: ReportTable {
    ReportTable(
      columns: [ReportColumn("fact", "Fact"), ReportColumn("value", "Value")],
      rows: allFacts.map { [.words($0.label), .words($0.words)] })
  }

  /// The deals of each of the ``facts``; nil where it does not count some of them.
  var dealsOfFacts: [DealFilter?] { allFacts.map(\.deals) }

  private struct Fact {
    let label: SafeText
    let words: SafeText
    let deals: DealFilter?
  }

  private var allFacts: [Fact] {
    var facts: [Fact] = []
    func add(_ label: SafeText, _ words: SafeText, _ deals: DealFilter? = nil) {
      facts.append(Fact(label: label, words: words, deals: deals))
    }
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
          + ": the report leaves it empty below the first of a group")
    }
    if let field = receipt.groupTitles, receipt.titledDeals > 0 {
      add(
        "Titles of groups",
        SafeText(sanitizing: "the " + field.words) + " of " + SafeText(receipt.titledDeals, "deal")
          + ": the report names it in a row above them")
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
    if receipt.amountZeros < 0 {
      add("Amounts in", "cents, as the header says")
    } else if receipt.amountZeros > 0 {
      let unit = "1" + String(repeating: "0", count: receipt.amountZeros)
      add("Amounts in", "units of " + SafeText(sanitizing: unit) + ", as the header says")
    }
    for (count, label, deals) in dealCounts where count > 0 {
      add(label, SafeText(grouping: count), deals)
    }
    for (count, label) in otherCounts where count > 0 { add(label, SafeText(grouping: count)) }
    if let words = weightlessWords {
      add("Needs a weight", words + "; Enter on Stages sets it")
    }
    if let words = missingWords { add("No column for", words) }
    if let words = unusedWords { add("Not used", words) }
    add("Issues", issues.count == 0 ? "none" : SafeText(grouping: issues.count))
    return facts
  }

  /// `1,804 = 1,802 deals + 2 rejected (1 too many cells, 1 repeated id)`.
  var recordWords: SafeText {
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
      + SafeText(grouping: read.text) + (read.text == receipt.bytes ? "" : " as UTF-8") + " = "
      + parts.joined(separator: " + ")
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

  /// What deals lack, with the deals; nil where no filter means deals of any outcome.
  private var dealCounts: [(Int, SafeText, DealFilter?)] {
    let open = FilterCondition.outcome(.open)
    return [
      (receipt.openWithoutAmount, "Open without an amount", DealFilter(open, .missing(.amount))),
      (
        receipt.openWithoutCloseDate, "Open without a close date", DealFilter(open, .missing(.date))
      ),
      (receipt.openWithoutWeight, "Open without a weight", DealFilter(open, .missing(.weight))),
      (
        receipt.wonWithoutCloseDate, "Won without a close date",
        DealFilter(.outcome(.won), .missing(.date))
      ),
      (receipt.wonLater, "Won after the as-of day", nil),
      (
        receipt.dealsWithoutRep, "Deals without a rep",
        DealFilter(.anyOutcome, .missing(.dimension(.rep)))
      ),
    ]
  }

  private var otherCounts: [(Int, SafeText)] {
    [
      (receipt.roundedAmounts, "Amounts rounded to the minor unit"),
      (receipt.blankLines, "Blank lines"), (receipt.preambleRows, "Rows above the header"),
      (receipt.repeatedHeaders, "Repeated headers"), (receipt.footerRows, "Footer rows"),
    ]
  }
}
