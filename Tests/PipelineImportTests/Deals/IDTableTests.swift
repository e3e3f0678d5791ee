import PipelineImport
import PipelineModel
import Testing

@Suite struct IDTableTests {
  /// How many deals two rows with these ids are, read one by one and by the batch.
  private func deals(_ first: String, _ second: String) throws -> Int {
    let rows = [first, second].map { "\($0),Pumps,100,Proposal,50,2026-12-01\n" }.joined()
    let text = "Id,Name,Amount,Stage,Probability,Close Date\n" + rows
    let counts = try [true, false].map { batches in
      var importer = Importer()
      importer.readsBatches = batches
      let receipt = try importer.deals(
        in: Array(text.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778)
      ).receipt
      #expect(receipt.records == 2)
      return receipt.deals
    }
    #expect(counts[0] == counts[1])
    return counts[0]
  }

  @Test(arguments: [
    ("7", "7"), ("7", " 7 "), ("7", "\"7\""), ("é", "é"),
    ("0061a00000ABCDe", "0061a00000ABCDeAAP"), ("0061a00000ABCDeAAP", "0061a00000ABCDe"),
    ("0061a00000ABCDeAAP", "0061a00000ABCDeAAP"), ("0061a00000abcde", "0061a00000abcdeAAA"),
    ("001D000000IRFma", "001D000000IRFmaIAH"),
  ])
  func `one deal`(_ first: String, _ second: String) throws {
    #expect(try deals(first, second) == 1)
  }

  @Test(arguments: [
    ("7", "07"), ("0045", "45"), ("a", "A"), ("\u{E9}", "e\u{301}"), ("А", "A"), ("7", "7\u{200B}"),
    ("0061a00000ABCDe", "0061a00000abcde"), ("0061a00000ABCDe", "0061a00000ABCDeAAA"),
    ("0061a00000ABCDe", "0061a00000ABCDeAAPx"), ("", ""), ("-", "-"), ("n/a", "n/a"),
    ("4.5E+17", "4.5E+17"), ("1.0", "1"), ("123456789012345", "123456789012345678"),
    ("\u{202E}7", "7"),
  ])
  func `two deals`(_ first: String, _ second: String) throws {
    #expect(try deals(first, second) == 2)
  }
}
