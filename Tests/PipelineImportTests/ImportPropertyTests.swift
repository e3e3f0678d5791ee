import PipelineImport
import PipelineModel
import RandomData
import Testing

/// What holds for every file, checked on seeded ones.
@Suite struct ImportPropertyTests {
  private static let headers = [
    "Id", "Name", "Owner", "Amount", "Currency", "Stage", "Probability", "Close Date", "Created",
  ]

  private static func rows(_ count: Int, _ generator: inout SeededGenerator) -> [[String]] {
    let stages = ["Proposal", "Closed Won", "Closed Lost", "Discovery", ""]
    let amounts = ["100", "\"1,250.50\"", "abc", "", "(70)", "12.345", "$5"]
    let days = ["2026-12-01", "2026-02-30", "", "3/14/2026", "1/2/2026"]
    func one(_ values: [String], _ generator: inout SeededGenerator) -> String {
      values.randomElement(using: &generator) ?? ""
    }
    return (0..<count).map { number in
      let id = number % 17 == 16 ? "\(number - 1)" : "\(number)"
      return [
        id, "\"Deal, \"\"\(number)\"\"\"", one(["Ada", "Ben", ""], &generator),
        one(amounts, &generator), one(["USD", "EUR", "JPY", "", "Doubloon"], &generator),
        one(stages, &generator), one(["10", "50%", "", "900"], &generator),
        one(days, &generator), one(days, &generator),
      ]
    }
  }

  private static func file(_ rows: [[String]]) -> String {
    ([headers] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// All that a receipt counts, without line numbers and column places.
  private func account(_ receipt: Receipt) -> String {
    let stages = receipt.stages.map { "\($0.stage.name) \($0.stage.order) \($0.deals) \($0.open)" }
    let issues = receipt.issues.byCode.map { "\($0.code.rawValue) \($0.count)" }
    let sums = receipt.sums.map { "\($0.currency) \($0.total)" }
    return [
      "\(receipt.records) \(receipt.deals) \(receipt.rejected) \(receipt.outcomes)",
      "\(receipt.openWithoutAmount) \(receipt.openWithoutCloseDate) \(receipt.openWithoutWeight)",
      "\(receipt.roundedAmounts) \(receipt.dealsWithoutRep)",
    ].joined(separator: "\n") + "\(stages)\(issues)\(sums)"
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the order of rows and columns changes nothing`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var rows = Self.rows(60, &generator).filter { Int($0[0]).map { $0 % 17 != 15 } ?? true }
    let before = account(try imported(Self.file(rows)).receipt)
    rows.shuffle(using: &generator)
    #expect(account(try imported(Self.file(rows)).receipt) == before)
    let order = Self.headers.indices.shuffled(using: &generator)
    let lines = ([Self.headers] + rows).map { row in order.map { row[$0] }.joined(separator: ",") }
    #expect(account(try imported(lines.joined(separator: "\n")).receipt) == before)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes lose a record or a cent`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(Self.file(Self.rows(30, &generator)).utf8)
    let body = Self.headers.joined(separator: ",").utf8.count + 1
    let hostile: [UInt8] = [
      0, 0x0A, 0x0D, 0x22, 0x2C, 0x1B, 0x20, 0x2E, 0x39, 0x80, 0xC2, 0xE2, 0xFF,
    ]
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      let place = Int.random(in: body..<bytes.count, using: &generator)
      let byte = hostile.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      default: bytes.remove(at: place)
      }
    }
    let read = try Importer().deals(
      in: bytes, file: RawText("mutated.csv"), asOf: Day(number: 20_778))
    let receipt = read.receipt
    #expect(receipt.records == receipt.deals + receipt.rejected)
    #expect(receipt.open + receipt.won + receipt.lost == receipt.deals)
    #expect(read.pipeline.count == receipt.deals)
    #expect(receipt.bytesRead.unaccounted == 0)
    for sum in receipt.sums {
      let deals = (0..<read.pipeline.count).reduce(Int128(0)) { total, index in
        let amount = read.pipeline[index].amount
        return amount?.currency == sum.currency ? total + (amount?.minorUnits ?? 0) : total
      }
      #expect(deals == sum.deals)
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `arbitrary bytes are read or refused, and never trap`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet =
      Array("amount,stage\n\"\r;|\t 01.-/'kM$%()".utf8) + [0xE2, 0x88, 0x92, 0xC2, 0xA0, 0xFF]
    var bytes = Array("amount,stage,close date,probability\n".utf8)
    for _ in 0..<400 { bytes.append(alphabet.randomElement(using: &generator) ?? 0) }
    let receipt = try? Importer().deals(
      in: bytes, file: RawText("any.csv"), asOf: Day(number: 20_778)
    ).receipt
    guard let receipt else { return }
    #expect(receipt.records == receipt.deals + receipt.rejected)
    #expect(receipt.bytesRead.unaccounted == 0)
  }
}
