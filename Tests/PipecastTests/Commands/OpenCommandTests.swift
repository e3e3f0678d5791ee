import TerminalHarness
import Testing

/// `pipecast` where its output is no terminal.
@Suite struct OpenCommandTests {
  @Test func `without a terminal it prints the overview`() throws {
    let opened = try Program.run([sampleData])
    #expect(opened.status == .exit(0))
    #expect(opened.errorText.isEmpty)
    #expect(try opened.output == Program.run(["report", "overview", sampleData]).output)
  }

  @Test func `without a path it reads the folder it runs in`() throws {
    let opened = try Program.run([], in: sampleData)
    #expect(opened.status == .exit(0))
    #expect(try opened.output == Program.run(["."], in: sampleData).output)
    #expect(opened.text.contains("As of Sat 21 Nov 2026, the date in the file's name."))
  }

  @Test func `deals may come from standard input`() throws {
    let bytes = try #require(StoredFile(newestExport)).bytes
    let options = ["--as-of", "2026-11-21"]
    let opened = try Program.run(["-"] + options, input: bytes)
    #expect(opened.status == .exit(0))
    #expect(opened.text.hasPrefix("Overview: standard input\n"))
  }

  @Test func `the version is one line`() throws {
    let ended = try Program.run(["--version"])
    #expect(ended.status == .exit(0))
    #expect(ended.text.wholeMatch(of: #/pipecast \d+\.\d+\.\d+\n/#) != nil)
    #expect(ended.errorText.isEmpty)
  }

  @Test(
    arguments: [
      (["--help"], ["pipecast demo", "pipecast deals.csv", "pipecast check", "report", "? shows"]),
      (["help", "open"], ["--as-of", "--filter", "--column", "--ascii", "--strict", "- for"]),
      (
        ["report", "--help"], ["overview, weeks, reps, rep, deals, stages", "--format", "markdown"]
      ),
      (["check", "--help"], ["Ends with 1", "--weights", "--alias"]),
      (["demo", "--help"], ["--write", "invented company"]),
    ])
  func `help names what there is`(arguments: [String], words: [String]) throws {
    let ended = try Program.run(arguments)
    #expect(ended.status == .exit(0))
    #expect(ended.errorText.isEmpty)
    for word in words { #expect(ended.text.contains(word), "\(word)") }
    #expect(ended.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
