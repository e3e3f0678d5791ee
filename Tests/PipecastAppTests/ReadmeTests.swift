import Glibc
import PipecastApp
import PipelineModel
import Testing
import TextUI

/// The README shows what the program shows: `RECORD_SNAPSHOTS=1` writes it anew.
struct ReadmeTests {
  @Test func `the screen in the README is the real one`() throws {
    let screen = ScreenDriver(
      try .sample(), columns: 100, rows: 30, forecasts: try Forecasts.sample.get()
    ).text
    try expectSection("screen", "```text\n\(screen)```\n")
  }

  @Test func `the key table in the README is made of the bindings`() throws {
    try expectSection("keys", KeyTable.markdown)
  }

  @Test func `the first of the two commands opens SampleData, the second runs the tests`() throws {
    let readme = try text()
    #expect(readme.contains("swift run -c release pipecast SampleData\n"))
    #expect(readme.contains("swift test --disable-xctest\n"))
  }

  private func expectSection(_ name: String, _ expected: String) throws {
    let readme = try text()
    let (start, end) = ("<!-- \(name) -->\n", "<!-- /\(name) -->\n")
    let before = try #require(readme.split(separator: start, maxSplits: 1).first)
    let rest = readme.dropFirst(before.count + start.count)
    let section = try #require(
      rest.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first)
    if getenv("RECORD_SNAPSHOTS") != nil {
      let file = try #require(fopen(path, "w"))
      defer { fclose(file) }
      let new = before + start + expected + rest.dropFirst(section.count)
      #expect(fputs(String(new), file) >= 0)
      return
    }
    #expect(String(section) == expected, "the README's \(name) is not what the program shows")
  }

  private var path: String {
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/README.md"
  }

  private func text() throws -> String {
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
