import PipelineImport
import PipelineModel
import Testing

@Suite struct CurrencyReaderTests {
  @Test(arguments: [
    ("Amount (USD)", "USD"), ("Value in EUR", "EUR"), ("Deal Value [£]", "GBP"), ("Amount", ""),
  ])
  func `the amount's header may name its currency`(_ header: String, _ code: String) throws {
    let deals = try imported("Stage,\(header)\nA,10\n")
    #expect(deals.pipeline[0].amount?.decimal == "10.00")
    #expect(deals.pipeline[0].amount?.currency.code == code)
  }

  @Test func `beyond a thousand currencies an amount is left out, and no sum mixes them`() throws {
    let rows = (0..<1200).map { "A,1,X\($0)\n" }.joined() + "A,EUR 7,\nA,3,\n"
    let deals = try imported("Stage,Amount,Currency\n" + rows)
    #expect(deals.receipt.deals == 1202)
    #expect(deals.receipt.sums.count == 1000)
    #expect(deals.receipt.sums.map(\.deals).max() == 300)
    #expect(deals.receipt.openWithoutAmount == 202)
    #expect(deals.receipt.issues.count(of: .unknownCurrency) == 1201)
    #expect(
      deals.receipt.issueLines.last
        == #"deals.csv:1202:2: currency "EUR 7" is one of more than 1000, the amount is left out; "#
        + "write a code such as EUR")
  }

  @Test func `decimals a currency does not have are rounded and counted`() throws {
    let deals = try imported("Stage,Amount,Currency\nA,10.5,JPY\nB,10.555,EUR\nC,10.55,EUR\n")
    #expect(deals.pipeline[0].amount?.minorUnits == 11)
    #expect(deals.pipeline[1].amount?.minorUnits == 1056)
    #expect(deals.receipt.roundedAmounts == 2)
  }
}
