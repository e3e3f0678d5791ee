import PipelineImport
import PipelineModel
import Testing

@Suite struct ImporterTests {
  private let header = "Id,Name,Owner,Amount,Stage,Probability,Close Date\n"

  @Test func `a short row is kept and listed`() throws {
    let receipt = try imported(header + "1,Pumps,Ada,100\n").receipt
    #expect(receipt.deals == 1)
    #expect(receipt.issues.count(of: .shortRow) == 1)
    #expect(receipt.openWithoutCloseDate == 1)
  }

  @Test func `a row with filled cells beyond the header is rejected, empty ones are fine`() throws {
    let receipt = try imported(
      header + "1,Pumps,Ada,1,000,Proposal,50,2026-12-01\n2,Taps,Ada,1,Proposal,50,2026-12-01,,\n"
    ).receipt
    #expect(receipt.deals == 1)
    #expect(receipt.rejected == 1)
    #expect(receipt.issues.count(of: .tooManyCells) == 1)
  }

  @Test func `a repeated id counts once, and its money stands apart`() throws {
    let receipt = try imported(
      header + "7,Pumps,Ada,100,Proposal,50,2026-12-01\n 7 ,Pumps,Ada,25,Proposal,50,2026-12-01\n"
    ).receipt
    #expect(receipt.records == 2)
    #expect(receipt.deals == 1)
    #expect(receipt.sums.map { [$0.deals, $0.rejected, $0.total] } == [[10_000, 2_500, 12_500]])
  }

  @Test func `preamble, repeated headers, totals, blank rows and footers are no deals`() throws {
    let receipt = try imported(
      "Deals of the quarter\nMade by,Ada\n\n" + header + "1,Pumps,Ada,100,Proposal,50,2026-12-01\n"
        + header + "Subtotal,,,100\n,,,,,,\n2,Taps,Ada,50,Proposal,50,2026-12-01\n"
        + "Grand Total,,,150\nAll rights reserved.\n"
    ).receipt
    #expect(receipt.preambleRows == 2)
    #expect(receipt.repeatedHeaders == 1)
    #expect(receipt.footerRows == 3)
    #expect(receipt.blankLines == 2)
    #expect(receipt.records == 2)
    #expect(receipt.issueLines == [])
  }

  @Test func `a remark above more deals is a deal with one cell`() throws {
    let receipt = try imported(
      "Name,Owner,Amount,Stage\nPumps,Ada,100,Proposal\nTaps and sinks\nPipes,Ada,100,Proposal\n"
    ).receipt
    #expect(receipt.deals == 3)
    #expect(receipt.footerRows == 0)
  }

  @Test func `a last line cut behind its id is a deal, not a footer`() throws {
    let receipt = try imported(header + "1,Pumps,Ada,100,Proposal,50,2026-12-01\nD-2").receipt
    #expect(receipt.deals == 2)
    #expect(receipt.issues.count(of: .shortRow) == 1)
  }

  @Test func `sums without a name beside them are no deal`() throws {
    let receipt = try imported(
      "Name,Stage,Owner,Deal Value,Close Date\nPumps,Proposal,Ada,100,2026-12-01\n,,,100,\n"
    ).receipt
    #expect(receipt.deals == 1)
    #expect(receipt.footerRows == 1)
  }

  @Test func `the header tells deals from other tables, below a title too`() {
    func fields(_ text: String) -> Int { Importer.recognisedFields(in: Array(text.utf8)) }
    #expect(fields("Report\nDeal Name,Amount,Stage\nA,1,B\n") == 3)
    #expect(fields("rep,manager,team\n") == 2)
    #expect(fields("") == 0)
  }

  @Test func `a deal named Total is a deal`() throws {
    let receipt = try imported(header + "Total,Total,Ada,100,Proposal,50,2026-12-01\n").receipt
    #expect(receipt.deals == 1)
  }

  @Test(arguments: [
    ("amount;stage;close\n1.234,50;Proposal;1.12.2026\n", "1234.50"),
    ("amount\tstage\tclose date\n1 234,50\tProposal\t2026-12-01\n", "1234.50"),
    ("amount|stage|close date\n1'234.50|Proposal|2026-12-01\n", "1234.50"),
    ("\u{FEFF}amount,stage\r\n\"1,234.50\",Proposal\r\n", "1234.50"),
  ])
  func `delimiter and decimal mark are found`(_ file: String, _ decimal: String) throws {
    #expect(try imported(file).pipeline[0].amount?.decimal == decimal)
  }

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

  @Test func `a late proof makes the file be read again`() throws {
    let early = (1...400).map { "\($0),A,100,3/4/2026\n" }.joined()
    let deals = try imported("id,stage,amount,close date\n" + early + "401,A,100,13/4/2026\n")
    #expect(deals.pipeline[0].close?.description == "2026-04-03")
    #expect(deals.receipt.deals == 401)
  }

  @Test func `deals without an owner stay, without a rep`() throws {
    let deals = try imported(header + "1,Pumps,,100,Proposal,50,2026-12-01\n")
    #expect(deals.pipeline[0].name(.rep) == nil)
    #expect(deals.receipt.dealsWithoutRep == 1)
  }

  @Test(
    arguments: [
      ("Amount,Status,Close Date,Owner", []), ("Amount,Status", [.closeDate, .rep]),
      ("Stage,Owner,Colour", [.amount, .closeDate]), ("Amount,Owner", [.stage, .closeDate]),
    ] as [(String, [Field])])
  func `the receipt names the fields that no column holds`(
    _ headers: String, _ fields: [Field]
  ) throws {
    #expect(try imported(headers + "\n1,1,1,1\n").receipt.missing == fields)
  }

  @Test func `an alias stands for a name`() throws {
    let options = ImportOptions(aliases: [
      ImportOptions.Alias(field: .rep, from: "A. Ruiz", to: "Ana Ruiz")
    ])
    let deals = try imported(
      header + "1,P,A. Ruiz,1,A,50,2026-12-01\n2,P,Ana Ruiz,1,A,50,2026-12-01\n", options: options)
    #expect(deals.pipeline[0].name(.rep)?.unsanitized == "Ana Ruiz")
    #expect(deals.pipeline.columns.names[Dimension.rep.rawValue].names.count == 1)
  }

  @Test func `an alias stands for a status, a category and a currency`() throws {
    let options = ImportOptions(aliases: [
      ImportOptions.Alias(field: .status, from: "Done", to: "Won"),
      ImportOptions.Alias(field: .category, from: "Sure", to: "Commit"),
      ImportOptions.Alias(field: .currency, from: "Taler", to: "EUR"),
    ])
    let deals = try imported(
      "Stage,Status,Forecast Category,Amount,Currency\nA,Done,Sure,1,Taler\n", options: options)
    #expect(deals.pipeline[0].outcome == .won)
    #expect(deals.pipeline[0].category == .commit)
    #expect(deals.pipeline[0].amount?.currency.code == "EUR")
  }

  @Test func `an alias for a number is an error`() {
    let options = ImportOptions(aliases: [ImportOptions.Alias(field: .amount, from: "TBD", to: "0")]
    )
    #expect(throws: ImportError.noAliases(.amount)) {
      try imported("Stage,Amount\nA,TBD\n", options: options)
    }
  }

  @Test func `a column that is named by hand beats the alias table`() throws {
    let options = ImportOptions(columns: [.closeDate: "Erwartetes Datum", .amount: "Betrag"])
    let deals = try imported(
      "Stage,Betrag,Erwartetes Datum,Close Date\nA,5,2026-12-01,2026-11-01\n", options: options)
    #expect(deals.pipeline[0].close?.description == "2026-12-01")
    #expect(deals.pipeline[0].amount?.decimal == "5.00")
  }

  @Test func `a column that is not there is an error that names the headers`() {
    let options = ImportOptions(columns: [.closeDate: "Datum"])
    let error = #expect(throws: ImportError.self) {
      try imported("Stage,Amount\nA,5\n", options: options)
    }
    #expect(
      error?.parts.text
        == #"--column close-date="Datum" names no column; found "Stage", "Amount""#)
  }

  @Test(arguments: [
    ("", "the file holds no record; export the deals with a header row"),
    (
      "colour,shape\nred,round\n",
      #"no header row of deals was found; found "colour", "shape"; "#
        + "name the columns, as in --column amount=HEADER --column stage=HEADER"
    ),
    (
      "Name,Owner\nPumps,Ada\n",
      #"neither an amount nor a stage was found; found "Name", "Owner"; "#
        + "name them, as in --column amount=HEADER --column stage=HEADER"
    ),
    (
      "stage,weight,category,outcome\nProspecting,5%,Pipeline,open\nClosed Won,100%,Closed,won\n",
      #"no header row of deals was found; found "stage", "weight", "category", "outcome"; "#
        + "name the columns, as in --column amount=HEADER --column stage=HEADER"
    ),
  ])
  func `a file without deals says what was found`(_ file: String, _ text: String) {
    let error = #expect(throws: ImportError.self) { try imported(file) }
    #expect(error?.parts.text == text)
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04] as [UInt8], "this is an Excel workbook: save it as CSV"),
    ([0xD0, 0xCF, 0x11, 0xE0], "this is an Excel workbook: save it as CSV"),
    ([0x1F, 0x8B], "this is a compressed file: unpack it first"),
  ])
  func `a file that is no text says what to do`(_ start: [UInt8], _ text: String) {
    let bytes = start + Array("\u{8}\0Stage,Amount\nA,5\n".utf8)
    let deals = #expect(throws: ImportError.self) {
      try Importer().deals(in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
    }
    let stages = #expect(throws: ImportError.self) {
      try StageTable(bytes, file: RawText("stages.csv"))
    }
    #expect(deals?.parts.text == text)
    #expect(stages?.parts.text == text)
  }

  @Test func `weights come from stages.csv, the column, or the CRM`() throws {
    let file = """
      Opportunity Name,Opportunity Owner,Stage,Amount,Probability,Close Date
      A,Ada,Prospecting,100,33,2026-12-01
      B,Ada,Proposal/price quote,100,,2026-12-01
      C,Ada,Verbal,100,66,2026-12-01
      D,Ada,Unheard,100,,2026-12-01
      """
    let stages = "stage,weight,category,outcome\nVerbal,80%,commit,open\n"
    func weights(_ order: WeightOrder) throws -> [String] {
      let deals = try imported(file, options: ImportOptions(weights: order), stages: stages)
      return deals.pipeline.columns.lines.indices.map {
        let deal = deals.pipeline[$0]
        return "\(deal.weight?.description ?? "-") \(deal.weightSource)"
      }
    }
    #expect(
      try weights(.auto) == [
        "33% probabilityColumn", "75% crmDefault", "80% stagesFile", "- none",
      ])
    #expect(
      try weights(.stage) == ["10% crmDefault", "75% crmDefault", "80% stagesFile", "- none"])
    #expect(
      try weights(.crm) == ["33% probabilityColumn", "- none", "66% probabilityColumn", "- none"])
  }

  @Test func `a stage whose deals take their own probabilities has no weight of its own`() throws {
    func stages(_ order: WeightOrder, _ probability: String, table: String? = nil) throws
      -> [String]
    {
      let file = """
        Deal Name,Deal Stage,Pipeline,Create Date,Deal probability
        A,Contract Sent,Sales,2026-06-01,\(probability)
        B,Closed Won,Sales,2026-06-01,100
        """
      let options = ImportOptions(weights: order)
      return try imported(file, options: options, stages: table).receipt.stages.map {
        "\($0.stage.weight?.description ?? "-") \($0.stage.weightSource)"
      }
    }
    #expect(try stages(.auto, "55").first == "- probabilityColumn")
    #expect(try stages(.crm, "55").first == "- probabilityColumn")
    #expect(try stages(.auto, "").first == "90% crmDefault")
    #expect(try stages(.stage, "55").first == "90% crmDefault")
    #expect(
      try stages(.auto, "55", table: "stage,weight\nContract Sent,80\n").first == "80% stagesFile")
  }

  @Test func `the receipt lists the stages in the order of the process`() throws {
    let file = header + "1,P,A,1,Late,90,\n2,P,A,1,Early,10,\n3,P,A,1,Won,100,\n4,P,A,1,Mid,50,\n"
    let names = try imported(file).receipt.stages.map(\.stage.name.unsanitized)
    #expect(names == ["Early", "Mid", "Late", "Won"])
    let stages = "stage,weight\nMid,50\nWon,100\nLate,90\n"
    let listed = try imported(file, stages: stages).receipt.stages.map(\.stage.name.unsanitized)
    #expect(listed == ["Mid", "Late", "Early", "Won"])
  }

  @Test func `open stages that stages.csv does not name stand before won and lost ones`() throws {
    let rows = ["Lost,0", "Won,100", "Verbal,95", "Call,20", "Ring,20", "Pitch,", "Late,1"]
      .enumerated().map { "\($0),P,A,1,\($1),\n" }.joined()
    let stages = "stage,weight\nLate,50\nWon,100\nLost,0\n"
    let names = try imported(header + rows, stages: stages).receipt.stages.map(\.stage.name)
    #expect(
      names.map(\.unsanitized) == ["Late", "Call", "Ring", "Verbal", "Pitch", "Won", "Lost"])
  }

  @Test func `team.csv beats the team column`() throws {
    let deals = try imported(
      "Owner,Team,Amount,Stage\nAda,Old,1,A\nBen,Old,1,A\n", team: "rep,manager,team\nAda,Cy,New\n")
    #expect(deals.pipeline[0].name(.team)?.unsanitized == "New")
    #expect(deals.pipeline[1].name(.team)?.unsanitized == "Old")
  }

  @Test(arguments: [
    ("Amount (USD)", "USD"), ("Value in EUR", "EUR"), ("Deal Value [£]", "GBP"), ("Amount", ""),
  ])
  func `the amount's header may name its currency`(_ header: String, _ code: String) throws {
    let deals = try imported("Stage,\(header)\nA,10\n")
    #expect(deals.pipeline[0].amount?.decimal == "10.00")
    #expect(deals.pipeline[0].amount?.currency.code == code)
  }

  @Test func `a file of very many columns is read`() throws {
    let headers = (0..<20_000).map { "Custom \($0)" }.joined(separator: ",")
    let cells = String(repeating: ",", count: 19_999)
    let deals = try imported("Stage,Amount,\(headers)\nA,10,\(cells)\n")
    #expect(deals.receipt.deals == 1)
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
