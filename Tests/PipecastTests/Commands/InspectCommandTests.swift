import TerminalHarness
import Testing

/// `pipecast inspect`, the raw parse for tests of the reader.
@Suite struct InspectCommandTests {
  @Test(arguments: [("a,b\n1,\"2\"\n", 0), ("a,b\n1,\"2\n", 1)])
  func `the exit code says whether something was odd`(_ text: String, _ code: Int32) throws {
    let inspected = try Program.run(["inspect", "-"], input: Array(text.utf8))
    #expect(inspected.status == .exit(code))
    let records = try #require(JSON(inspected.output)["records"]?.array)
    #expect(records.count == 2)
  }

  @Test func `a file that cannot be read is refused`() throws {
    let inspected = try Program.run(["inspect", "/nowhere/deals.csv"])
    #expect(inspected.status == .exit(2))
    #expect(
      inspected.errorText
        == "pipecast: /nowhere/deals.csv: there is no such file or folder\n")
  }
}
