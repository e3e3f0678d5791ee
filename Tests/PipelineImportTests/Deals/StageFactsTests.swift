import PipelineImport
import PipelineModel
import Testing

@Suite struct StageFactsTests {
  private let header = "Id,Name,Owner,Amount,Stage,Probability,Close Date\n"

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
}
