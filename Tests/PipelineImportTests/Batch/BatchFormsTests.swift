import PipelineImport
import PipelineModel
import RandomData
import Testing

/// Amounts and days in the forms of many countries: batches read what single records say.
@Suite struct BatchFormsTests {
  private static let amounts: [[String]] = [
    ["$1,234.00", "$5,000.50", "$70", "-$1,000.00", "($250.00)", ""],
    ["1.234,56", "870,10", "1.250", "12.345.678,90", "-5,5", "0"],
    ["1 234,50 €", "70 €", "12\u{A0}345 €", "1\u{202F}250,00 €", "-"],
    ["€12.5k", "1.2M", "250k", "1.250M", "3 mio"], ["1,250 USD", "CA$70", "EUR 5", "kr 12", "₹5"],
    ["¥79,841", "¥5", "79.841", "¥1.5"], ["1'250.00", "12’345", "70.005", "1.5555"],
    ["4.999", "1.500", "2,000", "1234.500"], ["12345678901234", "90000000000000001", "1e5", "£x"],
  ]
  private static let days: [[String]] = [
    ["31.12.2026", "01.02.2025", "1.3.2024", ""], ["12/31/2026", "1/2/2025", "02/29/2024"],
    ["2026-12-31T10:22:33.000Z", "2025-02-01T23:59:59+02:00"], ["31 Dec 2026", "Feb 1, 2025"],
    ["2026-12-31 10:22:33", "2025-02-01 00:00", "2025-02-01 0:00 PM"], ["46000", "45500.5"],
    ["03/04/2025", "05/04/2025", "4/4/2025"], ["20261231", "1780000000000", "31.02.2025"],
  ]

  /// Nine of ten cells are in the form of their file.
  private static func file(
    _ form: Int, currencies: [String], hasActual: Bool, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    let headers =
      ["Deal ID", "Deal Name", "Owner", "Stage", "Amount", "Close Date", "Created Date"]
      + (currencies.isEmpty ? [] : ["Currency"])
      + (hasActual ? ["Actual Revenue", "Actual Close Date"] : [])
    func cell(_ forms: [[String]]) -> String {
      let isOther = Int.random(in: 0..<10, using: &generator) == 0
      let own = isOther ? forms.randomElement(using: &generator) : forms[form % forms.count]
      return own?.randomElement(using: &generator) ?? ""
    }
    var text = headers.joined(separator: ";") + "\n"
    for number in 1...120 {
      let stage = ["Proposal", "Closed Won", "Closed Lost"].randomElement(using: &generator)
      var cells = ["D\(number)", "Deal \(number)", "Ada", stage ?? "", cell(amounts)]
      cells += [cell(days), cell(days)]
      if let currency = currencies.randomElement(using: &generator) { cells.append(currency) }
      if hasActual { cells += [cell(amounts), cell(days)] }
      text += cells.joined(separator: ";") + "\n"
    }
    return Array(text.utf8)
  }

  private func account(of bytes: [UInt8], batches: Bool) throws -> [String] {
    var importer = Importer()
    importer.readsBatches = batches
    importer.plan = ReadingPlan(threads: 1)
    let read = try importer.deals(
      in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
    let deals = (0..<read.pipeline.count).map { index in
      let deal = read.pipeline[index]
      return """
        \(deal.id) \(deal.amount, default: "-") \(deal.currency) \(deal.outcome) \
        \(deal.close, default: "-") \(deal.created, default: "-")
        """
    }
    return deals + ["\(read.receipt)", "\(read.pipeline.currencies)"]
  }

  @Test(
    arguments: 0..<45,
    [[], ["EUR"], ["EUR", "USD", "", "JPY", "KWD", "CAD"], ["", "-", "doubloon", "US Dollar"]])
  func `money and days in forms of their own are read as single records are`(
    form: Int, currencies: [String]
  ) throws {
    var generator = SeededGenerator(seed: UInt64(form))
    let bytes = Self.file(
      form, currencies: currencies, hasActual: form % 3 == 2, &generator)
    let single = try account(of: bytes, batches: false)
    let batched = try account(of: bytes, batches: true)
    #expect(batched.count == single.count)
    let differing = zip(batched, single).first { $0 != $1 }
    #expect(differing?.0 == differing?.1)
  }
}
