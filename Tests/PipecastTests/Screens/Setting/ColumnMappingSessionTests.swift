import TerminalHarness
import Testing

/// A file that nobody's headers fit, opened in a terminal.
@Suite struct ColumnMappingSessionTests {
  private static let export = """
    Quux;Fnord;Zork;Blah
    17;Angebot;12.500,00;03.04.2027
    18;Angebot;8.000,50;28.04.2027
    19;Gewonnen;1.250,00;30.04.2026

    """

  @Test func `the columns are asked for, written down, and known the next time`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.export, to: "export.csv")
    try folder.write("# mine\n--ascii", to: "pipecast.conf")
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "Which column is what?")
    session.press(.enter)
    try session.wait(for: "--column amount=Zork")
    session.send("y")
    try session.wait(for: "1 Overview")
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    #expect(
      StoredFile(folder.path(of: "pipecast.conf"))?.text
        == "# mine\n--ascii\n--column amount=Zork\n--column stage=Fnord\n--column close-date=Blah\n"
    )
    #expect(StoredFile(path)?.text == Self.export)
    let report = try Program.run(["report", "deals", path, "--filter", "is:open"])
    #expect(report.status == .exit(0), "\(report.errorText)")
    #expect(report.text.contains("12,500.00"))
    let again = try Session([builtProgram, path], rows: 30, columns: 100)
    try again.wait(for: "1 Overview")
    again.send("q")
    #expect(try again.ending() == .exit(0))
  }

  @Test func `Esc leaves with the error, and nothing is written`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.export, to: "export.csv")
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "Which column is what?")
    session.press(.escape)
    #expect(try session.ending() == .exit(2))
    #expect(session.screen.text.contains("no header row of deals was found"))
    #expect(session.unrestored == nil)
    #expect(folder.names() == ["export.csv"])
  }

  @Test func `without a column of close dates the file is opened as it is, or with one`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Amount,Stage,Wann\n1,Proposal,2026-12-01\n", to: "export.csv")
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "No close date was found in this file.")
    session.press(.escape)
    try session.wait(for: "[1 Overview]")
    session.send("9")
    session.press(.tab)
    try session.wait(for: "none; Enter chooses its column")
    session.press(.end, .up, .up, .up, .up)
    try session.wait(for: "choose column")
    session.press(.enter)
    try session.wait(for: "Which column is what?")
    session.press(.escape)
    try session.wait(for: "[9 Data")
    session.press(.enter)
    try session.wait(for: "Which column is what?")
    session.press(.right)
    try session.wait(for: "Wann")
    session.press(.enter)
    try session.wait(for: "--column close-date=Wann")
    session.send("y")
    try session.wait(for: "known from now on: added to")
    #expect(session.screen.text.contains("[9 Data"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(StoredFile(folder.path(of: "pipecast.conf"))?.text == "--column close-date=Wann\n")
  }

  @Test func `standard input is read so although it is gone`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.export, to: "export.csv")
    let session = try Session([builtProgram, "-"], rows: 30, columns: 100, input: path)
    try session.wait(for: "Which column is what?")
    session.press(.enter)
    try session.wait(for: "[1 Overview]")
    #expect(session.screen.text.contains("3 deals"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(folder.names() == ["export.csv"])
  }

  @Test func `lines that cannot be written are said, and the deals are shown`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.export, to: "export.csv")
    let session = try Session([builtProgram, path], rows: 30, columns: 100)
    try session.wait(for: "Which column is what?")
    session.press(.enter)
    try session.wait(for: "y add")
    _ = try folder.makeFolder("pipecast.conf")
    session.send("y")
    try session.wait(for: "Read so, but not added to")
    #expect(session.screen.text.contains("[1 Overview]"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }
}
