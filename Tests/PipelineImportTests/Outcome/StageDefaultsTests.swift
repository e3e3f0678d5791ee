import PipelineImport
import PipelineModel
import Testing

@Suite struct StageDefaultsTests {
  @Test(
    arguments: [
      ("Id. Decision Makers", CRM.salesforce, "60%"), ("id decision makers", .salesforce, "60%"),
      ("Proposal / Price Quote", .salesforce, "75%"), ("Proposal/Price Quote", .suiteCRM, "65%"),
      ("Needs Analysis", .salesforce, "20%"), ("Needs Analysis", .suiteCRM, "25%"),
      ("Contract Sent (Sales Pipeline)", .hubSpot, "90%"), ("contractsent", .hubSpot, "90%"),
      ("Qualification", .zoho, "10%"), ("Proposition", .odoo, "70%"),
      ("Ready to close", .frappe, "90%"), ("Proposal", .salesforce, nil),
      ("Qualified", .pipedrive, nil), ("Qualified", .copper, nil),
    ] as [(String, CRM, String?)])
  func `a stage weighs what its own CRM ships`(_ stage: String, _ crm: CRM, _ weight: String?) {
    #expect(StageDefaults.weight(of: stage, in: crm)?.description == weight)
  }
}
