import PipelineImport
import PipelineModel
import Testing

/// Files as people and programs leave them, and what a careful person would read.
@Suite struct ReadAsMeantTests {
  struct File: CustomTestStringConvertible {
    var testDescription: String
    var lines: String
    /// Name, amount, outcome, close date, rep and stage of each deal; `-` for none.
    var deals: [String]
    /// Codes of the issues that tell what was odd.
    var issues: [IssueCode] = []
  }

  @Test(arguments: [
    File(
      testDescription: "stages in titles with their label",
      lines: """
        Opportunity Name,Opportunity Owner,Amount,Close Date
        Stage: Prospecting (2 records),,,
        Acme,Ana,100,2026-12-14
        Delta,Bo,200,2026-12-15
        Subtotal,,300,
        Stage: Closed Won (1 record),,,
        Beta,Bo,50,2026-10-30
        Total (3 records),,350,
        """,
      deals: [
        "Acme 100.00 open 2026-12-14 Ana Prospecting",
        "Delta 200.00 open 2026-12-15 Bo Prospecting", "Beta 50.00 won 2026-10-30 Bo Closed Won",
      ]),
    File(
      testDescription: "reps in titles with their label",
      lines: """
        Opportunity Name,Stage,Amount,Close Date
        Opportunity Owner: Ana (1 record),,,
        Acme,Closed Won,100,2026-10-14
        Opportunity Owner: Bo (1 record),,,
        Beta,Closed Lost,50,2026-10-30
        """,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won", "Beta 50.00 lost 2026-10-30 Bo Closed Lost",
      ]),
    File(
      testDescription: "stages in titles beside the sums of their deals",
      lines: """
        Opportunity Name,Opportunity Owner,Amount,Close Date
        Stage: Closed Won,,150,
        Acme,Ana,100,2026-10-14
        Delta,Bo,50,2026-10-15
        """,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won", "Delta 50.00 won 2026-10-15 Bo Closed Won",
      ]),
    File(
      testDescription: "stages alone in titles",
      lines: """
        Opportunity Name,Account Name,Amount,Close Date,Owner
        Prospecting,,,,
        Acme,A,100,2026-12-14,Ana
        Closed Won,,,,
        Beta,B,50,2026-10-30,Bo
        """,
      deals: [
        "Acme 100.00 open 2026-12-14 Ana Prospecting", "Beta 50.00 won 2026-10-30 Bo Closed Won",
      ]),
    File(
      testDescription: "titles of what nobody knows stay rows",
      lines: """
        Opportunity Name,Account Name,Amount,Close Date,Stage
        Ana Ruiz,,,,
        Acme,A,100,2026-10-14,Closed Won
        """,
      deals: ["Ana Ruiz - open - - -", "Acme 100.00 won 2026-10-14 - Closed Won"],
      issues: [.shortRow]),
    File(
      testDescription: "formulas around texts",
      lines: #"""
        Deal ID,Deal Name,Stage,Amount,Close Date,Owner
        ="001",="Acme",Closed Won,="100","=""2026-10-14""",'Ana
        ="002","=""Beta, two""",Closed Won,'50,'2026-10-30,'Bo
        """#,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won",
        "Beta, two 50.00 won 2026-10-30 Bo Closed Won",
      ]),
    File(
      testDescription: "amounts in thousands",
      lines: """
        Deal;Phase;Betrag in TEUR;Abschlussdatum;Besitzer
        A;Gewonnen;12;14.10.2026;Ana
        B;Gewonnen;8,5;15.10.2026;Ana
        C;Gewonnen;2,5 Mio;15.10.2026;Ana
        """,
      deals: [
        "A 12000.00 won 2026-10-14 Ana Gewonnen", "B 8500.00 won 2026-10-15 Ana Gewonnen",
        "C 2500000.00 won 2026-10-15 Ana Gewonnen",
      ]),
    File(
      testDescription: "thousands of thousands, where no cell tells the decimal mark",
      lines: """
        Deal;Phase;Betrag (TEUR);Abschlussdatum;Besitzer
        A;Gewonnen;1.250;14.10.2026;Ana
        B;Gewonnen;980;15.10.2026;Ana
        """,
      deals: [
        "A 1250000.00 won 2026-10-14 Ana Gewonnen", "B 980000.00 won 2026-10-15 Ana Gewonnen",
      ]),
    File(
      testDescription: "amounts in cents",
      lines: """
        name,stage,amount_in_cents,close_date,owner
        A,Closed Won,120050,2026-10-14,Ana
        """,
      deals: ["A 1200.50 won 2026-10-14 Ana Closed Won"]),
    File(
      testDescription: "Close's lead beside its company, and how often the value recurs",
      lines: """
        id,lead_name,company_name,status_type,status_label,value,value_period,user_name,date_won
        1,Acme,Acme Corp,won,Won,100,one_time,Ana,2026-10-14
        """,
      deals: ["Acme 100.00 won 2026-10-14 Ana Won"]),
    File(
      testDescription: "days of winning and losing, and no other sign of the outcome",
      lines: """
        Deal Name,Amount,Close Date,Owner,Stage,Won Date,Lost Date
        Acme,100,2026-12-14,Ana,Offer,,
        Beta,50,2026-12-14,Bo,Offer,2026-10-30,
        Gamma,20,2026-12-14,Bo,Offer,,2026-10-31
        """,
      deals: [
        "Acme 100.00 open 2026-12-14 Ana Offer", "Beta 50.00 won 2026-10-30 Bo Offer",
        "Gamma 20.00 lost 2026-10-31 Bo Offer",
      ]),
    File(
      testDescription: "API names and a rule below the labels, a total with a count",
      lines: """
        Deal Name,Stage,Amount,Close Date,Owner
        Name,StageName,Amount,CloseDate,OwnerName
        ---,:---:,---:,...,---
        Acme,Closed Won,100,2026-10-14,Ana
        Total,Count 1,100,,
        """,
      deals: ["Acme 100.00 won 2026-10-14 Ana Closed Won"]),
    File(
      testDescription: "monday's groups with their sums",
      lines: """
        Deals,,,,,,
        Active deals,,,,,,
        Name,Stage,Owner,Deal Value,Accounts,Expected Close Date,Close Probability
        Acme,Won,Ana,100,Acme,2026-10-14,100
        Beta,Won,Bo,50,Beta,2026-10-30,100
        ,,,150,,2026-10-14 to 2026-10-30,100
        """,
      deals: ["Acme 100.00 won 2026-10-14 Ana Won", "Beta 50.00 won 2026-10-30 Bo Won"]),
    File(
      testDescription: "a padded row of two cells",
      lines: """
        Deal Name,Account,Stage,Amount,Close Date,Owner
        Acme,A,Closed Won,100,2026-10-14,Ana
        Beta,B,,,,
        Gamma,G,Closed Won,1,2026-10-30,Bo
        """,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won", "Beta - open - - -",
        "Gamma 1.00 won 2026-10-30 Bo Closed Won",
      ], issues: [.shortRow]),
    File(
      testDescription: "two exports, the second behind a mark and in another order",
      lines: """
        Deal Name,Stage,Amount,Close Date,Owner
        Acme,Closed Won,100,2026-10-14,Ana
        \u{FEFF}Deal Name,Stage,Amount,Close Date,Owner
        Beta,Closed Won,50,2026-10-30,Bo

        Owner,Close Date,Deal Name,Stage,Amount,Currency
        Cy,2026-10-31,Gamma,Closed Won,20,EUR
        """,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won", "Beta 50.00 won 2026-10-30 Bo Closed Won",
        "Gamma 20.00 won 2026-10-31 Cy Closed Won",
      ], issues: [.otherHeader]),
    File(
      testDescription: "two exports, the amounts of the second in another unit",
      lines: """
        Deal Name,Stage,Amount (k€),Close Date,Owner
        Acme,Closed Won,100,2026-10-14,Ana
        Deal Name,Stage,Amount (€),Close Date,Owner
        Beta,Closed Won,5000,2026-10-30,Bo
        Deal Name,Stage,Amount (k€),Close Date,Owner
        Gamma,Closed Won,7,2026-10-30,Bo
        """,
      deals: [
        "Acme 100000.00 won 2026-10-14 Ana Closed Won",
        "Beta 5000.00 won 2026-10-30 Bo Closed Won",
        "Gamma 7000.00 won 2026-10-30 Bo Closed Won",
      ], issues: [.otherHeader]),
    File(
      testDescription: "two exports, the second with another first column and without a rep",
      lines: """
        Deal ID,Deal Name,Stage,Amount,Close Date,Owner
        1,Acme,Closed Won,100,2026-10-14,Ana
        Region,Deal Name,Stage,Amount,Close Date
        EMEA,Beta,Closed Won,50,2026-10-30
        EMEA,Gamma,Closed Won,20,2026-10-30
        """,
      deals: [
        "Acme 100.00 won 2026-10-14 Ana Closed Won", "Beta 50.00 won 2026-10-30 - Closed Won",
        "Gamma 20.00 won 2026-10-30 - Closed Won",
      ], issues: [.otherHeader]),
    File(
      testDescription: "a short row below another header, and a wrapped name alone",
      lines: """
        Deal Name,Stage,Amount,Close Date,Owner
        ="Acme",,,,
        Beta,Closed Won,50,2026-10-30,Bo
        Close Date,Deal Name,Amount,Owner,Stage
        2026-10-31,Gamma,20
        """,
      deals: [
        "Acme - open - - -", "Beta 50.00 won 2026-10-30 Bo Closed Won",
        "Gamma 20.00 open 2026-10-31 - -",
      ], issues: [.shortRow, .otherHeader]),
  ])
  func `a file is read as it is meant`(_ file: File) throws {
    let read = try imported(file.lines)
    let deals = (0..<read.pipeline.count).map { place in
      let deal = read.pipeline[place]
      return [
        deal.name.unsanitized, deal.amount?.decimal ?? "-", "\(deal.outcome)",
        deal.close?.description ?? "-", deal.name(.rep)?.unsanitized ?? "-",
        deal.name(.stage)?.unsanitized ?? "-",
      ].joined(separator: " ")
    }
    #expect(deals == file.deals)
    let codes = read.receipt.issues.byCode.map(\.code).filter { $0 != .unknownStage }
    #expect(codes == file.issues)
    #expect(read.receipt.bytesRead.unaccounted == 0)
    #expect(read.receipt.records == read.receipt.deals + read.receipt.rejected)
  }

  @Test func `what titles of groups name is not missing, and is told`() throws {
    let receipt = try imported(
      """
      Opportunity Name,Amount,Close Date,Owner
      Stage: Closed Won,,,
      Acme,100,2026-10-14,Ana
      """
    ).receipt
    #expect(receipt.missing == [])
    #expect(receipt.groupTitles == .stage)
    #expect(receipt.titledDeals == 1)
    #expect(receipt.footerRows == 1)
  }

  @Test func `a label below all deals is no title of a group`() throws {
    let receipt = try imported(
      """
      Opportunity Name,Stage,Amount,Close Date
      Acme,Closed Won,100,2026-10-14
      Owner: Ana,,,
      """
    ).receipt
    #expect(receipt.missing == [.rep])
    #expect(receipt.titledDeals == 0)
    #expect(receipt.footerRows == 1)
  }

  @Test func `amounts below another header are in the currency that it names`() throws {
    let receipt = try imported(
      """
      Deal Name,Stage,Amount (€),Close Date,Owner
      Acme,Closed Won,100,2026-10-14,Ana
      Deal Name,Amount ($),Stage,Close Date,Owner
      Beta,50,Closed Won,2026-10-30,Bo
      """
    ).receipt
    #expect(receipt.sums.map(\.currency.code) == ["EUR", "USD"])
    #expect(receipt.sums.map(\.deals) == [100_00, 50_00])
  }

  @Test func `below another header records are read alone, however many follow`() throws {
    let first = (0..<2000).map { "Deal \($0),Closed Won,1,2026-10-14,Ana\n" }.joined()
    let second = (0..<2000).map { "Bo,1,2026-10-14,Closed Won,Other \($0)\n" }.joined()
    let text =
      "Deal Name,Stage,Amount,Close Date,Owner\n" + first
      + "Owner,Amount,Close Date,Stage,Deal Name\n" + second
    for batches in [true, false] {
      var importer = Importer()
      importer.readsBatches = batches
      let read = try importer.deals(
        in: Array(text.utf8), file: RawText("deals.csv"), asOf: Day(number: 20_778))
      #expect(read.receipt.won == 4000)
      #expect(read.receipt.sums.map(\.deals) == [400_000])
      #expect(read.pipeline[3999].name(.rep)?.unsanitized == "Bo")
      #expect(read.receipt.issues.count(of: .otherHeader) == 1)
    }
  }
}
