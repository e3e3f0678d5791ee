import PipelineImport
import PipelineModel
import Testing

@Suite struct NotationsTests {
  @Test func `an ambiguous amount follows the other cells of its column`() throws {
    let lines = "stage;amount\nA;1.234\nB;2.500,00\n"
    let deals = try imported(lines)
    #expect(deals.pipeline[0].amount?.decimal == "1234.00")
    #expect(deals.receipt.notations.first?.isGuessed == false)
    #expect(try imported("stage;amount\nA;1.234\n").receipt.notations.first?.isGuessed == true)
  }

  @Test(arguments: [
    (["12.500", "1.250"], ",", "13750.00"), (["12,500", "1,250"], ";", "13750.00"),
    (["12.500", "1,250", "7"], ";", "13757.00"), (["€12.500", "1.250 EUR"], ";", "13750.00"),
    (["¥12.500", "¥1.250"], ";", "13750"), (["KWD 12.500", "KWD 1.250"], ";", "13.750"),
    (["-1.250", "2.500"], ";", "1250.00"), (["1.250M"], ";", "1250000.00"),
    (["12.500", "1.250", "0.5"], ";", "14.25"), (["12.500", "0,5"], ";", "12500.50"),
  ])
  func `where no number tells, marks part thousands`(
    _ amounts: [String], _ delimiter: String, _ sum: String
  ) throws {
    let rows = amounts.map { "A\(delimiter)\($0)\n" }.joined()
    let file = try imported("stage\(delimiter)amount\n" + rows)
    let sums = file.receipt.sums
    let total = sums.reduce(0) { $0 + $1.total }
    let currency = try #require(sums.last?.currency)
    #expect(Money(minorUnits: total, currency: currency).decimal == sum)
  }

  @Test func `amounts without evidence follow the other column of amounts`() throws {
    let deals = try imported("stage,amount,actual amount\nA,1.250,\nWon,3,0.5\n")
    #expect(deals.pipeline[0].amount?.decimal == "1.25")
    let guessed = try imported("stage,amount\nA,1.250\n").receipt.notations
    #expect(guessed.map(\.isGuessed) == [true])
  }

  @Test func `an ambiguous date column follows the other date columns`() throws {
    let deals = try imported(
      "stage,amount,created,close date\nA,1,3/4/2026,5/12/2026\nB,1,23/4/2026,6/12/2026\n")
    #expect(deals.pipeline[0].close?.description == "2026-12-05")
  }

  @Test(arguments: [
    (["3-4-2026", "5-6-2026"], "2026-04-03", "dayFirst"),
    (["3/4/2026", "5/6/2026"], "2026-03-04", "monthFirst"),
    (["3-4-2026", "5/6/2026", "7/8/2026"], "2026-03-04", "monthFirst"),
  ])
  func `dates that no cell decides are all read as the receipt says`(
    _ dates: [String], _ first: String, _ order: String
  ) throws {
    let rows = dates.map { "A,1,\($0)\n" }.joined()
    let file = try imported("stage,amount,close date\n" + rows)
    #expect(file.pipeline[0].close?.description == first)
    let notation = try #require(file.receipt.notations.last)
    #expect(notation.isGuessed)
    guard case .date(let said, _) = notation.notation else {
      Issue.record("the last notation is that of the close date")
      return
    }
    #expect(said.map { "\($0)" } == order)
  }

  @Test func `a late proof makes the file be read again`() throws {
    let early = (1...400).map { "\($0),A,100,3/4/2026\n" }.joined()
    let deals = try imported("id,stage,amount,close date\n" + early + "401,A,100,13/4/2026\n")
    #expect(deals.pipeline[0].close?.description == "2026-04-03")
    #expect(deals.receipt.deals == 401)
  }
}
