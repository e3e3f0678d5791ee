import Glibc
import TerminalHarness
import Testing

/// What happens to what the program prints.
@Suite struct OutputTests {
  private static let commands = [
    ["report", "deals", sampleData, "--format", "json"], ["check", sampleData], [sampleData],
    ["--help"], ["check", sampleData, "--format", "json"],
    ["inspect", sampleData + "/deals-2026-11-21.csv"], ["check", "--explain"],
  ]

  @Test(arguments: commands)
  func `a reader that goes away ends the program quietly`(arguments: [String]) throws {
    let ended = try Program.run(arguments, output: .closedPipe)
    #expect(ended.status == .exit(128 + SIGPIPE) || ended.status == .signal(SIGPIPE))
    #expect(ended.errorText.isEmpty)
  }

  @Test(arguments: commands)
  func `a full disk is said`(arguments: [String]) throws {
    let ended = try Program.run(arguments, output: .file("/dev/full"))
    #expect(ended.status == .exit(2))
    #expect(ended.errorText == "pipecast: standard output: could not be written\n")
  }
}
