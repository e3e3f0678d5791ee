import PipelineImport
import PipelineModel
import Testing

/// The header rows of each CRM: which column is taken for what, field by field.
@Suite struct CRMExportTests {
  /// An export with invented names, and what is to be read of it.
  struct Export: CustomTestStringConvertible {
    var testDescription: String
    var crm: CRM?
    var lines: String
    /// The title of each field's column; fields that are not here have none.
    var columns: [Field: String]
    /// Open, won and lost deals.
    var outcomes: [Int]
    /// What all amounts sum to.
    var sums: [String]
  }

  @Test(arguments: exports) func `every column is taken for what it is`(_ export: Export) throws {
    let read = try imported(export.lines)
    let columns = read.receipt.columns
    let found = Dictionary(
      columns.choices.map { ($0.field, columns.titles[$0.column].unsanitized) }
    ) { first, _ in first }
    #expect(read.receipt.crm == export.crm)
    #expect(found == export.columns)
    #expect(read.receipt.outcomes == export.outcomes)
    #expect(
      read.receipt.sums.map { Money(minorUnits: $0.deals, currency: $0.currency).decimal }
        == export.sums)
    #expect(read.receipt.records == read.receipt.deals + read.receipt.rejected)
  }

  private static let exports: [Export] = [
    Export(
      testDescription: "Salesforce report, currency before each money column",
      crm: .salesforce,
      lines: """
        Territory Region,Opportunity Owner,Account Name,Opportunity Name,Stage,Forecast Category,Total Amount Currency,Total Amount,Billed iARR Currency,Billed iARR,Fiscal Period,Close Date,Opportunity Next Steps,Type
        North,Mai Chen,Aurora,Aurora pilot,Proposal,Commit,EUR,450000,USD,180000,FY26-Q3,2026-09-30,Call,New Business
        """,
      columns: [
        .region: "Territory Region", .rep: "Opportunity Owner", .account: "Account Name",
        .name: "Opportunity Name", .stage: "Stage", .category: "Forecast Category",
        .amount: "Total Amount", .currency: "Total Amount Currency", .closeDate: "Close Date",
        .nextStep: "Opportunity Next Steps", .type: "Type", .fiscalPeriod: "Fiscal Period",
      ], outcomes: [1, 0, 0], sums: ["450000.00"]),
    Export(
      testDescription: "Salesforce report, the usual columns", crm: .salesforce,
      lines: """
        Owner Role,Opportunity Owner,Account Name,Opportunity Name,Stage,Fiscal Period,Amount,Expected Revenue,Probability (%),Age,Close Date,Created Date,Next Step,Lead Source,Type,Last Activity,Last Modified Date,Stage Duration,Push Count
        Rep,Mai Chen,Aurora,Pilot,Needs Analysis,Q3-2026,1000,200,20%,12,9/30/2026,6/1/2026,Call,Web,New,8/1/2026,8/2/2026,12,1
        Rep,Mai Chen,Aurora,Phase 2,Closed Won,Q3-2026,2000,2000,100%,12,9/3/2026,6/1/2026,,Web,New,8/1/2026,8/2/2026,12,0
        """,
      columns: [
        .team: "Owner Role", .rep: "Opportunity Owner", .account: "Account Name",
        .name: "Opportunity Name", .stage: "Stage", .fiscalPeriod: "Fiscal Period",
        .amount: "Amount", .weighted: "Expected Revenue", .probability: "Probability (%)",
        .closeDate: "Close Date", .created: "Created Date", .nextStep: "Next Step",
        .source: "Lead Source", .type: "Type", .lastActivity: "Last Activity",
        .pushCount: "Push Count",
      ], outcomes: [1, 1, 0], sums: ["3000.00"]),
    Export(
      testDescription: "Salesforce report, Expected Revenue is no amount", crm: .salesforce,
      lines: """
        Opportunity Owner,Account Name,Opportunity Name,Stage,Expected Revenue,Close Date
        Mai Chen,Aurora,Pilot,Needs Analysis,200,9/30/2026
        """,
      columns: [
        .rep: "Opportunity Owner", .account: "Account Name", .name: "Opportunity Name",
        .stage: "Stage", .weighted: "Expected Revenue", .closeDate: "Close Date",
      ], outcomes: [1, 0, 0], sums: []),
    Export(
      testDescription: "Salesforce API in capitals", crm: .salesforce,
      lines: """
        ID,ISDELETED,ACCOUNTID,NAME,STAGENAME,AMOUNT,PROBABILITY,EXPECTEDREVENUE,CLOSEDATE,TYPE,NEXTSTEP,LEADSOURCE,ISCLOSED,ISWON,FORECASTCATEGORY,FORECASTCATEGORYNAME,OWNERID,CREATEDDATE,LASTACTIVITYDATE,FISCALQUARTER,FISCALYEAR,FISCAL,PUSHCOUNT,LASTSTAGECHANGEDATE,CURRENCYISOCODE,RECORDTYPEID,LOSS_REASON__C
        1,false,11,Bridge,Proposal,1000,60,600,2026-12-01,New,Call,Web,false,false,BestCase,Best Case,51,2026-06-01,2026-08-01,4,2026,2026 4,2,2026-07-01,USD,9,
        2,false,11,Tunnel,Closed Won,500,100,500,2026-11-01,New,,Web,true,true,Closed,Closed,51,2026-06-01,2026-08-01,4,2026,2026 4,0,2026-07-01,USD,9,
        3,true,11,Ferry,Closed Won,77,100,77,2026-11-01,New,,Web,true,true,Closed,Closed,51,2026-06-01,2026-08-01,4,2026,2026 4,0,2026-07-01,USD,9,
        """,
      columns: [
        .id: "ID", .isDeleted: "ISDELETED", .account: "ACCOUNTID", .name: "NAME",
        .stage: "STAGENAME", .amount: "AMOUNT", .probability: "PROBABILITY",
        .weighted: "EXPECTEDREVENUE", .closeDate: "CLOSEDATE", .type: "TYPE",
        .nextStep: "NEXTSTEP", .source: "LEADSOURCE", .isClosed: "ISCLOSED", .isWon: "ISWON",
        .category: "FORECASTCATEGORY", .rep: "OWNERID", .created: "CREATEDDATE",
        .lastActivity: "LASTACTIVITYDATE", .fiscalPeriod: "FISCAL", .pushCount: "PUSHCOUNT",
        .stageEntered: "LASTSTAGECHANGEDATE", .currency: "CURRENCYISOCODE",
        .pipeline: "RECORDTYPEID", .lossReason: "LOSS_REASON__C",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "HubSpot labels, with the history of stages", crm: .hubSpot,
      lines: #"""
        Record ID,Deal Name,Deal Stage,Amount,Amount in company currency,Currency,Weighted amount,Forecast amount,Deal owner,HubSpot Team,Associated Company IDs,Associated Company,Associated Contact IDs,Close Date,Create Date,Last Activity Date,Last Modified Date,"Date entered ""Closed Won (Sales Pipeline)""","Date exited ""Closed Won (Sales Pipeline)""",Date entered 'Contract Sent',Date entered current stage,Deal probability,Forecast category,Deal Type,Pipeline,Original Traffic Source,Closed lost reason,Is Deal Closed?,Is Closed Won,Is closed lost
        8001,Brightwater,Contract sent,1000,1100,EUR,900,900,Nora Field,North,17;18,Brightwater Ltd,3,2026-12-15 00:00,2026-01-10 09:30,2026-11-01 10:00,2026-11-02 10:00,,,2026-10-01 10:00,2026-10-01 10:00,0.9,Commit,newbusiness,Sales,Organic,,false,false,false
        8002,Hillside,Closed lost,300,330,EUR,0,0,Nora Field,North,17,Hillside Ltd,3,2026-10-15 00:00,2026-01-10 09:30,2026-11-01 10:00,2026-11-02 10:00,,,,2026-10-15 10:00,0,Not forecasted,newbusiness,Sales,Organic,Price,true,false,true
        """#,
      columns: [
        .id: "Record ID", .name: "Deal Name", .stage: "Deal Stage", .amount: "Amount",
        .baseAmount: "Amount in company currency", .currency: "Currency",
        .weighted: "Weighted amount", .rep: "Deal owner", .team: "HubSpot Team",
        .account: "Associated Company", .closeDate: "Close Date", .created: "Create Date",
        .lastActivity: "Last Activity Date", .stageEntered: "Date entered current stage",
        .probability: "Deal probability", .category: "Forecast category", .type: "Deal Type",
        .pipeline: "Pipeline", .source: "Original Traffic Source",
        .lossReason: "Closed lost reason", .isClosed: "Is Deal Closed?", .isWon: "Is Closed Won",
        .isLost: "Is closed lost",
      ], outcomes: [1, 0, 1], sums: ["1300.00"]),
    Export(
      testDescription: "HubSpot internal names", crm: .hubSpot,
      lines: """
        hs_object_id,dealname,dealstage,amount,amount_in_home_currency,deal_currency_code,hubspot_owner_id,closedate,createdate,hs_deal_stage_probability,hs_manual_forecast_category,hs_projected_amount,pipeline,dealtype,hs_is_closed,hs_is_closed_won,hs_next_step,notes_last_contacted
        1,Brightwater,qualifiedtobuy,1000,1100,EUR,41,2026-12-15,2026-01-10,0.4,BEST_CASE,400,default,newbusiness,false,false,Call,2026-11-01
        """,
      columns: [
        .id: "hs_object_id", .name: "dealname", .stage: "dealstage", .amount: "amount",
        .baseAmount: "amount_in_home_currency", .currency: "deal_currency_code",
        .rep: "hubspot_owner_id", .closeDate: "closedate", .created: "createdate",
        .probability: "hs_deal_stage_probability", .category: "hs_manual_forecast_category",
        .weighted: "hs_projected_amount", .pipeline: "pipeline", .type: "dealtype",
        .isClosed: "hs_is_closed", .isWon: "hs_is_closed_won", .nextStep: "hs_next_step",
        .lastActivity: "notes_last_contacted",
      ], outcomes: [1, 0, 0], sums: ["1000.00"]),
    Export(
      testDescription: "Pipedrive", crm: .pipedrive,
      lines: """
        Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Weighted value,Deal - Probability,Deal - Stage,Deal - Status,Deal - Pipeline,Deal - Organization,Deal - Contact person,Deal - Owner,Deal - Label,Deal - Expected close date,Deal - Deal created,Deal - Deal closed on,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Last stage change,Deal - Last activity date,Deal - Next activity date,Deal - Source channel
        1,Pumps,25000,GBP,10000,40,Proposal Made,Open,Main,Northmill,Pat,Ada Stone,Hot,2026-04-30,2026-01-30 15:55:37,,,,,2026-02-01 10:00:00,2026-03-01,2026-04-01,Web
        2,Valves,1000,GBP,0,0,Qualified,Lost,Main,Northmill,Pat,Ada Stone,Hot,2026-04-30,2026-01-30 15:55:37,2026-05-03 10:00:00,,2026-05-03 10:00:00,Price,2026-02-01 10:00:00,2026-03-01,,Web
        """,
      columns: [
        .id: "Deal - ID", .name: "Deal - Title", .amount: "Deal - Value",
        .currency: "Deal - Currency", .weighted: "Deal - Weighted value",
        .probability: "Deal - Probability", .stage: "Deal - Stage", .status: "Deal - Status",
        .pipeline: "Deal - Pipeline", .account: "Deal - Organization", .rep: "Deal - Owner",
        .type: "Deal - Label", .closeDate: "Deal - Expected close date",
        .created: "Deal - Deal created", .actualCloseDate: "Deal - Deal closed on",
        .wonDate: "Deal - Won time", .lostDate: "Deal - Lost time",
        .lossReason: "Deal - Lost reason", .stageEntered: "Deal - Last stage change",
        .lastActivity: "Deal - Last activity date", .source: "Deal - Source channel",
      ], outcomes: [1, 0, 1], sums: ["26000.00"]),
    Export(
      testDescription: "Pipedrive in German", crm: .pipedrive,
      lines: """
        Deal - Titel;Deal - Wert;Deal - Währung;Deal - Phase;Deal - Status;Deal - Organisation;Deal - Besitzer;Deal - Erwartetes Abschlussdatum;Deal - Gewonnen am
        Pumpen;25.000,00;EUR;Angebot;Offen;Nordwerk;Änne Groß;30.04.2026;
        Ventile;1.000,00;EUR;Angebot;Gewonnen;Nordwerk;Änne Groß;30.04.2026;02.05.2026
        """,
      columns: [
        .name: "Deal - Titel", .amount: "Deal - Wert", .currency: "Deal - Währung",
        .stage: "Deal - Phase", .status: "Deal - Status", .account: "Deal - Organisation",
        .rep: "Deal - Besitzer", .closeDate: "Deal - Erwartetes Abschlussdatum",
        .wonDate: "Deal - Gewonnen am",
      ], outcomes: [1, 1, 0], sums: ["26000.00"]),
    Export(
      testDescription: "Zoho with stars and owner ids", crm: .zoho,
      lines: """
        Record Id,Deal Owner.id,Deal Owner,Deal Name*,Account Name*,Type,Lead Source,Campaign Source,Contact Name,Amount,Closing Date*,Next Step,Stage*,Probability (%),Expected Revenue,Created Time,Modified Time,Last Activity Time,Forecast Category,Overall Sales Duration
        zcrm_1,zcrm_9,Ida Moss,Looms,Weaver & Co,New Business,Fair,,Kim,1200,2026-12-20,Call,Value Proposition,40,480,2026-06-01 10:00:00,2026-07-01 10:00:00,2026-08-01 10:00:00,Pipeline,12
        """,
      columns: [
        .id: "Record Id", .rep: "Deal Owner", .name: "Deal Name*", .account: "Account Name*",
        .type: "Type", .source: "Lead Source", .amount: "Amount", .closeDate: "Closing Date*",
        .nextStep: "Next Step", .stage: "Stage*", .probability: "Probability (%)",
        .weighted: "Expected Revenue", .created: "Created Time",
        .lastActivity: "Last Activity Time", .category: "Forecast Category",
      ], outcomes: [1, 0, 0], sums: ["1200.00"]),
    Export(
      testDescription: "Zoho of old", crm: .zoho,
      lines: """
        Potential Name,Account Name,Amount,Closing Date,Sales Stage,Potential Owner
        Looms,Weaver & Co,1200,2026/12/20,Qualification,Ida Moss
        """,
      columns: [
        .name: "Potential Name", .account: "Account Name", .amount: "Amount",
        .closeDate: "Closing Date", .stage: "Sales Stage", .rep: "Potential Owner",
      ], outcomes: [1, 0, 0], sums: ["1200.00"]),
    Export(
      testDescription: "Dynamics with its hidden columns", crm: .dynamics,
      lines: """
        (Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. Close Date,Est. Revenue,Est. Revenue (Base),Currency,Pipeline Phase,Probability,Rating,Owner,Status,Created On,Revenue,Forecast category,Owning Business Unit
        a1,x,2026-08-01 10:00,Beans,Roastery,8/31/2026,13400,13000,US Dollar,2-Develop,15,Cold,Jo Park,Open,5/20/2026 7:42,User Provided,Commit,West
        """,
      columns: [
        .id: "(Do Not Modify) Opportunity", .name: "Topic", .account: "Potential Customer",
        .closeDate: "Est. Close Date", .amount: "Est. Revenue",
        .baseAmount: "Est. Revenue (Base)", .currency: "Currency", .stage: "Pipeline Phase",
        .probability: "Probability", .rep: "Owner", .status: "Status", .created: "Created On",
        .category: "Forecast category", .team: "Owning Business Unit",
      ], outcomes: [1, 0, 0], sums: ["13400.00"]),
    Export(
      testDescription: "Dynamics logical names", crm: .dynamics,
      lines: """
        opportunityid,name,estimatedvalue,estimatedclosedate,closeprobability,salesstage,msdyn_forecastcategory,ownerid,customerid,createdon,modifiedon,statecode,actualclosedate,actualvalue,transactioncurrencyid
        a1,Beans,13400,2026-08-31,15,Propose,Pipeline,b1,c1,2026-05-20,2026-06-01,0,,,9f8e7d6c-5b4a-3928-1706-f5e4d3c2b1a0
        a2,Cups,100,2026-08-31,15,Close,Closed,b1,c1,2026-05-20,2026-06-01,1,2026-08-30,90,9f8e7d6c-5b4a-3928-1706-f5e4d3c2b1a0
        a3,Mugs,50,2026-08-31,15,Close,Omitted,b1,c1,2026-05-20,2026-06-01,2,2026-08-30,0,9f8e7d6c-5b4a-3928-1706-f5e4d3c2b1a0
        """,
      columns: [
        .id: "opportunityid", .name: "name", .amount: "estimatedvalue",
        .closeDate: "estimatedclosedate", .probability: "closeprobability", .stage: "salesstage",
        .category: "msdyn_forecastcategory", .rep: "ownerid", .account: "customerid",
        .created: "createdon", .lastActivity: "modifiedon", .status: "statecode",
        .actualCloseDate: "actualclosedate", .actualAmount: "actualvalue",
      ], outcomes: [1, 1, 1], sums: ["13540.00"]),
    Export(
      testDescription: "Odoo labels", crm: .odoo,
      lines: """
        External ID,Opportunity,Customer,Salesperson,Sales Team,Stage,Expected Revenue,Prorated Revenue,Recurring Revenues,Probability,Automated Probability,Expected Closing,Closed Date,Last Stage Update,Created on,Lost Reason,Tags,Type,Active,Currency
        __export__.crm_lead_1,Roof,Tilehouse,Uma Lind,Europe,Proposition,1000,700,0,70,65,2026-12-20,,2026-06-02 08:00:00,2026-06-01 08:00:00,,,Opportunity,True,EUR
        __export__.crm_lead_2,Door,Tilehouse,Uma Lind,Europe,New,300,0,0,0,0,2026-10-20,2026-09-01 08:00:00,2026-06-02 08:00:00,2026-06-01 08:00:00,Price,,Opportunity,False,EUR
        __export__.crm_lead_3,Visitor,,Uma Lind,Europe,New,40,0,0,10,10,,,2026-06-02 08:00:00,2026-06-01 08:00:00,,,Lead,True,EUR
        """,
      columns: [
        .id: "External ID", .name: "Opportunity", .account: "Customer", .rep: "Salesperson",
        .team: "Sales Team", .stage: "Stage", .amount: "Expected Revenue",
        .weighted: "Prorated Revenue", .probability: "Probability",
        .closeDate: "Expected Closing", .actualCloseDate: "Closed Date",
        .stageEntered: "Last Stage Update", .created: "Created on", .lossReason: "Lost Reason",
        .type: "Type", .isActive: "Active", .currency: "Currency",
      ], outcomes: [1, 0, 1], sums: ["1300.00"]),
    Export(
      testDescription: "Odoo technical names", crm: .odoo,
      lines: """
        id,name,partner_id,user_id,team_id,stage_id,expected_revenue,prorated_revenue,company_currency,probability,date_deadline,date_closed,date_last_stage_update,create_date,date_action_last,type,active
        crm_1,Roof,Tilehouse,Uma Lind,Europe,Proposition,1000,700,EUR,70,2026-12-20,,2026-06-02 08:00:00,2026-06-01 08:00:00,2026-07-01 08:00:00,opportunity,True
        """,
      columns: [
        .id: "id", .name: "name", .account: "partner_id", .rep: "user_id", .team: "team_id",
        .stage: "stage_id", .amount: "expected_revenue", .weighted: "prorated_revenue",
        .currency: "company_currency", .probability: "probability", .closeDate: "date_deadline",
        .actualCloseDate: "date_closed", .stageEntered: "date_last_stage_update",
        .created: "create_date", .lastActivity: "date_action_last", .type: "type",
        .isActive: "active",
      ], outcomes: [1, 0, 0], sums: ["1000.00"]),
    Export(
      testDescription: "SuiteCRM", crm: .suiteCRM,
      lines: """
        name,id,date_entered,date_modified,modified_user_id,created_by,description,deleted,assigned_user_id,opportunity_type,campaign_id,lead_source,amount,amount_usdollar,currency_id,date_closed,next_step,sales_stage,probability
        Boats,a-1,2026-06-01 10:00:00,2026-07-01 10:00:00,u1,u1,Long text,0,u2,New Business,,Web,1000,1000,-99,2026-12-31,Call,Needs Analysis,25
        """,
      columns: [
        .name: "name", .id: "id", .created: "date_entered", .lastActivity: "date_modified",
        .isDeleted: "deleted", .rep: "assigned_user_id", .type: "opportunity_type",
        .source: "lead_source", .amount: "amount", .baseAmount: "amount_usdollar",
        .closeDate: "date_closed", .nextStep: "next_step", .stage: "sales_stage",
        .probability: "probability",
      ], outcomes: [1, 0, 0], sums: ["1000.00"]),
    Export(
      testDescription: "SuiteCRM labels", crm: .suiteCRM,
      lines: """
        Opportunity Name,Account Name,Sales Stage,Opportunity Amount,Currency,Expected Close Date,Probability (%),Assigned to,Date Created,Lead Source,Next Step,Type
        Boats,Dock,Needs Analysis,1000,EUR,2026-12-31,25,Lea Voss,2026-06-01 10:00,Web,Call,New
        """,
      columns: [
        .name: "Opportunity Name", .account: "Account Name", .stage: "Sales Stage",
        .amount: "Opportunity Amount", .currency: "Currency", .closeDate: "Expected Close Date",
        .probability: "Probability (%)", .rep: "Assigned to", .created: "Date Created",
        .source: "Lead Source", .nextStep: "Next Step", .type: "Type",
      ], outcomes: [1, 0, 0], sums: ["1000.00"]),
    Export(
      testDescription: "Close", crm: .close,
      lines: """
        date_created,lead_name,status,date_won,date_lost,confidence,user_name,note,value,value_period,value_currency
        2026-06-01 10:00:00,Glassworks,Proposal,,,60,Kit Lowe,Text,1000,one_time,USD
        2026-06-01 10:00:00,Glassworks,Won,2026-10-01,,100,Kit Lowe,Text,2000,one_time,USD
        """,
      columns: [
        .created: "date_created", .account: "lead_name", .status: "status", .stage: "status",
        .wonDate: "date_won", .lostDate: "date_lost", .probability: "confidence",
        .rep: "user_name", .amount: "value", .currency: "value_currency",
      ], outcomes: [1, 1, 0], sums: ["3000.00"]),
    Export(
      testDescription: "Copper API names", crm: .copper,
      lines: """
        id,name,assignee_id,close_date,company_name,loss_reason_id,pipeline_id,pipeline_stage_id,priority,status,win_probability,monetary_value
        1,Signs,77,12/31/2026,Paintshop,,5,9,High,Open,40,1000
        2,Posters,77,10/31/2026,Paintshop,3,5,9,High,Abandoned,5,500
        """,
      columns: [
        .id: "id", .name: "name", .rep: "assignee_id", .closeDate: "close_date",
        .account: "company_name", .lossReason: "loss_reason_id", .pipeline: "pipeline_id",
        .stage: "pipeline_stage_id", .status: "status", .probability: "win_probability",
        .amount: "monetary_value",
      ], outcomes: [1, 0, 1], sums: ["1500.00"]),
    Export(
      testDescription: "Freshsales", crm: .freshsales,
      lines: """
        Deal Name,Deal Value,Type,Expected close date,Closed date,Product,Payment status,Probability,Owner,Deal Pipeline,Deal Stage,Account,Related Contacts,Source,Campaign
        Ovens,1000,New,2026-12-31,,Oven,,40,Gus Webb,Main,Demo,Bakery,Pat,Web,
        Mixers,500,New,2026-12-31,2026-10-01,Mixer,,100,Gus Webb,Main,Won,Bakery,Pat,Web,
        """,
      columns: [
        .name: "Deal Name", .amount: "Deal Value", .type: "Type",
        .closeDate: "Expected close date", .actualCloseDate: "Closed date", .product: "Product",
        .probability: "Probability", .rep: "Owner", .pipeline: "Deal Pipeline",
        .stage: "Deal Stage", .account: "Account", .source: "Source",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "Attio, without a close date", crm: .attio,
      lines: """
        Name,Deal stage,Deal owner,Deal value,Associated people,Associated company
        Kites,In Progress,Ann Lee,"$1,000.00",Pat,Windworks
        Sails,Won 🎉,Ann Lee,$500.00,Pat,Windworks
        """,
      columns: [
        .name: "Name", .stage: "Deal stage", .rep: "Deal owner", .amount: "Deal value",
        .account: "Associated company",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "monday with its board's title above", crm: .monday,
      lines: """
        Deals,,,,,,,
        Active Deals,,,,,,,
        Name,Stage,Owner,Deal Value,Contacts,Accounts,Expected Close Date,Close Probability,Forecast Value,Last Interaction
        Lamps,Negotiation,Ann Lee,1000,Pat,Lightworks,2026-12-31,60,600,2026-11-01
        Bulbs,Won,Ann Lee,500,Pat,Lightworks,2026-10-31,100,500,2026-10-01
        """,
      columns: [
        .name: "Name", .stage: "Stage", .rep: "Owner", .amount: "Deal Value",
        .account: "Accounts", .closeDate: "Expected Close Date",
        .probability: "Close Probability", .weighted: "Forecast Value",
        .lastActivity: "Last Interaction",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "Twenty", crm: .twenty,
      lines: """
        Id,Name,Amount / Amount,Amount / Currency,Close date,Stage,Company,Point of Contact,Owner,Created at
        1,Boots,1000,EUR,2026-12-31T00:00:00Z,MEETING,Shoeworks,Pat,Ann Lee,2026-06-01T10:00:00Z
        2,Laces,500,EUR,2026-10-31T00:00:00Z,CUSTOMER,Shoeworks,Pat,Ann Lee,2026-06-01T10:00:00Z
        """,
      columns: [
        .id: "Id", .name: "Name", .amount: "Amount / Amount", .currency: "Amount / Currency",
        .closeDate: "Close date", .stage: "Stage", .account: "Company", .rep: "Owner",
        .created: "Created at",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "OroCRM", crm: .oroCRM,
      lines: """
        ID,Opportunity Name,Expected Close Date,Probability,Budget Amount,Budget Amount Currency,Close Revenue,Close Revenue Currency,Status Id,Owner Username
        1,Ropes,15-12-2026,40,1000,EUR,,,in_progress,ann
        2,Knots,15-10-2026,100,500,EUR,450,EUR,won,ann
        """,
      columns: [
        .id: "ID", .name: "Opportunity Name", .closeDate: "Expected Close Date",
        .probability: "Probability", .amount: "Budget Amount",
        .currency: "Budget Amount Currency", .actualAmount: "Close Revenue",
        .status: "Status Id", .stage: "Status Id", .rep: "Owner Username",
      ], outcomes: [1, 1, 0], sums: ["1450.00"]),
    Export(
      testDescription: "Business Central", crm: .businessCentral,
      lines: """
        No.,Description,Creation Date,Status,Priority,Estimated Closing Date,Chances of Success %,Completed %,Estimated Value (LCY),Salesperson Name
        OP1,Chairs,2026-06-01,In Progress,Normal,2026-12-31,40,20,1000,Ann Lee
        OP2,Tables,2026-06-01,Won,Normal,2026-10-31,100,100,500,Ann Lee
        """,
      columns: [
        .id: "No.", .name: "Description", .created: "Creation Date", .status: "Status",
        .stage: "Status", .closeDate: "Estimated Closing Date",
        .probability: "Chances of Success %", .amount: "Estimated Value (LCY)",
        .rep: "Salesperson Name",
      ], outcomes: [1, 1, 0], sums: ["1500.00"]),
    Export(
      testDescription: "Capsule", crm: .capsule,
      lines: """
        Name,Organisation,Milestone,Value,Currency,Duration,Duration Basis,Probability,Expected Close,Owner
        Vases,Potworks,Proposal,1000,GBP,1,FIXED,50,2026-12-31,Ann Lee
        """,
      columns: [
        .name: "Name", .account: "Organisation", .stage: "Milestone", .amount: "Value",
        .currency: "Currency", .probability: "Probability", .closeDate: "Expected Close",
        .rep: "Owner",
      ], outcomes: [1, 0, 0], sums: ["1000.00"]),
  ]
}
