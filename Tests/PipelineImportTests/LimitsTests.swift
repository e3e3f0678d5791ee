import PipelineImport
import PipelineModel
import Testing

/// What is read at most: one less, exactly that, and one more.
@Suite struct LimitsTests {
  private static let header = "Id,Name,Amount,Stage,Close Date\n"

  private func receipt(
    _ text: String, _ limit: (inout Importer) -> Void
  ) throws -> Receipt {
    var importer = Importer()
    limit(&importer)
    return try importer.deals(
      in: Array(text.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778)
    ).receipt
  }

  @Test func `the limits are what the manual says`() {
    #expect(Limits.fileBytes == 2_000_000_000)
    #expect(Limits.cellBytes == 16_000_000)
    #expect(Limits.columns == 100_000)
    #expect(Limits.keptIssues == 10_000)
    let importer = Importer()
    #expect([importer.cellLimit, importer.columnLimit] == [Limits.cellBytes, Limits.columns])
  }

  @Test(arguments: [(99, 1, 0), (100, 1, 0), (101, 0, 1)])
  func `a record with a cell above the limit is rejected, and its money stands apart`(
    _ length: Int, _ deals: Int, _ rejected: Int
  ) throws {
    for quote in ["", "\""] {
      let cell = quote + String(repeating: "x", count: length) + quote
      let receipt = try receipt(Self.header + "1,\(cell),7,Proposal,2026-12-01\n") {
        $0.cellLimit = 100
      }
      #expect([receipt.deals, receipt.rejected] == [deals, rejected])
      #expect(receipt.issues.count(of: .longCell) == rejected)
      #expect(receipt.sums.map(\.total) == [700])
      #expect(receipt.bytesRead.unaccounted == 0)
    }
  }

  @Test(arguments: [(49, true), (50, true), (51, false)])
  func `a header with more columns than the limit is refused`(
    _ count: Int, _ isRead: Bool
  ) throws {
    let names = ["Amount", "Stage"] + (2..<count).map { "c\($0)" }
    let text = names.joined(separator: ",") + "\n1,Proposal\n"
    guard !isRead else {
      #expect(try receipt(text) { $0.columnLimit = 50 }.deals == 1)
      return
    }
    let error = #expect(throws: ImportError.self) {
      try receipt(text) { $0.columnLimit = 50 }
    }
    #expect(
      error?.parts.text == "the header has 51 columns and pipecast reads 50; export fewer")
  }

  @Test func `a row wider than any header may be is rejected`() throws {
    let text =
      Self.header + "1,Pumps,7,Proposal,2026-12-01" + String(repeating: ",", count: 60) + "x\n"
    let receipt = try receipt(text) { $0.columnLimit = 50 }
    #expect([receipt.deals, receipt.rejected] == [0, 1])
  }

  @Test(arguments: [-1, 0, 1])
  func `all issues are counted, and ten thousand are kept`(_ more: Int) throws {
    let count = Limits.keptIssues + more
    let receipt = try receipt(
      "Amount,Stage\n" + String(repeating: "x1,Closed Won\n", count: count)
    ) { _ in }
    #expect(receipt.issues.count(of: .unreadableAmount) == count)
    #expect(receipt.issues.kept.count == min(count, Limits.keptIssues))
    #expect(receipt.deals == count)
  }
}
