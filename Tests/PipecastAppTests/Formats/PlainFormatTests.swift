import PipecastApp
import PipelineModel
import Testing

@Suite struct PlainFormatTests {
  private static let deals = """
    Deal Name,Owner,Stage,Amount,Currency,Close Date
    Roof,Ana Ruiz,Proposal,"12,000",USD,2026-12-01
    Floor,Ana Ruiz,Proposal,9000.50,USD,2027-01-02
    Wall,,Negotiation,8000,USD,2027-01-15
    """
  private static let stages = "stage,weight\nProposal,50\nNegotiation,75\n"

  private func report(_ name: ReportName) throws -> Report {
    try Session.of(Self.deals, stages: Self.stages).report(name)
  }

  @Test func `a row is a line that names every figure`() throws {
    let lines = PlainFormat().text(of: try report(.reps)).split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix("Ana Ruiz: Weighted 30 $6,000, Weighted 90 $10,500.25, ")
          && $0.contains(", Deals 90: 2") && $0.hasSuffix(".")
      }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("Unassigned: ") })
    #expect(lines.contains { $0.hasPrefix("All reps: ") })
  }

  @Test func `a deal is a line without what the file does not give`() throws {
    let lines = PlainFormat().text(of: try report(.deals)).split(separator: "\n")
    let wall = try #require(lines.first { $0.hasPrefix("Wall: ") })
    #expect(wall.contains("Stage Negotiation, "))
    #expect(!wall.contains("Rep"))
  }

  @Test(arguments: ReportName.allCases)
  func `no line has a rule or is padded, and all rows are there`(name: ReportName) throws {
    let report = try Session.sample().report(name)
    let text = PlainFormat().text(of: report)
    #expect(!text.contains("──") && !text.contains("  "))
    let lines = text.split(separator: "\n")
    let rows = report.sections.reduce(0) { $0 + $1.table.count }
    #expect(lines.count >= rows)
  }

  @Test func `in ASCII every character is ASCII`() throws {
    let text = PlainFormat(isASCII: true).text(of: try Session.sample().report(.overview))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }
}
