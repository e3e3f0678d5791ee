import PipelineImport
import PipelineModel
import Testing

@Suite struct GroupColumnsTests {
  /// The rep and the stage of each deal, `-` for none.
  private func names(_ lines: String) throws -> [String] {
    let pipeline = try imported(lines).pipeline
    return (0..<pipeline.count).map { deal in
      [Dimension.rep, .stage].map { pipeline[deal].name($0)?.unsanitized ?? "-" }
        .joined(separator: " ")
    }
  }

  @Test(arguments: [
    (
      "totals below the groups",
      """
      Opportunity Owner,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,Demo,2,2026-12-01
      Subtotal,,3,
      Ben,Demo,4,2026-12-01
      ,Demo,5,2026-12-01
      Total,,12,
      """, ["Ana Proposal", "Ana Demo", "Ben Demo", "Ben Demo"]
    ),
    (
      "a title above the header",
      """
      Pipeline by owner,,,
      Owner,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,Demo,2,2026-12-01
      Ben,Demo,4,2026-12-01
      ,Demo,5,2026-12-01
      """, ["Ana Proposal", "Ana Demo", "Ben Demo", "Ben Demo"]
    ),
    (
      "arrows in the header, one group",
      """
      Owner  ↑,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,Demo,2,2026-12-01
      """, ["Ana Proposal", "Ana Demo"]
    ),
    (
      "two levels, and a group without a name",
      """
      Owner  ↑,Stage  ↑,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,,2,2026-12-01
      ,Demo,3,2026-12-01
      -,Demo,4,2026-12-01
      ,,5,2026-12-01
      Ben,Proposal,6,2026-12-01
      """,
      ["Ana Proposal", "Ana Proposal", "Ana Demo", "- Demo", "- Demo", "Ben Proposal"]
    ),
    (
      "a column in front that means nothing to pipecast",
      """
      Close Month  ↑,Owner  ↑,Stage,Amount,Close Date
      December,Ana,Demo,1,2026-12-01
      ,,Demo,2,2026-12-01
      January,Ana,Demo,3,2027-01-01
      """, ["Ana Demo", "Ana Demo", "Ana Demo"]
    ),
  ])
  func `a group's value stands for all of its rows`(
    _ form: String, _ lines: String, _ names: [String]
  ) throws {
    #expect(try self.names(lines) == names, "\(form)")
  }

  @Test(arguments: [
    (
      "a plain list",
      """
      Owner,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,Demo,2,2026-12-01
      ,Demo,2,2026-12-01
      """, ["Ana Proposal", "- Demo", "- Demo"]
    ),
    (
      "a value that stands twice",
      """
      Owner,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      ,Demo,2,2026-12-01
      Ana,Demo,3,2026-12-01
      Total,,6,
      """, ["Ana Proposal", "- Demo", "Ana Demo"]
    ),
    (
      "a gap among values that each stand once",
      """
      Owner,Stage,Amount,Close Date
      Ana,Proposal,1,2026-12-01
      Ben,Demo,2,2026-12-01
      ,Demo,3,2026-12-01
      Total,,6,
      """, ["Ana Proposal", "Ben Demo", "- Demo"]
    ),
    (
      "a gap at the top",
      """
      Owner  ↑,Stage,Amount,Close Date
      ,Proposal,1,2026-12-01
      Ben,Demo,2,2026-12-01
      ,Demo,3,2026-12-01
      """, ["- Proposal", "Ben Demo", "- Demo"]
    ),
    (
      "a column behind one that groups nothing",
      """
      Amount,Owner,Stage,Close Date
      1,Ana,Proposal,2026-12-01
      2,,Demo,2026-12-01
      3,,Demo,2026-12-01
      6,,,
      """, ["Ana Proposal", "- Demo", "- Demo"]
    ),
  ])
  func `an empty cell that may be a missing value stays empty`(
    _ form: String, _ lines: String, _ names: [String]
  ) throws {
    #expect(try self.names(lines) == names, "\(form)")
  }

  @Test func `the receipt says which column was filled, and of how many deals`() throws {
    let receipt = try imported("Owner  ↑,Stage,Amount\nAna,Demo,1\n,Demo,2\n,Demo,3\n").receipt
    #expect(receipt.filledColumns.map(\.column) == [0])
    #expect(receipt.filledColumns.map(\.deals) == [2])
    #expect(receipt.dealsWithoutRep == 0)
  }

  @Test func `what comes out does not depend on the parts in which the file is read`() throws {
    let rows = (1...300).map { "\($0 % 50 == 1 ? "Rep \($0)" : ""),Demo,\($0),2026-12-01\n" }
    let bytes = Array(("Owner  ↑,Stage,Amount,Close Date\n" + rows.joined()).utf8)
    var seen: Set<[RawText?]> = []
    for length in [64, 1000, 1 << 18] {
      for threads in [1, 4] {
        var importer = Importer()
        importer.plan = ReadingPlan(partLength: length, threads: threads)
        let pipeline = try importer.deals(in: bytes, file: RawText("deals.csv"), asOf: .first)
          .pipeline
        seen.insert((0..<pipeline.count).map { pipeline[$0].name(.rep) })
      }
    }
    #expect(seen.count == 1)
    #expect(seen.first?.count { $0 == nil } == 0)
  }
}
