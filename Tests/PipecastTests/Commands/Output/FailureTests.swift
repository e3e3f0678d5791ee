import TerminalHarness
import Testing

/// What stands in the way is said in one line on standard error, and nothing else is printed.
@Suite struct FailureTests {
  /// A command line in a folder that `folder()` fills, and what it says.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let words: String

    init(_ arguments: String..., says words: String) {
      self.arguments = arguments
      self.words = words
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let header = "Name,Owner,Stage,Amount,Close Date\n"
  private static let deal = "Big one,Ana,Proposal,100,2026-12-01\n"
  private static let fields = """
    id, name, account, rep, team, amount, currency, stage, pipeline, probability, category, \
    close-date, actual-close-date, won-date, lost-date, actual-amount, created, stage-entered, \
    last-activity, next-step, type, source, region, segment, product, loss-reason, status, \
    is-closed, is-won, is-lost, is-active, weighted, base-amount, push-count, fiscal-period, \
    is-deleted
    """
  private static let day = "write a day like 2026-11-21"

  private static let files = [
    Refusal("no.csv", says: "no.csv: there is no such file or folder"),
    Refusal("check", "no/deals.csv", says: "no/deals.csv: there is no such file or folder"),
    Refusal("check", "", says: "\"\": there is no such file or folder"),
    Refusal("check", "/dev/null", says: "/dev/null: not a file but a device"),
    Refusal(
      "check", "empty", says: "empty: no CSV file with columns of deals; name the file itself"),
    Refusal(
      "check", "tied",
      says: """
        a.csv and b.csv could all be the deals; name one of them, or write the date into its name
        """),
    Refusal(
      "check", "other.csv",
      says: """
        other.csv: no header row of deals was found; found "City", "River"; name the columns, as in \
        --column amount=HEADER --column stage=HEADER
        """),
    Refusal(
      "check", "void.csv",
      says: "void.csv: the file holds no record; export the deals with a header row"),
    Refusal(
      "check", "-",
      says: "standard input: the file holds no record; export the deals with a header row"),
    Refusal("demo", "--write", "deals.csv", says: "deals.csv: not a folder"),
    Refusal("demo", "--write", "no/demo", says: "no/demo: the folder could not be made"),
  ]

  private static let options = [
    Refusal("--unheard-of", says: "Unknown option '--unheard-of'"),
    Refusal("deals.csv", "more", says: "Unexpected argument 'more'"),
    Refusal("report", says: "Missing expected argument '<name>'"),
    Refusal(
      "report", "bogus",
      says: """
        The value 'bogus' is invalid for '<name>'. Please provide one of: overview, weeks, \
        reps, rep, deals, stages, issues or accuracy
        """),
    Refusal(
      "report", "reps", "--format", "xml",
      says: """
        The value 'xml' is invalid for '--format <format>'. Please provide one of 'table', 'csv', \
        'json' or 'markdown'.
        """),
    Refusal(
      "check", "--as-of", "2026-02-30",
      says: "The value '2026-02-30' is invalid for '--as-of <day>': \(day)"),
    Refusal(
      "check", "--from", "soon", says: "The value 'soon' is invalid for '--from <day>': \(day)"),
    Refusal("check", "--as-of", says: "Missing value for '--as-of <day>'"),
    Refusal(
      "check", "--horizon", "30,x",
      says: """
        The value '30,x' is invalid for '--horizon <30,90>': write up to six numbers of days like \
        30,90
        """),
    Refusal(
      "check", "deals.csv", "--column", "colour=Stage",
      says: """
        The value 'colour=Stage' is invalid for '--column <field=header>': the fields are \(fields)
        """),
    Refusal(
      "check", "deals.csv", "--column", "amount=Value",
      says: """
        deals.csv: --column amount="Value" names no column; found "Name", "Owner", "Stage", \
        "Amount", "Close Date"
        """),
    Refusal(
      "check", "--alias", "stage:X",
      says: """
        The value 'stage:X' is invalid for '--alias <field:from=to>': write it like \
        stage:Gewonnen="Closed Won"
        """),
    Refusal(
      "report", "deals", "deals.csv", "--filter", "amount>x",
      says: """
        The value 'amount>x' is invalid for '--filter <expr>': "amount>x" cannot be read; write it \
        like amount>100k or amount<=2500
        """),
    Refusal("check", "deals.csv", "--rep", "Bo", says: "no rep is named Bo; try Ana"),
    Refusal(
      "check", "deals.csv", "--team", "Bo", says: "no team is named Bo; the file names none"),
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.header + Self.deal, to: "deals.csv")
    try folder.write("City,River\nUlm,Donau\n", to: "other.csv")
    try folder.write("", to: "void.csv")
    _ = try folder.makeFolder("empty")
    _ = try folder.makeFolder("tied")
    for name in ["tied/a.csv", "tied/b.csv"] {
      try folder.write(Self.header + Self.deal, to: name)
    }
    return folder
  }

  @Test(arguments: files + options)
  func `one line says what is wrong and what would be right`(refusal: Refusal) throws {
    let folder = try folder()
    let ended = try Program.run(refusal.arguments, in: folder.path)
    #expect(ended.status == .exit(2))
    #expect(ended.errorText == "pipecast: \(refusal.words)\n")
    #expect(ended.output.isEmpty)
  }
}
