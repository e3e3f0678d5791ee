import DelimitedText
import PipelineImport
import PipelineModel
import RandomData
import Testing

/// Two thousand files with something wrong: none traps, and of none a byte or a record is lost.
@Suite struct PollutedFileTests {
  private static let header = "Id,Name,Owner,Amount,Currency,Stage,Probability,Close Date,Created\n"

  private static func clean(_ generator: inout SeededGenerator) -> [UInt8] {
    let amounts = ["100", "\"1,250.50\"", "", "7", "-3.5", "\"€ 1.234,50\""]
    let stages = ["Proposal", "Closed Won", "Closed Lost", "Discovery"]
    var text = ["", "\u{FEFF}", "Deals of the quarter\n\n"].randomElement(using: &generator) ?? ""
    text += header
    for number in 0..<Int.random(in: 0...40, using: &generator) {
      let row = [
        "D-\(number)", number % 3 == 0 ? "\"Deal, \"\"\(number)\"\"\nof two lines\"" : "Deal",
        "Ana Beltrán", amounts.randomElement(using: &generator) ?? "", "EUR",
        stages.randomElement(using: &generator) ?? "", "50%", "2026-12-01", "2026-01-31",
      ]
      text += row.joined(separator: ",") + "\n"
    }
    text +=
      ["", "Grand Total,,,900\n", "All rights reserved\n"].randomElement(using: &generator) ?? ""
    return Array(text.utf8)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every record, cent and byte of a polluted file is accounted for`(_ batch: UInt64) throws {
    for number in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: batch * 100 + number)
      let bytes = PollutedFile(Self.clean(&generator), using: &generator).bytes
      checkReading(bytes)
      try checkImport(bytes)
    }
  }

  /// What `pipecast inspect` prints: every byte is in a record, a blank line or the start.
  private func checkReading(_ bytes: [UInt8]) {
    var reader = RecordReader(DecodedText(bytes).bytes)
    var record = Record()
    var (counted, lines, end) = (reader.start, 0, reader.start)
    while reader.next(into: &record) {
      counted += record.bytes
      #expect(record.line > lines)
      #expect(record.offset >= end)
      (lines, end) = (record.line + record.lines - 1, record.end)
      if let problem = record.problem {
        #expect((record.line...lines).contains(problem.line))
        #expect(problem.column >= 1 && record.cells.indices.contains(problem.cell))
      }
    }
    #expect(counted + reader.blankBytes == reader.bytes.count)
  }

  private func checkImport(_ bytes: [UInt8]) throws {
    let read: Importer.Import
    do {
      read = try Importer().deals(
        in: bytes, file: RawText("polluted.csv"), asOf: Day(number: 20_778))
    } catch {
      // Such as a file that was cut inside its header.
      #expect(!error.parts.isEmpty)
      return
    }
    let receipt = read.receipt
    #expect(receipt.bytesRead.unaccounted == 0)
    #expect(receipt.records == receipt.deals + receipt.rejected)
    #expect(receipt.open + receipt.won + receipt.lost == receipt.deals)
    #expect(read.pipeline.count == receipt.deals)
    for issue in receipt.issues.kept {
      #expect(issue.line >= 1 && (issue.column ?? 1) >= 1)
    }
    for sum in receipt.sums {
      let deals = (0..<read.pipeline.count).compactMap { read.pipeline[$0].amount }
        .filter { $0.currency == sum.currency }.reduce(Int128(0)) { $0 + $1.minorUnits }
      #expect(deals == sum.deals)
    }
  }
}
