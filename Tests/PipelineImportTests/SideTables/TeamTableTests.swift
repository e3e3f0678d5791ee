import PipelineImport
import PipelineModel
import Testing

@Suite struct TeamTableTests {
  @Test func `each rep has a manager and a team`() throws {
    let table = try TeamTable(
      Array("rep,manager,team\nAda,Cy,North\nBen,Cy,\n\nAda,Di,South\n".utf8),
      file: RawText("team.csv"))
    #expect(table.members.map(\.rep.unsanitized) == ["Ada", "Ben"])
    #expect(table.member(named: RawText("Ada"))?.team.unsanitized == "North")
    #expect(table.member(named: RawText("Ben"))?.manager.unsanitized == "Cy")
    #expect(table.member(named: RawText("Eve")) == nil)
    #expect(
      table.issues.kept.map(\.text) == [
        #"team.csv:5:1: rep "Ada" was listed before; keep one of the two rows"#
      ])
  }
}
