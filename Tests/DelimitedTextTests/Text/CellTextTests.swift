import DelimitedText
import Testing

struct CellTextTests {
  private let reader = RecordReader(Array("plain,\"a\"\"b\",\"\",\"c\" d,x".utf8) + [0xFF])
  private var cells: [Cell] { reader.record(at: 0).cells }

  @Test func `cells tell how they are written`() {
    #expect(cells.map(\.isQuoted) == [false, true, true, true, false])
    #expect(cells.map(\.isEscaped) == [false, true, false, true, false])
    #expect(cells.map(\.isEmpty) == [false, false, true, false, false])
  }

  @Test func `bytes, span and text of a cell agree`() {
    for cell in cells.dropLast() {
      let bytes = Array(reader.bytes(of: cell))
      let copied = reader.withSpan(of: cell) { span in span.indices.map { span[$0] } }
      #expect(copied == bytes)
      #expect(Array(reader.text(of: cell).utf8) == bytes)
      #expect(reader.validText(of: cell) == reader.text(of: cell))
    }
    #expect(cells.prefix(4).map(reader.text(of:)) == ["plain", "a\"b", "", "c d"])
  }

  @Test func `bytes that are not UTF-8 are seen`() throws {
    let cell = try #require(cells.last)
    #expect(reader.validText(of: cell) == nil)
    #expect(reader.text(of: cell) == "x\u{FFFD}")
  }
}
