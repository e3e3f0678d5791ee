import DelimitedText
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

  @Test(arguments: [
    ("Id,\"Name,Owner,Amount,Stage\n", "unclosed-quote"),
    ("Id,\"Deal\" Name,Owner,Amount,Stage\n", "text-after-quote"),
    ("Title of the report\nId;Name;Owner;Amount;Stage\n", "other-marks"),
  ])
  func `a header with a quote or a mark out of place is read and listed`(
    _ header: String, _ code: String
  ) throws {
    let rows = "1,Pumps,Ada,100,Won\n2,Taps,Ada,50,Won\n"
    let receipt = try imported(header + rows).receipt
    #expect(receipt.deals == 2)
    #expect(receipt.issues.kept.first?.code.rawValue == code)
    #expect(receipt.issues.kept.first?.line == (code == "other-marks" ? 2 : 1))
    #expect(receipt.issues.byCode.count { $0.code.rawValue == code } == 1)
    #expect(receipt.bytesRead.unaccounted == 0)
  }

  @Test func `deals in other quotes are the deals they are, and the receipt says so`() throws {
    let rows = (1...6).map { "'\($0)','O''Neil, 5\" pipe','Ana','1,200.50','Won','2026-12-01'\n" }
    let text = "'Id','Name','Owner','Amount','Stage','Close Date'\n" + rows.joined()
    let read = try imported(text)
    #expect(read.receipt.quoting.quote == "'")
    #expect(read.receipt.deals == 6)
    #expect(read.pipeline[5].name == RawText("O'Neil, 5\" pipe"))
    #expect(read.receipt.sums.map(\.total) == [720_300])
    #expect(read.receipt.bytesRead.unaccounted == 0)
    #expect(read.receipt.issueLines == [])
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

  @Test func `a rep without a team does not take that of the row before`() throws {
    let deals = try imported(
      header + "1,Pumps,Ada,100,Proposal,50,2026-12-01\n2,Taps,Ben,100,Proposal,50,2026-12-01\n",
      team: "rep,team\nAda,North\n")
    #expect((0..<2).map { deals.pipeline.columns.name(.team, at: $0) } == [RawText("North"), nil])
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

  @Test func `won deals that no figure can count are counted in the receipt`() throws {
    // The as-of day is 21 Nov 2026.
    let receipt = try imported(
      """
      name,stage,amount,close date
      A,Won,1,2026-11-21
      B,Won,1,
      C,Won,1,2026-11-22
      D,Won,1,someday
      """
    ).receipt
    #expect(receipt.won == 4)
    #expect(receipt.wonWithoutCloseDate == 2)
    #expect(receipt.wonLater == 1)
  }

  @Test func `an export of another encoding reads as one in UTF-8`() throws {
    let text = "name,stage,amount,close date\nMüller,Proposal,100,2026-12-01\n"
    let plain = try imported(text)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let narrow = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    for (bytes, encoding) in [([0xFF, 0xFE] + wide, "UTF-16LE"), (narrow, "Windows-1252")] {
      let other = try Importer().deals(
        in: bytes, file: RawText("deals.csv"), asOf: Day(number: 20_778))
      #expect(other.receipt.encoding.rawValue == encoding)
      #expect(other.receipt.issueLines == plain.receipt.issueLines)
      #expect(other.receipt.issues.kept.map(\.excerpt) == plain.receipt.issues.kept.map(\.excerpt))
      #expect(other.pipeline[0].name == plain.pipeline[0].name)
      #expect(other.receipt.sums == plain.receipt.sums)
    }
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

  @Test func `a region may be called NA, and nobody is called None`() throws {
    let deals = try imported(
      "Name,Region,Owner,Amount,Stage,Close Date\nPumps,NA,None,NA,Proposal,na\n")
    #expect(deals.pipeline[0].name(.region) == RawText("NA"))
    #expect(deals.pipeline[0].name(.rep) == nil)
    #expect(deals.receipt.openWithoutAmount == 1)
    #expect(deals.receipt.issues.count(of: .unreadableDate) == 0)
  }

  @Test func `control characters and unseen marks in names keep their deals and their money`()
    throws
  {
    let names = [
      "\u{1B}[2J", "\u{202E}evil", "a\u{200B}b", "\u{0}", "\u{7F}\u{85}", "\u{FEFF}",
      "Total\u{202E}x",
    ]
    let rows = names.enumerated().map { "\($0),\($1),\($1),10,Proposal,50,2026-12-01\n" }.joined()
    let receipt = try imported(header + rows).receipt
    #expect(receipt.deals == names.count)
    #expect(receipt.sums.map(\.deals) == [Int128(1_000 * names.count)])
  }

  @Test func `sums beyond 64 bits are exact`() throws {
    let rows = (0..<2000).map { "\($0),Pumps,Ada,90000000000000.00,Proposal,50,2026-12-01\n" }
    let receipt = try imported(header + rows.joined()).receipt
    #expect(receipt.sums.map(\.deals) == [2000 * 9_000_000_000_000_000])
    #expect(Int64(exactly: receipt.sums[0].deals) == nil)
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

  @Test func `a column that is named by hand beats the alias table`() throws {
    let options = ImportOptions(columns: [.closeDate: "Erwartetes Datum", .amount: "Betrag"])
    let deals = try imported(
      "Stage,Betrag,Erwartetes Datum,Close Date\nA,5,2026-12-01,2026-11-01\n", options: options)
    #expect(deals.pipeline[0].close?.description == "2026-12-01")
    #expect(deals.pipeline[0].amount?.decimal == "5.00")
  }

  @Test func `team.csv beats the team column`() throws {
    let deals = try imported(
      "Owner,Team,Amount,Stage\nAda,Old,1,A\nBen,Old,1,A\n", team: "rep,manager,team\nAda,Cy,New\n")
    #expect(deals.pipeline[0].name(.team)?.unsanitized == "New")
    #expect(deals.pipeline[1].name(.team)?.unsanitized == "Old")
  }

  @Test func `a file of very many columns is read`() throws {
    let headers = (0..<20_000).map { "Custom \($0)" }.joined(separator: ",")
    let cells = String(repeating: ",", count: 19_999)
    let deals = try imported("Stage,Amount,\(headers)\nA,10,\(cells)\n")
    #expect(deals.receipt.deals == 1)
  }
}
