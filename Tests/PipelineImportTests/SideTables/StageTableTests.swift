import PipelineImport
import PipelineModel
import Testing

@Suite struct StageTableTests {
  private func table(_ text: String) throws -> StageTable {
    try StageTable(Array(text.utf8), file: RawText("stages.csv"))
  }

  @Test func `stages keep the order of the file`() throws {
    let table = try table(
      "stage,weight,category,outcome\nQualify,10%,pipeline,open\nVerbal,90,commit,\nDone,100,,won\n"
    )
    #expect(table.stages.map(\.name.unsanitized) == ["Qualify", "Verbal", "Done"])
    #expect(table.stages.map { $0.weight?.description } == ["10%", "90%", "100%"])
    #expect(table.stages.map(\.outcome) == [.open, .open, .won])
    #expect(table.stages.map(\.category) == [.pipeline, .commit, nil])
    #expect(table.stage(named: " verbal ")?.order == 1)
    #expect(table.issues.count == 0)
  }

  @Test func `weights may be shares`() throws {
    let table = try table("Stage,Weight\nA,0.1\nB,0.9\nWon,1\n")
    #expect(table.stages.map { $0.weight?.description } == ["10%", "90%", "100%"])
  }

  @Test func `what cannot be used is listed with the file's own name`() throws {
    let table = try table("stage,weight,outcome\nA,much,open\nB,20,perhaps\nA,30,open\n")
    #expect(
      table.issues.kept.map(\.text) == [
        #"stages.csv:2:2: weight "much" is not between 0 and 100 %; write it like 40%"#,
        #"stages.csv:3:3: outcome "perhaps" is not open, won or lost"#,
        #"stages.csv:4:1: stage "A" was described before; keep one of the two rows"#,
      ])
  }

  @Test func `a table without a stage column is refused`() {
    let error = #expect(throws: ImportError.self) { try table("step,weight\nA,1\n") }
    #expect(
      error?.parts.text
        == #"no column stage; found "step", "weight"; the first line must name it"#)
  }

  @Test func `a category that is not known is listed, its row is kept`() throws {
    let table = try StageTable(
      Array("stage,weight,category\nProposal,40%,hope\n".utf8), file: RawText("stages.csv"))
    #expect(table.stages.map(\.weight?.description) == ["40%"])
    #expect(table.issues.count(of: .unknownCategory) == 1)
  }
}
