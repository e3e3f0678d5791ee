import PipelineImport
import PipelineModel
import Testing

@Suite struct ByteAccountTests {
  private static let header = "Name,Owner,Amount,Stage\n"
  private static let deal = "Pumps,Ada,100,Proposal\n"

  /// The bytes of mark, preamble, header, records, blank lines and footer.
  private func account(_ text: String) throws -> [Int] {
    let receipt = try imported(text).receipt
    let bytes = receipt.bytesRead
    #expect(bytes.unaccounted == 0)
    #expect(bytes.text == text.utf8.count && receipt.bytes == text.utf8.count)
    return [bytes.mark, bytes.preamble, bytes.header, bytes.records, bytes.blank, bytes.footer]
  }

  @Test(arguments: [
    ("", deal, [0, 0, 24, 23, 0, 0]),
    ("\u{FEFF}", deal, [3, 0, 24, 23, 0, 0]),
    ("sep=,\r\n", deal, [7, 0, 24, 23, 0, 0]),
    ("Title\n\n", deal, [0, 6, 24, 23, 1, 0]),
    (",,,\nTitle\n", deal, [0, 6, 24, 23, 4, 0]),
    ("", "\r\n\r\n" + deal + "\n,,,\n", [0, 0, 24, 23, 9, 0]),
    ("", deal + header + deal, [0, 0, 48, 46, 0, 0]),
    ("", deal + "Total,,100,\n", [0, 0, 24, 23, 0, 12]),
    ("", deal + "All rights reserved\n", [0, 0, 24, 23, 0, 20]),
    ("", "Some words and more\n" + deal, [0, 0, 24, 43, 0, 0]),
    ("", deal + "Taps,Ada,1,Proposal,surplus", [0, 0, 24, 50, 0, 0]),
  ])
  func `each byte counts for the line it stands in`(
    _ head: String, _ body: String, _ expected: [Int]
  ) throws {
    #expect(try account(head + Self.header + body) == expected)
  }

  @Test func `blank rows above the header are no preamble`() throws {
    let receipt = try imported(",,,\nTitle\n\n" + Self.header + Self.deal).receipt
    #expect([receipt.preambleRows, receipt.blankLines] == [1, 2])
  }

  @Test(arguments: [1, 3, 400, 4000])
  func `batches count what records count`(_ rows: Int) throws {
    let bytes = Array((Self.header + String(repeating: Self.deal, count: rows) + "\n").utf8)
    var importer = Importer()
    let accounts = try [true, false].map { batches in
      importer.readsBatches = batches
      return try importer.deals(in: bytes, file: RawText("a.csv"), asOf: Day(number: 20_778))
        .receipt.bytesRead
    }
    #expect(accounts[0] == accounts[1])
    #expect(accounts[0].records == 23 * rows && accounts[0].unaccounted == 0)
  }

  @Test func `a file in UTF-16 has the size of the file, and its text is accounted for`() throws {
    let text = "\u{FEFF}" + Self.header + Self.deal
    let bytes = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let receipt = try Importer().deals(
      in: bytes, file: RawText("a.csv"), asOf: Day(number: 20_778)
    ).receipt
    #expect(receipt.bytes == 2 + 2 * 47)
    #expect(receipt.bytesRead.text == 47 && receipt.bytesRead.unaccounted == 0)
  }
}
