import PipecastApp
import PipelineModel
import Synchronization
import Testing

/// What is done beside the keys once the deals are there.
@Suite struct LearningTests {
  @Test func `the names of open deals are read once, before a list is sorted by them`() throws {
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
    var driver = ScreenDriver(session)
    let request = driver.state.startLearning()
    request?.readNames()
    let before = reads.withLock { $0 }
    #expect(before > 0)
    let known = session.pipeline.names(of: Array(names.indices))
    #expect(names.indices.map { String(decoding: known.text(of: $0), as: UTF8.self) } == names)
    #expect(reads.withLock { $0 } == before)
  }
}
