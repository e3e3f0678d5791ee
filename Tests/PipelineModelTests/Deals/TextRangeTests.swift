import PipelineModel
import Testing

struct TextRangeTests {
  @Test(arguments: [
    ("abc", 0, 3, false, "abc"), ("abc", 1, 1, false, "b"), ("a\"\"b", 0, 4, false, "a\"\"b"),
    ("a\"\"b", 0, 4, true, "a\"b"), ("\"\"\"\"", 0, 4, true, "\"\""), ("a\"", 0, 2, true, "a"),
    ("\"\"\"", 0, 3, true, "\""), ("", 0, 0, true, ""), ("a\" b", 0, 4, true, "a b"),
    ("a\"\"b\"c\"\"", 0, 8, true, "a\"bc\"\""),
  ])
  func `a text is read from its bytes`(
    file: String, offset: Int, length: Int, hasDoubledQuotes: Bool, text: String
  ) {
    let range = TextRange(offset: offset, length: length, hasDoubledQuotes: hasDoubledQuotes)
    #expect(range.text(in: TextSource(Array(file.utf8))) == RawText(text))
    #expect(range.isEmpty == (length == 0))
    #expect(range.hasDoubledQuotes == hasDoubledQuotes)
  }

  @Test(arguments: [(0, 4), (3, 1), (4, 0), (Int.max, Int.max), (1, Int.max), (-1, 9)])
  func `a range outside the file is empty text`(offset: Int, length: Int) {
    let range = TextRange(offset: offset, length: length, hasDoubledQuotes: false)
    #expect(range.text(in: TextSource(Array("abc".utf8))).isEmpty)
  }

  @Test func `bytes that are not UTF-8 are repaired`() {
    let range = TextRange(offset: 0, length: 2, hasDoubledQuotes: false)
    #expect(range.text(in: TextSource([0x41, 0xFF])) == RawText("A\u{FFFD}"))
  }
}
