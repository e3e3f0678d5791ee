import PipecastApp
import PipelineModel
import Synchronization
import Testing
import TextUI

/// What is read beside the keys once the deals are there.
@Suite struct SearchedTextsTests {
  @Test func `what a filter searches is read before the first one is typed`() throws {
    let names = ["Globex: pumps", "Initech: valves", "Acme: gauges"]
    let bytes = Array(DealFile(rows: names.map { .init(id: $0, name: $0) }).text.utf8)
    let reads = Mutex(0)
    let source = TextSource(count: bytes.count) { offset, buffer in
      reads.withLock { $0 += 1 }
      buffer.copyBytes(from: bytes[offset..<offset + buffer.count])
      return true
    }
    let name = RawText("deals.csv")
    let input = PipelineInput(
      sourceName: name, deals: PipelineInput.File(name: name, source: source))
    let session = try Session(input, today: Day(number: 20_778))
    session.readSearchedTexts()
    let before = reads.withLock { $0 }
    #expect(before > 0)
    let found = try DealFilter("valves").indices(in: session.pipeline)
    #expect(found == [1])
    #expect(reads.withLock { $0 } == before)
  }

  @Test func `the prompt of the filter asks for them, whatever else is being done`() throws {
    var state = try AppState(DealFile(rows: [.init()]).session(), size: Size(rows: 24, columns: 80))
    #expect(state.update(.filter) == [.readSearchedTexts])
    #expect(state.update(.key(.character("a"))).isEmpty)
  }
}
