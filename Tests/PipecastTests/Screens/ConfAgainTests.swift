import TerminalHarness
import Testing

/// `r` reads `pipecast.conf` again as it reads the deals.
@Suite struct ConfAgainTests {
  private static let deals = """
    Deal,Amount,Stage,Owner,Close date
    Big one,100,Proposal,Ana,2026-12-01
    Small one,7,Proposal,Bo,2026-12-02
    """

  /// Shows the deals of a folder.
  private func listing(_ folder: TemporaryFolder, _ flags: String...) throws -> Session {
    let session = try Session(
      [builtProgram, folder.path, "--no-replay"] + flags, rows: 24, columns: 100)
    try session.wait(for: "? help")
    session.send("4")
    return session
  }

  @Test func `what the conf says now holds after r, and without it what was typed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.deals, to: "deals-2026-11-21.csv")
    try folder.write("--rep Ana\n", to: "pipecast.conf")
    let session = try listing(folder)
    try session.wait(for: "Big one")
    #expect(!session.screen.text.contains("Small one"))

    try folder.write("--rep Bo\n", to: "pipecast.conf")
    session.send("r")
    try session.wait(for: "Small one")
    #expect(!session.screen.text.contains("Big one"))

    try folder.write("--rep\n", to: "pipecast.conf")
    session.send("r")
    try session.wait(for: "Not read again: ")
    #expect(session.screen.text.contains("pipecast.conf:1"))
    #expect(session.screen.text.contains("Small one"))

    try folder.write("# nothing\n", to: "pipecast.conf")
    session.send("r")
    try session.wait(for: "Big one")
    #expect(session.screen.text.contains("Small one"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }

  @Test func `a conf that is not wanted is not read by r either`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.deals, to: "deals-2026-11-21.csv")
    let session = try listing(folder, "--no-conf")
    try session.wait(for: "Small one")
    try folder.write("--rep Ana\n", to: "pipecast.conf")
    session.send("r")
    try session.wait(for: "Read again")
    #expect(session.screen.text.contains("Small one"))
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }
}
