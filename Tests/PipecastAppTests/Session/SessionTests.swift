import PipecastApp
import PipelineImport
import PipelineModel
import SampleCompany
import Testing
import TextUI

@Suite struct SessionTests {
  static func file(_ text: String, name: String = "deals.csv") -> PipelineInput.File {
    PipelineInput.File(name: RawText(name), bytes: Array(text.utf8))
  }

  static let deals = file(
    """
    Deal Name,Owner,Stage,Amount,Close Date,Created Date
    Pump,Ana Ruiz,Proposal,1000,2026-12-01,2026-06-01
    Valve,Ben,Closed Won,500,2026-11-10,2026-06-01
    Gear,Ben,Proposal,12abc,2026-12-01,2026-11-15

    """)

  static func session(
    _ deals: PipelineInput.File = deals, day: Day? = nil, stages: PipelineInput.File? = nil,
    options: SessionOptions = SessionOptions()
  ) throws -> Session {
    try Session(
      PipelineInput(sourceName: deals.name, deals: deals, dayInName: day, stages: stages),
      options: options, today: TestDeal.asOf)
  }

  @Test func `the as-of day is the option's, else the file name's, else today`() throws {
    let day = TestDeal.asOf - 3
    let named = try Self.session(day: day)
    #expect(named.asOfSource == .fileName && named.outlook.asOf == day)
    let plain = try Self.session()
    #expect(plain.asOfSource == .today && plain.pipeline.asOf == TestDeal.asOf)
    let asked = try Self.session(day: day, options: SessionOptions(asOf: day + 1))
    #expect(asked.asOfSource == .option && asked.outlook.asOf == day + 1)
  }

  @Test(arguments: [
    ("deals.csv", "deals.csv"), ("SampleData", "SampleData/deals.csv"), (".", "deals.csv"),
    ("./", "deals.csv"), ("../q4/", "../q4/deals.csv"), ("/", "/deals.csv"), ("", "deals.csv"),
  ])
  func `the title names the file, and the folder that was opened`(
    name: String, title: String
  ) throws {
    let input = PipelineInput(sourceName: RawText(name), deals: Self.deals)
    let session = try Session(input, today: TestDeal.asOf)
    #expect(session.sourceTitle == RawText(title))
    #expect(session.report(.reps).title.description == "Reps: \(title)")
  }

  @Test func `horizons begin on the as-of day or later`() throws {
    let day = TestDeal.asOf
    for from in [day, day + 9] {
      #expect(try Self.session(options: SessionOptions(from: from)).outlook.from == from)
    }
    let error = #expect(throws: SessionError.self) {
      try Self.session(options: SessionOptions(from: day - 1))
    }
    #expect(
      error?.words.description == """
        the horizons cannot begin on 2026-11-20: the as-of day is 2026-11-21; name that day or a \
        later one, or look from an earlier as-of day
        """)
  }

  @Test func `an earlier day turns deals back, and the receipt still counts the file`() throws {
    let session = try Self.session(
      options: SessionOptions(asOf: Day(year: 2026, month: 11, day: 1)))
    #expect(session.pipeline.isReconstructed)
    #expect(session.pipeline.count == 2)
    #expect(session.pipeline.indices(.open).count == 2)
    #expect(session.receipt.records == 3)
    #expect(session.receipt.won == 1)
  }

  @Test func `every cell of a deal's record is there with its header`() throws {
    let cells = try Self.session().cells(ofDealAt: 2)
    #expect(cells.map(\.header.unsanitized).first == "Deal Name")
    #expect(
      cells.map(\.value.unsanitized) == [
        "Gear", "Ben", "Proposal", "12abc", "2026-12-01", "2026-11-15",
      ])
  }

  @Test func `a rep is found by name whatever the case, else by part of it`() throws {
    let exact = try Self.session(options: SessionOptions(rep: "ana ruiz"))
    #expect(exact.filter.description == "rep=\"Ana Ruiz\"")
    let part = try Self.session(options: SessionOptions(rep: "ana"))
    #expect(part.filter.indices(in: part.pipeline) == [0])
    let error = #expect(throws: SessionError.self) {
      try Self.session(options: SessionOptions(rep: "Zoe\u{1B}"))
    }
    #expect(error?.words.description == "no rep is named Zoe␛; try Ana Ruiz, Ben")
  }

  @Test func `one currency alone is looked at, and amounts that name none are in it`() throws {
    let header = "Deal Name,Stage,Amount,Currency,Close Date\n"
    let rows = ["USD", "", "GBP"].map { "A,Proposal,5,\($0),2026-12-01\n" }
    let deals = Self.file(header + rows.joined())
    let options = SessionOptions(currency: Currency(code: "gbp"))
    let session = try Self.session(deals, options: options)
    #expect(session.filter.description == "currency=GBP")
    #expect(session.filter.indices(in: session.pipeline) == [1, 2])
    #expect(try Self.session(Self.file(header), options: options).pipeline.count == 0)
  }

  @Test func `a currency that no deal is in is refused with those of the file`() {
    let error = #expect(throws: SessionError.self) {
      try Self.session(
        Self.file(
          "Deal Name,Stage,Amount,Currency,Close Date\n"
            + "A,Proposal,5,USD,2026-12-01\nB,Proposal,5,GBP,2026-12-01\n"),
        options: SessionOptions(currency: Currency(code: "EUR")))
    }
    #expect(error?.words.description == "no deal is in EUR; the file has GBP, USD")
  }

  @Test func `stages csv gives the weights, and its issues are listed behind`() throws {
    let stages = Self.file("stage,weight\nProposal,40\nProposal,50\n", name: "stages.csv")
    let session = try Self.session(stages: stages)
    #expect(session.pipeline[0].weight == Weight(percent: 40))
    #expect(session.issues.count == session.receipt.issues.count + 1)
    #expect(session.issues.kept.last?.file == RawText("stages.csv"))
  }

  @Test func `a cell that is left out is a loss, a stage without a weight is none`() throws {
    #expect(try Self.session().hasLosses)
    let clean = Self.file("Deal Name,Stage,Amount,Close Date\nA,Verbal Yes,5,2026-12-01\n")
    let session = try Self.session(clean)
    #expect(session.hasIssues && !session.hasLosses)
  }

  @Test func `leads and deleted deals are left out, and nothing is lost by it`() throws {
    let odoo = Self.file(
      """
      Opportunity,Salesperson,Stage,Expected Revenue,Expected Closing,Type
      Roof,Uma Lind,Won,100,2026-12-20,Opportunity
      Visitor,Uma Lind,New,50,2026-12-20,Lead
      """)
    let session = try Self.session(odoo)
    #expect(session.receipt.rejected == 1)
    #expect(session.hasIssues && !session.hasLosses)
    #expect(session.scope.unread == Unread())
    #expect(DataReport(session).closingWords.description.contains("1 rejected (1 lead)"))
  }

  @Test func `an old export is pointed out`() throws {
    let old = Self.file("Deal Name,Stage,Amount,Close Date\nA,Proposal,5,2024-11-03\n")
    #expect(
      try Self.session(old).oldExportWords?.description
        == "No date in the file is later than Sun 3 Nov 2024: an old export?")
    #expect(try Self.session().oldExportWords == nil)
  }

  @Test func `a file without deals is refused with what would be right`() {
    let error = #expect(throws: SessionError.self) { try Self.session(Self.file("")) }
    #expect(
      error?.words.description
        == "deals.csv: the file holds no record; export the deals with a header row")
  }

  @Test func `the account of the data says what became of every record`() throws {
    let report = try Self.session().report(.issues)
    let text = ReportFormat.table.text(of: report)
    #expect(
      text.contains("deals.csv: 3 records = 3 deals + 0 rejected; open 2, won 1, lost 0."))
    #expect(text.contains("amount \"12abc\" is not an amount"))
    #expect(ReportFormat.json.text(of: report).contains("\"code\": \"unreadable-amount\""))
  }

  @Test func `the account of the data is of all deals, whatever is looked at`() throws {
    let session = try Self.session(options: SessionOptions(rep: "Ben"))
    #expect(session.report(.reps).filterWords != nil)
    #expect(session.report(.issues).filterWords == nil)
  }

  private static let sample = SampleCompany().files().first { $0.name == "deals-2026-11-21.csv" }

  @Test(arguments: ReportName.allCases)
  func `every report of the sample company can be written`(name: ReportName) throws {
    let deals = try #require(Self.sample)
    let session = try Self.session(
      PipelineInput.File(name: RawText(deals.name), bytes: deals.bytes), day: TestDeal.asOf)
    let report = session.report(name)
    for format in ReportFormat.allCases { #expect(format.text(of: report).hasSuffix("\n")) }
  }
}
