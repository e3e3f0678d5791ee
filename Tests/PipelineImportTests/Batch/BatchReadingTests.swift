import PipelineImport
import PipelineModel
import RandomData
import Testing

/// Batches are only a quicker way: all they read is what is read record by record.
@Suite struct BatchReadingTests {
  private static let headers = [
    "Id", "Name", "Account", "Owner", "Amount", "Currency", "Stage", "Probability", "Close Date",
    "Created", "Forecast Category", "Loss Reason", "Next Step",
  ]

  /// Rows that are mostly even; `oddity` of 100 cells are something else.
  private static func file(
    rows: Int, oddity: Int, _ generator: inout SeededGenerator, headers: [String] = headers
  ) -> [UInt8] {
    let usual: [String: [String]] = [
      "Account": ["Acme", "\"Pied Piper, Inc.\"", "Zürich Re Versicherungen", "", "Initech"],
      "Owner": ["Ada", "Ben", "Chloé Jensen"], "Amount": ["100", "876482.10", "0.5", ""],
      "Currency": ["USD", "EUR", "JPY"],
      "Stage": ["Proposal", "Closed Won", "Closed Lost", "Discovery", "7 - Not Known"],
      "Probability": ["10", "100", "5", ""], "Close Date": ["2026-12-01", "2024-02-29", ""],
      "Actual Close Date": ["2026-10-05", ""], "Actual Revenue": ["0", "70", "80.25"],
      "Created": ["2026-01-31"], "Forecast Category": ["Pipeline", "Omitted", "Commit", ""],
      "Loss Reason": ["Price", ""], "Next Step": ["\"Call\nthem\"", "", "\"say \"\"hi\"\"\""],
    ]
    let odd = [
      " Acme ", "-", "n/a", "\"Big \"\"Deal\"\"\"", "1,250.50", "\"1,250.50\"", "$5", "(70)", "abc",
      "Doubloon", "0.4", "1", "50%", "900", "3/14/2026", "2026-02-30", "2026-11-21T07:42:00Z",
      "46000", "a\"b", "\"open", "\"a\"b", "\r", "x,y", "Total", "Id", "\u{A0}", "12.345", "", "€",
    ]
    var text = headers.joined(separator: ",") + "\n"
    for number in 0..<rows {
      let cells = headers.map { header -> String in
        if Int.random(in: 0..<100, using: &generator) < oddity {
          return odd.randomElement(using: &generator) ?? ""
        }
        if header == "Id" { return "\(number % 23 == 22 ? number - 3 : number)" }
        if header == "Name" { return number % 9 == 0 ? "\"Deal, \(number)\"" : "Deal \(number)" }
        return usual[header]?.randomElement(using: &generator) ?? ""
      }
      let isLone = Int.random(in: 0..<1000, using: &generator) < oddity
      text += (isLone ? cells[0] : cells.joined(separator: ",")) + (number % 5 == 0 ? "\r\n" : "\n")
    }
    var bytes = Array(text.utf8)
    if oddity > 0, let place = bytes.lastIndex(of: UInt8(ascii: "D")) { bytes[place] = 0xFF }
    return bytes
  }

  private func account(of bytes: [UInt8], batches: Bool, stages: String?) throws -> [String] {
    var importer = Importer()
    importer.readsBatches = batches
    importer.stages = try stages.map {
      try StageTable(Array($0.utf8), file: RawText("stages.csv"))
    }
    importer.teams = try TeamTable(
      Array("rep,team\nAda,North\n".utf8), file: RawText("team.csv"))
    let read = try importer.deals(
      in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
    let deals = (0..<read.pipeline.count).map { index in
      let deal = read.pipeline[index]
      let names = Dimension.allCases.map {
        "\(read.pipeline.columns.name($0, at: index), default: "-")"
      }
      return """
        \(deal.line) \(deal.id) \(deal.name) \(deal.nextStep) \(deal.outcome) \(deal.currency) \
        \(deal.amount, default: "-") \(deal.weight, default: "-") \(deal.weightSource) \
        \(deal.category, default: "-") \(deal.close, default: "-") \(deal.created, default: "-") \
        \(names) \(read.pipeline.columns.offsets[index])
        """
    }
    let names = read.pipeline.columns.names.map { "\($0.names.sorted())" }
    return deals + names + ["\(read.receipt)"]
      + ["\(read.pipeline.currencies) \(read.pipeline.columns.stages.map(\.name).sorted())"]
  }

  @Test(arguments: 0..<60 as Range<UInt64>, [0, 1, 8, 40])
  func `batches read what single records say`(seed: UInt64, oddity: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let extra = seed % 3 == 0 ? ["Actual Revenue", "Actual Close Date"] : []
    let headers = seed % 4 == 1 ? Self.headers.shuffled(using: &generator) : Self.headers
    let bytes = Self.file(rows: 150, oddity: oddity, &generator, headers: headers + extra)
    let stages = seed % 2 == 0 ? nil : "stage,weight\nProposal,40\nDiscovery,10\nClosed Won,100\n"
    let single = try account(of: bytes, batches: false, stages: stages)
    let batched = try account(of: bytes, batches: true, stages: stages)
    #expect(batched.count == single.count)
    let differing = zip(batched, single).first { $0 != $1 }
    #expect(differing?.0 == differing?.1)
  }
}
