import PipelineImport
import PipelineModel
import Testing

/// Exports in the shape of each CRM, with invented names.
@Suite struct VendorExportTests {
  private func expect(
    _ imported: Importer.Import, crm: CRM?, outcomes: [Int], firstAmount: String?,
    firstClose: String?, firstRep: String, firstAccount: String?
  ) {
    let deal = imported.pipeline[0]
    #expect(imported.receipt.crm == crm)
    #expect(imported.receipt.outcomes == outcomes)
    #expect(deal.amount?.decimal == firstAmount)
    #expect(deal.close?.description == firstClose)
    #expect(deal.name(.rep)?.unsanitized == firstRep)
    #expect(deal.name(.account)?.unsanitized == firstAccount)
    #expect(imported.receipt.issueLines.filter { !$0.contains("needs a weight") } == [])
  }

  @Test func `a HubSpot export`() throws {
    let hubSpot = try imported(
      """
      Record ID,Deal Name,Amount,Deal Stage,Close Date,Deal Owner,Company Name,Pipeline,Create Date,Deal probability
      HS-001,Brightwater Expansion,$125000,Contract sent,2026-12-15 00:00,Nora Field,Brightwater,Enterprise,2026-01-10 09:30,0.9
      HS-002,Hillside Renewal,$30000,closedwon,2026-10-31 00:00,Omar Reed,Hillside,Enterprise,2026-02-10 09:30,1
      HS-003,Quarry Trial,$9000,Closed Trial,2026-12-31 00:00,Omar Reed,Quarry,Enterprise,2026-02-10 09:30,0.2
      """)
    expect(
      hubSpot, crm: .hubSpot, outcomes: [2, 1, 0], firstAmount: "125000.00",
      firstClose: "2026-12-15", firstRep: "Nora Field", firstAccount: "Brightwater")
    #expect(hubSpot.pipeline[0].weight?.description == "90%")
    #expect(hubSpot.pipeline[0].weightSource == .probabilityColumn)
    #expect(hubSpot.pipeline[0].amount?.currency.code == "USD")
  }

  @Test func `leads among Odoo's opportunities are rejected, their money and lines are kept`()
    throws
  {
    let odoo = try imported(
      """
      Opportunity,Salesperson,Stage,Expected Revenue,Expected Closing,Type
      Roof,Uma Lind,New,100,2026-12-20,Opportunity
      Visitor,Uma Lind,Inbox,50,2026-12-20,Lead
      Guest,Uma Lind,Inbox,7,2026-12-20,lead
      """)
    #expect(odoo.receipt.records == 3)
    #expect(odoo.receipt.deals == 1)
    #expect(odoo.receipt.rejected == 2)
    #expect(odoo.receipt.issues.count(of: .lead) == 2)
    #expect(odoo.receipt.sums.map(\.deals) == [10_000])
    #expect(odoo.receipt.sums.map(\.rejected) == [5_700])
    #expect(odoo.receipt.stages.map(\.stage.name.unsanitized) == ["New"])
  }

  @Test func `a note of two lines in a whole row is no joined row`() throws {
    let deals = try imported(
      """
      Deal Name,Amount,Stage,Close Date,Next Step,Owner,Account Name,Type,Source,Team
      Pumps,1,Demo,2026-12-01,"Call
      back",Ana,Dock,New,Web,North
      """)
    #expect(deals.receipt.deals == 1)
    #expect(deals.receipt.issues.count(of: .joinedRows) == 0)
  }

  @Test func `a row of one filled cell is told`() throws {
    let deals = try imported(
      """
      Deal ID,Deal Name,Amount,Stage,Close Date
      1,Pumps,5,Demo,2026-12-01
      "2;Taps ""x"" y",,,,
      3,Valves,5,Demo,2026-12-01
      """)
    #expect(deals.receipt.deals == 3)
    #expect(deals.receipt.issues.count(of: .shortRow) == 1)
  }

  @Test func `a formatted report has titles and filters above its header`() throws {
    let titles = (1...24).map { "\"Filter \($0): Stage, Amount\"" }.joined(separator: "\n")
    let report = try imported(
      """
      Opportunities by Stage
      As of 2026-11-21 09:00:00
      \(titles)

      ,Opportunity Owner,Account Name,Opportunity Name,Stage  ↑,Amount Currency,Amount,Close Date
      ,Mai Chen,Aurora,Pilot,Proposal,EUR,1000,2026-12-01
      ,Mai Chen,Aurora,Phase 2,Closed Won,EUR,500,2026-10-01
      """)
    #expect(report.receipt.preambleRows == 26)
    #expect(report.receipt.crm == .salesforce)
    #expect(report.receipt.outcomes == [1, 1, 0])
    #expect(report.receipt.sums.map(\.deals) == [150_000])
  }

  @Test(arguments: [
    ("Amount,Amount", "abc,100", 1), ("Amount,Amount", ",100", 1), ("Amount,Amount", "5,100", 0),
    ("Value,Amount", "5,2026-12-01", 0), ("Revenue,Expected Revenue", "User Provided,5", 1),
    ("Amount,Value", ",", 0),
  ])
  func `of several candidates the first wins whose cells fit`(
    _ headers: String, _ cells: String, _ column: Int
  ) throws {
    let map = try imported("\(headers),Stage\n\(cells),Proposal\n").receipt.columns
    #expect(map[.amount] == column)
  }

  @Test func `a Pipedrive export`() throws {
    let pipedrive = try imported(
      """
      Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Organization,Deal - Owner,Deal - Expected close date,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason
      1,Pumps,25000,GBP,Proposal Made,Open,Northmill,Ada Stone,2026-04-30,2026-01-30 15:55:37,,,
      2,Valves,"£1,250.50",GBP,Qualified,Won,Northmill,Ada Stone,2026-04-30,2026-01-30 15:55:37,2026-05-02 10:00:00,,
      3,Pipes,100,GBP,Qualified,Lost,Southmill,Ben Hart,2026-04-30,2026-01-30 15:55:37,,2026-05-03 10:00:00,Price
      """)
    expect(
      pipedrive, crm: .pipedrive, outcomes: [1, 1, 1], firstAmount: "25000.00",
      firstClose: "2026-04-30", firstRep: "Ada Stone", firstAccount: "Northmill")
    #expect(pipedrive.pipeline[1].close?.description == "2026-05-02")
    #expect(pipedrive.pipeline[2].close?.description == "2026-05-03")
    #expect(pipedrive.pipeline[2].name(.lossReason)?.unsanitized == "Price")
    #expect(pipedrive.pipeline[0].weight == nil, "Pipedrive's 100 % say nothing")
  }

  @Test func `a Zoho export`() throws {
    let zoho = try imported(
      """
      Record Id,Deal Owner,Deal Name*,Account Name*,Type,Lead Source,Amount,Closing Date*,Next Step,Stage*,Probability (%),Created Time
      zcrm_1,Ida Moss,Looms,Weaver & Co,New Business,Fair,1200,2026-12-20,Call,Value Proposition,40,2026-06-01 10:00:00
      zcrm_2,Ida Moss,Yarn,Weaver & Co,New Business,Fair,800,2026-10-20,,Closed-Lost to Competition,0,2026-06-01 10:00:00
      """)
    expect(
      zoho, crm: .zoho, outcomes: [1, 0, 1], firstAmount: "1200.00", firstClose: "2026-12-20",
      firstRep: "Ida Moss", firstAccount: "Weaver & Co")
  }

  @Test func `an Odoo export`() throws {
    let odoo = try imported(
      """
      Opportunity,Customer,Salesperson,Sales Team,Stage,Expected Revenue,Prorated Revenue,Probability,Expected Closing,Created on,Active
      Roof,Tilehouse,Uma Lind,Europe,Proposition,"12.500,50","8.750,35","70,0",20.12.2026,01.06.2026 08:00:00,True
      Wall,Tilehouse,Uma Lind,Europe,Won,"1.000,00","1.000,00",100,20.10.2026,01.06.2026 08:00:00,True
      Door,Tilehouse,Uma Lind,Europe,New,"300,00",0,0,20.10.2026,01.06.2026 08:00:00,False
      """)
    expect(
      odoo, crm: .odoo, outcomes: [1, 1, 1], firstAmount: "12500.50", firstClose: "2026-12-20",
      firstRep: "Uma Lind", firstAccount: "Tilehouse")
    #expect(odoo.pipeline[0].name(.team)?.unsanitized == "Europe")
    #expect(odoo.pipeline[0].weight?.description == "70%")
  }

  @Test func `a Salesforce report with its footer`() throws {
    let report = try imported(
      #"""
      "Territory Region","Opportunity Owner","Account Name","Opportunity Name","Stage","Forecast Category","Amount Currency","Amount","Amount (converted)","Probability (%)","Fiscal Period","Close Date"
      "East","Mai Chen","Aurora","Aurora, phase 2","Negotiation/Review","Commit","EUR","450000","495000","90%","Q4-2026","9/30/2026"
      "East","Mai Chen","Aurora","Aurora, ""pilot""","Closed Won","Closed","EUR","1000","1100","100%","Q4-2026","9/3/2026"

      "Grand Totals (2 records)"
      "Confidential Information - Do Not Distribute"
      "Generated By: Mai Chen"
      """#)
    expect(
      report, crm: .salesforce, outcomes: [1, 1, 0], firstAmount: "450000.00",
      firstClose: "2026-09-30", firstRep: "Mai Chen", firstAccount: "Aurora")
    #expect(report.receipt.footerRows == 3)
    #expect(report.receipt.blankLines == 1)
    #expect(report.pipeline[0].category == .commit)
    #expect(report.pipeline[1].name.unsanitized == "Aurora, \"pilot\"")
    #expect(report.pipeline[0].name(.region)?.unsanitized == "East")
    #expect(report.receipt.sums.map(\.currency.code) == ["EUR"])
  }

  @Test func `a Salesforce data export`() throws {
    let export = try imported(
      """
      Id,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,ForecastCategoryName,OwnerId,CreatedDate,CurrencyIsoCode,Loss_Reason__c
      0061,0011,Bridge,Id. Decision Makers,1000.5,60,2026-12-01,false,false,Best Case,0051,2026-06-01T10:00:00.000Z,USD,
      0062,0011,Tunnel,Closed Won,2000,100,2026-11-01,true,true,Closed,0051,2026-06-01T10:00:00.000Z,USD,
      0063,0011,Ferry,Closed Lost,3000,0,2026-11-01,true,false,Omitted,0051,2026-06-01T10:00:00.000Z,USD,Price
      """)
    expect(
      export, crm: .salesforce, outcomes: [1, 1, 1], firstAmount: "1000.50",
      firstClose: "2026-12-01", firstRep: "0051", firstAccount: "0011")
    #expect(export.pipeline[0].category == .bestCase)
    #expect(export.pipeline[2].name(.lossReason)?.unsanitized == "Price")
  }

  @Test func `a Dynamics export keeps words out of the amount`() throws {
    let dynamics = try imported(
      """
      Created On,Topic,Owner,Potential Customer,Status,Status Reason,Est. revenue,Est. close date,Actual Revenue,Actual Close Date,Probability,Sales Stage,Currency,Revenue
      5/20/2026 7:42,Beans,Jo Park,Roastery,Lost,Canceled,13400,8/31/2026,0,8/30/2026,15,Close,US Dollar,User Provided
      5/20/2026 7:42,Cups,Jo Park,Roastery,Won,Won,20450,6/26/2026,20400,6/25/2026,95,Close,US Dollar,User Provided
      5/20/2026 7:42,Mills,Jo Park,Roastery,Open,In Progress,500,12/26/2026,,,50,Develop,US Dollar,User Provided
      """)
    expect(
      dynamics, crm: .dynamics, outcomes: [1, 1, 1], firstAmount: "13400.00",
      firstClose: "2026-08-30", firstRep: "Jo Park", firstAccount: "Roastery")
    #expect(dynamics.pipeline[1].amount?.decimal == "20400.00")
    #expect(dynamics.pipeline[2].amount?.currency.code == "USD")
  }

  @Test func `a lone column of words is no amount whatever its header says`() throws {
    let map = try imported(
      """
      Topic,Stage,Revenue,Expected Revenue
      Beans,Develop,User Provided,100
      """
    ).receipt.columns
    #expect(map[.amount] == 3)
  }

  @Test func `a Close export`() throws {
    let close = try imported(
      """
      id,lead_name,status_label,status_type,value,value_currency,confidence,user_name,date_created,date_won,expected_date
      o1,Glassworks,Proposal,active,1000,USD,60,Kit Lowe,2026-06-01 10:00:00.000000+00:00,,2026-12-01
      o2,Glassworks,Signed,won,2000,USD,100,Kit Lowe,2026-06-01 10:00:00.000000+00:00,2026-10-01,
      o3,Glassworks,No budget,lost,2000,USD,0,Kit Lowe,2026-06-01 10:00:00.000000+00:00,,
      """)
    expect(
      close, crm: .close, outcomes: [1, 1, 1], firstAmount: "1000.00", firstClose: "2026-12-01",
      firstRep: "Kit Lowe", firstAccount: "Glassworks")
    #expect(close.pipeline[1].close?.description == "2026-10-01")
  }

  @Test func `a Copper export`() throws {
    let copper = try imported(
      """
      Name,Company,Value,Close Date,Pipeline,Pipeline Stage,Win Probability,Owned By,Status,Loss Reason
      Signs,Paintshop,"$1,000.00",12/31/2026,Sales,Presentation,40,Gus Webb,Open,
      Posters,Paintshop,$500.00,10/31/2026,Sales,Qualified,5,Gus Webb,Abandoned,
      """)
    expect(
      copper, crm: .copper, outcomes: [1, 0, 1], firstAmount: "1000.00", firstClose: "2026-12-31",
      firstRep: "Gus Webb", firstAccount: "Paintshop")
  }

  @Test func `a German export`() throws {
    let german = try imported(
      """
      Name;Firma;Betrag;Währung;Phase;Verantwortlich;Erwartetes Abschlussdatum;Abschlussdatum;Wahrscheinlichkeit
      Öfen;Bäckerei;12.500,50;EUR;Angebot;Änne Groß;20.12.2026;;40 %
      Mühle;Bäckerei;800;EUR;Gewonnen;Änne Groß;20.10.2026;13.10.2026;100 %
      Sieb;Bäckerei;90;EUR;Verloren;Änne Groß;20.10.2026;14.10.2026;0 %
      """)
    expect(
      german, crm: nil, outcomes: [1, 1, 1], firstAmount: "12500.50", firstClose: "2026-12-20",
      firstRep: "Änne Groß", firstAccount: "Bäckerei")
    #expect(german.pipeline[0].weight?.description == "40%")
    #expect(german.pipeline[1].close?.description == "2026-10-13")
  }

  @Test func `a SuiteCRM export`() throws {
    let suite = try imported(
      """
      name,id,date_entered,assigned_user_name,opportunity_type,lead_source,amount,amount_usdollar,date_closed,next_step,sales_stage,probability
      Boats,a-1,2026-06-01 10:00:00,Lea Voss,New Business,Web,1000,1000,2026-12-31,Call,Needs Analysis,25
      """)
    expect(
      suite, crm: .suiteCRM, outcomes: [1, 0, 0], firstAmount: "1000.00",
      firstClose: "2026-12-31", firstRep: "Lea Voss", firstAccount: nil)
  }
}
