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

  @Test func `deals of another year say which, in Markdown, text and words, and as ISO in CSV`()
    throws
  {
    let scope = TestDeal.scope([TestDeal(), TestDeal(close: 60)])
    let report = TestDeal.report(.deals, scope)
    for text in [
      MarkdownFormat.text(of: report), TableFormat().text(of: report),
      PlainFormat().text(of: report),
    ] {
      #expect(text.contains("20 Jan 2027"), "\(text)")
      #expect(text.contains("1 Dec") && !text.contains("1 Dec 2026"), "\(text)")
    }
    #expect(ReportFormat.csv.text(of: report).contains("2027-01-20"))
    #expect(MarkdownFormat.text(of: TestDeal.report(.weeks, scope)).contains("to 19 Feb 2027"))
  }
}
