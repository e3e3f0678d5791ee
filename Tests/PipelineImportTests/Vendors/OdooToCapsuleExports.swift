import PipelineImport
import PipelineModel

extension CRMExportTests {
  /// Exports of Odoo, SuiteCRM and smaller CRMs.
  static let odooToCapsule: [Export] = [
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
