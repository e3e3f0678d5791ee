import PipelineModel
import Testing

struct RawTextTests {
  @Test func `interpolation shows escapes and never acts`() {
    #expect("\(RawText("a\u{1B}[2J"))" == "a\\u{1B}[2J")
    #expect(
      "\(RawText("x\u{202E}\n"))".unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 })
  }

  @Test func `texts are equal only when every scalar is`() {
    let (composed, decomposed) = (RawText("\u{E9}"), RawText("e\u{301}"))
    #expect(composed != decomposed)
    #expect(decomposed < composed)
    #expect(Set([composed, decomposed]).count == 2)
    #expect(RawText("a") == RawText("a"))
    #expect(Set([RawText("a"), RawText("a")]).count == 1)
  }

  @Test(arguments: [("A", "a"), ("Z", "a"), ("a", "aa"), ("", "a"), ("z", "é"), ("\u{FFFF}", "😀")])
  func `texts are ordered by their scalars`(first: String, second: String) {
    #expect(RawText(first) < RawText(second))
    #expect(!(RawText(second) < RawText(first)))
  }
}
