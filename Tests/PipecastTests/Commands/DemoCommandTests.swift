import TerminalHarness
import Testing

/// `pipecast demo`.
@Suite struct DemoCommandTests {
  @Test func `the demo is the company of the sample exports`() throws {
    let demo = try Program.run(["demo"])
    let sample = try Program.run([sampleData])
    #expect(demo.status == .exit(0))
    #expect(
      demo.text.split(separator: "\n").dropFirst() == sample.text.split(separator: "\n")[1...])
  }

  @Test func `its files are written once, for their owner alone`() throws {
    let names = [
      "deals-2026-11-07.csv", "deals-2026-11-14.csv", "deals-2026-11-21.csv", "quotas.csv",
      "stages.csv", "team.csv",
    ]
    let folder = try TemporaryFolder()
    let written = try Program.run(["demo", "--write", "company"], in: folder.path)
    #expect(written.status == .exit(0))
    #expect(written.text == "Wrote 6 files; now try: pipecast company\n")
    #expect(folder.names(in: "company") == names)
    let first = names.map { StoredFile(folder.path(of: "company/\($0)")) }
    for (name, file) in zip(names, first) {
      #expect(file?.permissions == 0o600)
      #expect(file?.bytes == StoredFile("\(sampleData)/\(name)")?.bytes)
    }
    let again = try Program.run(["demo", "--write", "company"], in: folder.path)
    #expect(again.status == .exit(2))
    #expect(
      again.errorText
        == "pipecast: company/deals-2026-11-07.csv: exists already and was left as it is\n")
    #expect(names.map { StoredFile(folder.path(of: "company/\($0)")) } == first)
    #expect(folder.names(in: "company") == names)
  }
}
