import PipelineImport
import PipelineModel

extension CRMExportTests {
  /// Exports of Salesforce, HubSpot, Pipedrive, Zoho and Dynamics.
  static let salesforceToDynamics: [Export] = [
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
        .lastActivity: "(Do Not Modify) Modified On",
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
  ]
}
