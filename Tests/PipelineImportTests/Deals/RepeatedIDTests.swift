import PipelineImport
import PipelineModel
import Testing

struct RepeatedIDTests {
  /// More deals than a table has room for that was made for the first of them.
  @Test(arguments: [10, 70_000])
  func `every repeated id is found, however many there are`(count: Int) throws {
    var text = "id,stage,amount,close date\n"
    // The first records are long: from them far fewer deals are expected.
    for deal in 0..<count {
      let stage = deal < 300 ? String(repeating: "x", count: 400) : "New"
      text += "D\(deal &* 7919 % count),\(stage),1,2026-11-21\n"
    }
    for deal in stride(from: 0, to: count, by: 7) { text += "D\(deal),New,1,2026-11-21\n" }
    let read = try Importer().deals(
      in: Array(text.utf8), file: RawText("deals.csv"),
      asOf: Day(year: 2026, month: 11, day: 21) ?? .first)
    #expect(read.receipt.deals == count)
    #expect(read.receipt.issues.count(of: .repeatedID) == (count + 6) / 7)
  }
}
