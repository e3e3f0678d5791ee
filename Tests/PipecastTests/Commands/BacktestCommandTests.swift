import Glibc
import TerminalHarness
import Testing

/// `pipecast backtest` on the sample exports, from two early days, so that little is replayed.
@Suite struct BacktestCommandTests {
  private func backtest(_ options: String..., environment: [String: String] = [:]) throws
    -> Program
  {
    try Program.run(
      ["backtest", "SampleData", "--as-of", "2026-11-21"] + options, environment: environment,
      in: root)
  }

  @Test(arguments: [("txt", "table"), ("csv", "csv"), ("json", "json"), ("md", "markdown")])
  func `a backtest prints what is expected of it`(ending: String, format: String) throws {
    let ended = try backtest(
      "--at", "2025-03-31,2025-04-30", "--windows", "--format", format)
    #expect(ended.status == .exit(0))
    #expect(ended.errorText.isEmpty)
    let path = "\(expectedFolder)/backtest.\(ending)"
    if getenv("RECORD_SNAPSHOTS") != nil { try StoredFile.write(ended.output, to: path) }
    let expected = try #require(StoredFile(path), "record backtest.\(ending) and look at it")
    #expect(ended.text == expected.text)
    guard format == "json" else { return }
    let json = try JSON(ended.output)
    let rows = try #require(json["rows"]?.array)
    let keys = ["method", "horizon", "scope", "n", "wape", "bias", "crps", "coverage", "currency"]
    #expect(rows.allSatisfy { Array($0.keys.prefix(9)) == keys })
    // Seven methods, two horizons, totals and reps.
    #expect(rows.count == 28)
  }

  @Test(arguments: [
    (["--filter", "stage:won"], "stage:won is not known of a past day"),
    (["--from", "2027-01-01"], "--from begins horizons later"),
    (["--every", "0"], "write month, or a number of days like 7"),
    (["--at", "yesterday"], "write days like 2026-03-31,2026-06-30"),
    (["--horizon", "2000"], "2,000 days are too many"),
  ])
  func `what makes no sense is refused in one line`(options: [String], words: String) throws {
    let ended = try Program.run(["backtest", "SampleData"] + options, in: root)
    #expect(ended.status == .exit(2))
    #expect(ended.output.isEmpty)
    #expect(ended.errorText.contains(words))
    #expect(ended.errorText.split(separator: "\n").count == 1)
  }

  @Test func `a terminal shows how far it is until Ctrl-C stops it and the line is gone`() throws {
    let session = try Session([
      builtProgram, "backtest", sampleData, "--as-of", "2026-11-21", "--every", "7",
    ])
    try session.wait(for: "replaying")
    session.send("\u{3}")
    #expect(try session.ending() == .signal(SIGINT))
    #expect(!session.screen.text.contains("replaying"))
    #expect(!session.screen.text.contains("Backtest"))
  }
}
