import PipelineImport
import PipelineModel
import Testing

/// The codes in which CRMs write stages, states and amounts.
@Suite struct VendorCodeTests {
  @Test func `HubSpot's internal stage ids take its own weights`() throws {
    let hubSpot = try imported(
      """
      dealname,dealstage,amount,closedate,hubspot_owner_id,hs_object_id
      Brightwater,qualifiedtobuy,1000,2026-12-15,41,1
      Hillside,decisionmakerboughtin,1000,2026-12-15,41,2
      """)
    #expect(hubSpot.pipeline[0].weight?.description == "40%")
    #expect(hubSpot.pipeline[1].weight?.description == "80%")
    #expect(hubSpot.pipeline[0].weightSource == .crmDefault)
    #expect(hubSpot.pipeline[0].name(.stage)?.unsanitized == "Qualified to Buy")
    #expect(hubSpot.pipeline[1].name(.stage)?.unsanitized == "Decision Maker Bought-In")
  }

  @Test func `a HubSpot stage id that stages.csv names keeps its name`() throws {
    let hubSpot = try imported(
      """
      dealname,dealstage,amount,closedate,dealtype
      Brightwater,qualifiedtobuy,1000,2026-12-15,newbusiness
      """, stages: "stage,weight\nqualifiedtobuy,35\n")
    #expect(hubSpot.pipeline[0].name(.stage)?.unsanitized == "qualifiedtobuy")
    #expect(hubSpot.pipeline[0].weight?.description == "35%")
    #expect(hubSpot.pipeline[0].name(.type)?.unsanitized == "New Business")
  }

  @Test func `Twenty's amounts in millionths are read as amounts, others as they stand`() throws {
    let header = "id,name,amountAmountMicros,amountCurrencyCode,closeDate,stage,pointOfContactId\n"
    let micros = try imported(
      header + "a,Roof,1250500000,USD,2026-12-20T00:00:00Z,NEW,p\nb,Door,0,USD,,NEW,p\n")
    #expect(micros.receipt.crm == .twenty)
    #expect(micros.receipt.countsMillionths)
    #expect(micros.receipt.sums.map(\.deals) == [125_050])
    let plain = try imported(header + "a,Roof,1250.5,USD,2026-12-20T00:00:00Z,NEW,p\n")
    #expect(!plain.receipt.countsMillionths)
    #expect(plain.receipt.sums.map(\.deals) == [125_050])
  }

  @Test(arguments: [
    ("statecode", ["0", "1", "2"], [1, 1, 1]),
    ("statuscode", ["1", "2", "3", "4", "5"], [2, 1, 2]),
  ])
  func `the numbers of Dynamics' states and of their reasons are told apart`(
    _ header: String, _ codes: [String], _ outcomes: [Int]
  ) throws {
    let rows = codes.enumerated().map { "o\($0),100,2026-12-20,2,\($1),40\n" }.joined()
    let deals = try imported(
      "opportunityid,estimatedvalue,estimatedclosedate,salesstage,\(header),closeprobability\n"
        + rows)
    #expect(deals.receipt.crm == .dynamics)
    #expect(deals.pipeline[0].name(.stage)?.unsanitized == "Propose")
    #expect(deals.receipt.outcomes == outcomes)
  }

  @Test func `Lead is a type like any other outside Odoo`() throws {
    let deals = try imported(
      """
      Deal Name,Stage,Amount,Close Date,Type
      Roof,Proposal,100,2026-12-20,Renewal
      Door,Proposal,50,2026-12-20,Lead
      """)
    #expect(deals.receipt.deals == 2)
  }
}
