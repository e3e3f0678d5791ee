import Glibc
import PipelineImport
import PipelineModel
import Testing

/// A part of a file may end anywhere: what is read is what the whole file says.
@Suite struct PartSeamTests {
  private static let files = [
    "broken", "characters", "joined", "line-ends", "marks", "odd-rows", "quotes",
  ]

  private static func bytes(of name: String) -> [UInt8]? {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    guard let file = fopen("/\(folder)/Fixtures/seams/\(name).csv", "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  private func file(_ bytes: [UInt8]) -> TextSource {
    TextSource(count: bytes.count) { offset, buffer in
      buffer.copyBytes(from: bytes[offset..<offset + buffer.count])
      return true
    }
  }

  /// The receipt and the deals, as text.
  private func account(
    of source: TextSource, batches: Bool = true, _ plan: ReadingPlan
  ) throws -> [String] {
    var importer = Importer()
    importer.readsBatches = batches
    importer.plan = plan
    let read = try importer.deals(in: source, file: RawText("a.csv"), asOf: Day(number: 20_778))
    #expect(read.receipt.bytesRead.unaccounted == 0)
    return (0..<read.pipeline.count).map { index in
      let deal = read.pipeline[index]
      return """
        \(deal.line) \(read.pipeline.columns.offsets[index]) \(deal.id) \(deal.name) \
        \(deal.nextStep) \(deal.amount, default: "-") \(deal.outcome) \(deal.close, default: "-") \
        \(deal.name(.rep), default: "-") \(deal.name(.stage), default: "-")
        """
    } + ["\(read.receipt)"]
  }

  @Test(arguments: files)
  func `parts may end inside characters, line ends, quotes and marks`(_ name: String) throws {
    let bytes = try #require(Self.bytes(of: name))
    let whole = try account(
      of: TextSource(bytes), batches: false, ReadingPlan(partLength: bytes.count, threads: 1))
    for length in Array(1...24) + [64, 100] {
      for threads in 1...3 {
        let plan = ReadingPlan(partLength: length, threads: threads)
        #expect(try account(of: TextSource(bytes), plan) == whole, "\(plan)")
        #expect(try account(of: file(bytes), plan) == whole, "\(plan)")
      }
    }
  }

  @Test(arguments: [-2, -1, 0, 1, 2])
  func `bytes that are no text are found at the seam of two parts of a file`(shift: Int) throws {
    let header = "Id,Name,Stage,Amount\n"
    let name = String(repeating: "Zürich Öl ", count: 40)
    let rows = (0..<2500).map { "\($0),\(name) \($0),Won,\($0)\n" }.joined()
    let length = 1 << 14
    var bytes = Array((header + rows).utf8)
    #expect(bytes.count > 1 << 20)
    let plan = ReadingPlan(partLength: length, threads: 2)
    let sound = try account(of: file(bytes), plan)
    bytes[header.utf8.count + 40 * length + shift] = 0xC3
    let whole = try account(
      of: TextSource(bytes), batches: false, ReadingPlan(partLength: bytes.count, threads: 1))
    let parts = try account(of: file(bytes), plan)
    #expect(parts.count == whole.count)
    let differing = zip(parts, whole).first { $0 != $1 }
    #expect(differing?.0 == differing?.1)
    #expect(parts.last != sound.last)
  }
}
