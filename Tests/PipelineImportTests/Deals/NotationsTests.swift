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

  @Test(arguments: ["¥79,841", "¥79.841", "￥79,841", "₩79,841", "JPY 79,841"])
  func `a currency without decimals leaves no doubt`(_ amount: String) throws {
    let file = try imported("stage;amount\nA;\(amount)\n")
    #expect(file.pipeline[0].amount?.decimal == "79841")
    #expect(file.receipt.notations.map(\.isGuessed) == [false])
    #expect(file.receipt.notations.allSatisfy { $0.otherForm == nil })
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

  @Test(arguments: [
    ("stage,amount,close date\nA,1,3/4/2026\n", nil),
    ("stage,amount,close date\nA,$1,3/4/2026\n", nil),
    ("stage,amount,close date\nA,CAD 1,3/4/2026\n", nil),
    ("stage;amount;close date\nA;1;3/4/2026\n", DayFirstHint.semicolons),
    ("stage,amount,close date\nA,\"1,5\",3/4/2026\n", .decimalComma),
    ("stage,amount,probability,close date\nA,1,\"2,5 %\",3/4/2026\n", .decimalComma),
    ("stage,amount,close date\nA,£1,3/4/2026\n", .currency(Currency(code: "GBP"))),
    ("stage,amount,close date\nA,£1,3/4/2026\nA,$1,3/4/2026\n", nil),
    ("stage,amount (EUR),close date\nA,1,3/4/2026\n", .currency(Currency(code: "EUR"))),
    ("phase,betrag,schlusstermin\nA,1,3/4/2026\n", .language),
    ("フェーズ,金額,完了予定日\nA,1,3/4/2026\n", nil),
  ])
  func `where no date tells, the file does: months come first in America`(
    _ lines: String, _ hint: DayFirstHint?
  ) throws {
    let file = try imported(lines)
    let day = file.pipeline[0].close?.description
    #expect(day == (hint == nil ? "2026-03-04" : "2026-04-03"))
    let notation = try #require(file.receipt.notations.last)
    #expect(notation.hint == hint)
    #expect(notation.isGuessed)
  }

  @Test func `dates that tell need no other evidence`() throws {
    let file = try imported("stage;amount;close date\nA;1;3/4/2026\nA;1;3/14/2026\n")
    #expect(file.pipeline[0].close?.description == "2026-03-04")
    #expect(file.receipt.notations.last?.hint == nil)
  }

  @Test(arguments: [
    (["12.500", "0.5"], true), (["12,500", "0,5"], true), (["12,500", "0.5"], false),
    (["12.500", "0.125"], false), (["12.500", "1234.000"], false), (["1.250M", "0.5"], false),
  ])
  func `three decimals among amounts without are a guess`(_ amounts: [String], _ isGuess: Bool)
    throws
  {
    let rows = amounts.map { "A\t\($0)\n" }.joined()
    let file = try imported("stage\tamount\n" + rows)
    #expect(file.receipt.notations.first?.isGuessed == isGuess)
  }

  @Test(arguments: [
    ("1,250", Field.amount, CellForm.decimalComma, "1.25"),
    ("1,250", .amount, .decimalPoint, "1250.00"), ("1.250", .amount, .decimalPoint, "1.25"),
    ("1.250", .amount, .decimalComma, "1250.00"),
  ])
  func `an amount is read as a person says`(
    _ cell: String, _ field: Field, _ form: CellForm, _ amount: String
  ) throws {
    let file = try imported("stage;amount\nA;\(cell)\n", options: .init(forms: [field: form]))
    #expect(file.pipeline[0].amount?.decimal == amount)
    #expect(file.receipt.notations.first?.isGuessed == false)
    #expect(file.receipt.notations.first?.otherForm == form.opposite)
  }

  @Test(arguments: [
    (CellForm.dayFirst, "2026-04-03", "2026-06-05"), (.monthFirst, "2026-03-04", "2026-05-06"),
  ])
  func `dates are read as a person says, and those of columns that tell nothing with them`(
    _ form: CellForm, _ close: String, _ created: String
  ) throws {
    let file = try imported(
      "stage,amount,close date,created\nA,1,3/4/2026,5/6/2026\n",
      options: .init(forms: [.closeDate: form]))
    #expect(file.pipeline[0].close?.description == close)
    #expect(file.pipeline[0].created?.description == created)
  }

  @Test func `what a person says beats the cells, which become issues`() throws {
    let file = try imported(
      "stage,amount,close date\nA,1,13/4/2026\nB,1,3/4/2026\n",
      options: .init(forms: [.closeDate: .monthFirst]))
    #expect(file.receipt.issues.count(of: .unreadableDate) == 1)
    #expect(file.pipeline[1].close?.description == "2026-03-04")
  }

  @Test(arguments: [(CellForm.percent, "1%"), (.share, "100%")])
  func `a bare 1 is what a person says`(_ form: CellForm, _ weight: String) throws {
    let file = try imported(
      "stage,amount,probability\nA,1,1\n", options: .init(forms: [.probability: form]))
    #expect(file.pipeline[0].weight?.description == weight)
  }

  @Test(arguments: [
    ("1,250", Field.amount, CellForm.decimalComma), ("1.250", .amount, .decimalPoint),
    ("3/4/2026", .closeDate, .monthFirst), ("3-4-2026", .closeDate, .monthFirst),
    ("1", .probability, .percent),
  ])
  func `the other reading is known where there is one`(
    _ cell: String, _ field: Field, _ form: CellForm
  ) throws {
    let file = try imported("stage;amount;\(field.rawValue)\nA;;\(cell)\n")
    let other = try imported("stage;\(field.rawValue)\nA;\(cell)\n")
    let notations = field == .amount ? other.receipt.notations : file.receipt.notations
    #expect(notations.first { $0.field == field }?.otherForm == form)
  }

  @Test(arguments: ["12.5", "12.50;31/12/2026", "7;2026-12-31", "1.234,50;31.12.2026"])
  func `without another reading there is no other form`(_ cells: String) throws {
    let file = try imported("stage;amount;close date\nA;\(cells)\n")
    #expect(file.receipt.notations.allSatisfy { $0.otherForm == nil })
  }

  @Test(arguments: [
    ("1.250", CellForm.decimalComma, "1250.00"), ("1.250", .decimalPoint, "1.25"),
    ("3/4/2026", .dayFirst, "2026-04-03"), ("3/4/2026", .monthFirst, "2026-03-04"),
    ("1", .percent, "1%"), ("1", .share, "100%"), ("31/12/2026", .monthFirst, "nothing"),
    ("TBD", .decimalPoint, "nothing"), ("", .dayFirst, "nothing"),
  ])
  func `a cell shows what a form makes of it`(_ cell: String, _ form: CellForm, _ value: String) {
    let words =
      switch CellValue(RawText(cell), as: form) {
      case .amount(let money): money.decimal
      case .day(let day): day.description
      case .weight(let weight): weight.description
      case nil: "nothing"
      }
    #expect(words == value)
  }

  @Test func `a late proof makes the file be read again`() throws {
    let early = (1...400).map { "\($0),A,100,3/4/2026\n" }.joined()
    let deals = try imported("id,stage,amount,close date\n" + early + "401,A,100,13/4/2026\n")
    #expect(deals.pipeline[0].close?.description == "2026-04-03")
    #expect(deals.receipt.deals == 401)
  }
}
