import PipecastApp
import PipelineModel
import Testing

@Suite struct MarkdownFormatTests {
  @Test func `numbers stand to the right in a pipe table`() {
    let text = ReportFormat.markdown.text(of: .stages(TestDeal.scope(TableFormatTests.deals)))
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "# Stages")
    #expect(lines.contains("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |"))
    #expect(lines.contains { $0.hasPrefix("| Proposal | 3 | 1,234,582 | ") })
  }

  @Test(
    arguments: zip(
      [
        "a|b", "`c`", "*d*", "_e_", "[f](g)", "<img>", "#h", "!i", "~j~", "&lt;", "http://x",
        "www.x",
      ],
      [
        "a\\|b", "\\`c\\`", "\\*d\\*", "\\_e\\_", "\\[f\\](g)", "\\<img\\>", "\\#h", "\\!i",
        "\\~j\\~", "\\&lt;", "http\\://x", "www\\.x",
      ]))
  func `markup of the data is escaped`(name: String, escaped: String) {
    let scope = TestDeal.scope([TestDeal(name: name)])
    #expect(ReportFormat.markdown.text(of: .deals(scope)).contains("| \(escaped) |"))
  }
}
