import TerminalHarness
import Testing

/// `pipecast check`, and the exit codes of what could not be used.
@Suite struct CheckCommandTests {
  private static let header = "Name,Owner,Stage,Amount,Close Date\n"
  private static let sound = header + "Big one,Ana,Closed Won,100,2026-12-01\n"

  @Test(
    arguments: [
      ("sound", sound, 0, 0),
      ("a rejected record", sound + "Small one,Ana,Closed Won,1,2026-12-01,n/a\n", 1, 1),
      ("a cell left out", sound + "Small one,Ana,Closed Won,TBD,2026-12-01\n", 1, 1),
      ("a stage without a weight", sound + "Small one,Ana,Wooing,100,2026-12-01\n", 0, 1),
    ])
  func `the exit code says whether anything was lost`(
    what: String, text: String, code: Int32, strictCode: Int32
  ) throws {
    let bytes = Array(text.utf8)
    let checked = try Program.run(["check", "-"], input: bytes)
    #expect(checked.status == .exit(code), "\(what)")
    #expect(checked.errorText.isEmpty)
    #expect(checked.text.hasPrefix("Issues: standard input\n"))
    let reported = try Program.run(["report", "reps", "-"], input: bytes)
    #expect(reported.status == .exit(0), "\(what)")
    for arguments in [["check", "-"], ["report", "reps", "-"], ["-"]] {
      let strict = try Program.run(arguments + ["--strict"], input: bytes)
      #expect(strict.status == .exit(strictCode), "\(what): \(arguments)")
      #expect(strict.output.isEmpty == false)
    }
  }

  @Test func `check prints the report of issues`() throws {
    let checked = try Program.run(["check", sampleData])
    #expect(checked.status == .exit(1))
    #expect(try checked.output == Program.run(["report", "issues", sampleData]).output)
  }
}
