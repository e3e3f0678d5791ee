import PipelineModel
import Synchronization
import Testing

struct GatheredTextsTests {
  /// How often a file was read, and whether it is still there.
  private final class Readings: Sendable {
    let counts = Mutex<[Int]>([])
    let isGone = Mutex(false)
  }

  /// A deal per name, the names `gap` bytes apart in a file that counts how it is read.
  private func pipeline(
    of names: [String], gap: Int, _ readings: Readings
  ) -> (pipeline: Pipeline, names: [String]) {
    var bytes: [UInt8] = []
    var places: [TextRange] = []
    for name in names {
      let isQuoted = name.contains("\"\"")
      places.append(
        TextRange(
          offset: bytes.count, length: name.utf8.count, hasDoubledQuotes: isQuoted))
      bytes += Array(name.utf8) + [UInt8](repeating: 0x2C, count: gap)
    }
    let file = bytes
    let source = TextSource(count: file.count) { offset, buffer in
      readings.counts.withLock { $0.append(buffer.count) }
      guard !readings.isGone.withLock({ $0 }) else { return false }
      buffer.copyBytes(from: file[offset..<offset + buffer.count])
      return true
    }
    var builder = PipelineBuilder(source: source)
    for place in places {
      var values = DealValues()
      values.name = place
      values.offset = place.offset
      builder.append(values)
    }
    let shown = names.map { $0.replacing("\"\"", with: "\"") }
    return (builder.pipeline(asOf: .first) { Stage(name: $0) }, shown)
  }

  private static let names = ["Renewal", "", "Zoë's 40\"\" screen", "Pump", "東京"]

  @Test(arguments: [1, 100, 40_000])
  func `texts are those of the deals, whether they are near each other or far`(gap: Int) {
    let readings = Readings()
    let (pipeline, names) = pipeline(of: Self.names, gap: gap, readings)
    let texts = pipeline.names(of: [4, 0, 2, 1])
    for index in [0, 1, 2, 4] {
      #expect(String(decoding: texts.text(of: index), as: UTF8.self) == names[index])
    }
    #expect(texts.place(of: 3) == nil)
    // Near ones come with one read, far ones one by one.
    let counts = readings.counts.withLock { $0 }
    #expect(counts.count == (gap == 40_000 ? 3 : 1))
    #expect(gap < 40_000 || counts.allSatisfy { $0 < 100 })
  }

  @Test func `what is known is not read again`() {
    let readings = Readings()
    let (pipeline, names) = pipeline(of: Self.names, gap: 40_000, readings)
    _ = pipeline.names(of: [0, 2])
    let before = readings.counts.withLock { $0.count }
    let texts = pipeline.names(of: [2, 3])
    #expect(readings.counts.withLock { $0.count } == before + 1)
    #expect(texts.count == 3)
    for index in [0, 2, 3] {
      #expect(String(decoding: texts.text(of: index), as: UTF8.self) == names[index])
    }
    _ = pipeline.names(of: [0, 3])
    #expect(readings.counts.withLock { $0.count } == before + 1)
  }

  @Test func `texts that were read stay when the file is gone`() {
    let readings = Readings()
    let (pipeline, names) = pipeline(of: Self.names, gap: 40_000, readings)
    _ = pipeline.names(of: [0])
    readings.isGone.withLock { $0 = true }
    let texts = pipeline.names(of: [0, 3])
    #expect(String(decoding: texts.text(of: 0), as: UTF8.self) == names[0])
    #expect(texts.text(of: 3).isEmpty)
    #expect(pipeline[4].name == RawText("…"))
  }
}
