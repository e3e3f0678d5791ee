import PipelineImport
import PipelineModel
import Testing

@Suite struct OutcomeReaderTests {
  /// The outcome and the issues of one deal with these columns.
  private func outcome(
    _ headers: String, _ cells: String, stages: String? = nil
  ) throws -> (Outcome, [IssueCode]) {
    let deals = try imported("Amount,Name,\(headers)\n1,Pumps,\(cells)\n", stages: stages)
    let codes = deals.receipt.issues.byCode.map(\.code).filter { $0 != .unknownStage }
    return (deals.pipeline[0].outcome, codes)
  }

  @Test(arguments: [
    ("IsClosed,IsWon,Stage", "true,true,Proposal", Outcome.won),
    ("IsClosed,IsWon,Stage", "true,false,Proposal", .lost),
    ("IsClosed,IsWon,Stage", "false,false,Proposal", .open),
    ("IsWon,Stage", "false,Proposal", .open), ("IsWon,Stage", "false,Closed Lost", .lost),
    ("Is closed lost,Stage", "true,Proposal", .lost),
    ("Closed,Stage", "true,Closed Won", .won), ("Closed,Status", "1,Lost", .lost),
    ("Status,Stage", "Won,Proposal", .won), ("Status,Stage", "Open,Proposal", .open),
    ("Status,Stage", "Abandoned,Proposal", .lost), ("Status,Stage", "On fire,Closed Won", .won),
    ("Status", "Won", .won), ("Status", "Negotiation", .open),
    ("Stage", "Closed Trial", .open), ("Stage", "Closed Lost", .lost), ("Stage", "", .open),
    ("Active,Stage", "False,New", .lost), ("Active,Stage", "True,New", .open),
    ("Active,Stage", "False,Won", .won),
  ])
  func `flags come before status, and status before stage`(
    _ headers: String, _ cells: String, _ expected: Outcome
  ) throws {
    let (outcome, codes) = try outcome(headers, cells)
    #expect(outcome == expected)
    #expect(codes == [])
  }

  @Test(arguments: [
    ("IsClosed,IsWon,Stage", "true,true,Closed Lost", Outcome.won),
    ("Status,Stage", "Open,Closed Won", .open), ("Status,Stage", "Lost,Closed Won", .lost),
    ("IsWon,Status", "true,Lost", .won), ("IsWon,IsClosed,Stage", "true,false,A", .won),
    ("IsWon,Stage", "false,Closed Won", .won), ("Closed,Status,Stage", "true,Open,Won", .won),
    ("IsWon,IsLost,Stage", "true,true,A", .won),
  ])
  func `sources that disagree are listed, and the first one counts`(
    _ headers: String, _ cells: String, _ expected: Outcome
  ) throws {
    let (outcome, codes) = try outcome(headers, cells)
    #expect(outcome == expected)
    #expect(codes == [.contradiction])
  }

  @Test func `contradictions are told once per kind and stage, and all are counted`() throws {
    let rows = ["Lost", "Lost", "Closed Lost", "Lost"].map { "5,true,true,\($0)\n" }.joined()
    let receipt = try imported("Amount,IsClosed,IsWon,Stage\n" + rows + "5,true,false,Won\n")
      .receipt
    #expect(receipt.won == 4)
    #expect(receipt.issues.count(of: .contradiction) == 5)
    #expect(
      receipt.issueLines == [
        #"deals.csv:2:4: "IsWon" is "true", but "Stage" is "Lost", counted as won; "#
          + "make the two agree",
        #"deals.csv:4:4: "IsWon" is "true", but "Stage" is "Closed Lost", counted as won; "#
          + "make the two agree",
        #"deals.csv:6:4: "IsWon" is "false", but "Stage" is "Won", counted as lost; "#
          + "make the two agree",
      ])
  }

  @Test func `closed and nothing more is lost, and listed`() throws {
    let (outcome, codes) = try outcome("Closed,Stage", "true,Done")
    #expect(outcome == .lost)
    #expect(codes == [.unclearOutcome])
  }

  @Test func `stages.csv decides what a stage's words do not`() throws {
    let stages = "stage,outcome\nDone deal,won\nWon back,open\n"
    #expect(try outcome("Stage", "Done deal", stages: stages).0 == .won)
    #expect(try outcome("Stage", "done deal ", stages: stages).0 == .won)
    #expect(try outcome("Status,Stage", "Open,Done deal", stages: stages).0 == .open)
  }
}
