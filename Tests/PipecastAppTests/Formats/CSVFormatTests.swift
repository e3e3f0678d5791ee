import PipecastApp
import PipelineModel
import Testing
import TextUI

@Suite struct CSVFormatTests {
  @Test func `keys, exact money, percent and ISO days`() {
    let deals = [
      TestDeal(id: "D-1", name: "Gear, large", rep: "Ana", amount: -1_234_50, weight: 30),
      TestDeal(id: "D-2", name: "", amount: nil, currency: "JPY", weight: nil, close: 2),
    ]
    #expect(
      ReportFormat.csv.text(of: .deals(TestDeal.scope(deals))) == """
        id,name,account,rep,team,stage,outcome,currency,amount,weight,weightSource,weighted,close,\
        created,stageEntered,lastActivity,nextStep,category,line,bucket
        D-2,,,,,Proposal,open,JPY,,,,,2026-11-23,,,,,,3,due-30
        D-1,"Gear, large",,Ana,,Proposal,open,USD,-1234.50,30,stages-file,-370.35,2026-12-01,\
        ,,,,,2,due-30

        """)
  }

  @Test func `a closed deal has an amount and no weight`() {
    let scope = TestDeal.scope(
      [TestDeal(outcome: .won, close: -5)], filter: DealFilter(.outcome(.won)))
    #expect(
      ReportFormat.csv.text(of: .deals(scope)).hasSuffix(
        ",won,USD,100.00,,,,2026-11-16,,,,,,2,\n"))
  }

  @Test(arguments: TestDeal.hostileTexts.prefix(7))
  func `text that a spreadsheet would run is guarded`(text: String) throws {
    let table = ReportTable(
      columns: [ReportColumn("name", "Name")], rows: [[.name(RawText(text))]])
    let cell = try #require(CSVFormat.text(of: table).split(separator: "\n").last)
    #expect(cell.hasPrefix("'"))
  }

  @Test func `numbers are never guarded`() {
    let table = ReportTable(
      columns: [ReportColumn("amount", "Amount", isNumber: true)],
      rows: [[.money(Money(minorUnits: -5, currency: .unnamed))], [.count(-3)]])
    #expect(CSVFormat.text(of: table) == "amount\n-0.05\n-3\n")
  }

  @Test(arguments: TestDeal.hostileTexts)
  func `a row stays a row whatever it holds`(text: String) {
    let table = ReportTable(
      columns: [ReportColumn("a", "A"), ReportColumn("b", "B")],
      rows: [[.name(RawText(text)), .count(1)]])
    #expect(CSVFormat.text(of: table).filter { $0 == "\n" }.count == 2)
  }
}
