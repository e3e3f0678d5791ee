import PipelineImport
import PipelineModel
import Testing

@Suite struct HeaderScaleTests {
  /// The amounts of a deal of 50 below an amount with that header.
  private func sums(below header: String) throws -> [Receipt.AmountSum] {
    let text = "Name\tClose Date\tStage\t\(header)\nAcme\t2026-12-01\tWon\t50\n"
    return try Importer().deals(
      in: Array(text.utf8), file: RawText("deals.tsv"), asOf: Day(number: 20_778)
    ).receipt.sums
  }

  @Test(arguments: [
    ("Amount (k€)", "EUR", 3), ("Amount k€", "EUR", 3), ("Amount (in €k)", "EUR", 3),
    ("Betrag TEUR", "EUR", 3), ("Betrag in Tsd. EUR", "EUR", 3), ("Amount, k€", "EUR", 3),
    ("Amount ($000s)", "USD", 3), ("Amount $K", "USD", 3), ("Amount (USD, in 1000)", "USD", 3),
    ("Сумма, тыс. руб.", "RUB", 3), ("Revenue in Mio. €", "EUR", 6), ("Amount (£m)", "GBP", 6),
    ("Amount (MM)", "", 6), ("Amount (net)", "", 0), ("Amount (k)", "", 3),
    ("Amount in thousands", "", 3), ("Amount (k€) *", "EUR", 3),
    ("Amount", "", 0), ("Amount (EUR)", "EUR", 0), ("Amount in EUR", "EUR", 0),
    ("Amount (in cents)", "", -2), ("amount_cents", "", -2),
  ])
  func `a header names the unit of its amounts`(
    _ header: String, _ currency: String, _ zeros: Int
  ) throws {
    let sums = try sums(below: header)
    #expect(sums.map(\.currency.code) == [currency])
    #expect(
      sums.map(\.deals) == [zeros < 0 ? 50 : Int128((0..<zeros).reduce(5000) { n, _ in n * 10 })])
  }

  @Test(arguments: ["Amount (M)", "Value K", "Amount MM", "Amount (k USD per year)"])
  func `a unit that may mean something else makes a column no amount`(_ header: String) throws {
    #expect(try sums(below: header).isEmpty)
  }
}
