import PipelineModel
import Testing

/// The table is seen through the builder that uses it.
struct NameTableTests {
  private func code(_ bytes: [UInt8], _ builder: inout PipelineBuilder) -> Int32 {
    bytes.withUnsafeBufferPointer { builder.code(for: $0, in: .rep) }
  }

  @Test func `each distinct name has one number, in order of appearance`() {
    var builder = PipelineBuilder(source: TextSource())
    let names = (0..<5000).map { Array("name \($0 % 2500)".utf8) }
    let codes = names.map { code($0, &builder) }
    #expect(codes == (0..<5000).map { Int32($0 % 2500) })
    #expect(builder.names(of: .rep).count == 2500)
    #expect(builder.names(of: .rep)[2499] == RawText("name 2499"))
    #expect(builder.names(of: .team).isEmpty)
  }

  @Test func `an empty name has no number`() {
    var builder = PipelineBuilder(source: TextSource())
    #expect(code([], &builder) == -1)
    #expect(builder.names(of: .rep).isEmpty)
  }

  @Test func `unreadable bytes that show as the same text are one name`() {
    var builder = PipelineBuilder(source: TextSource())
    let codes = [[0xFF], [0xFE], Array("\u{FFFD}".utf8), [0x41], [0xFF]].map { code($0, &builder) }
    #expect(codes == [0, 0, 0, 1, 0])
  }

  @Test func `composed and decomposed letters are two names`() {
    var builder = PipelineBuilder(source: TextSource())
    #expect(code(Array("\u{E9}".utf8), &builder) == 0)
    #expect(code(Array("e\u{301}".utf8), &builder) == 1)
  }
}
