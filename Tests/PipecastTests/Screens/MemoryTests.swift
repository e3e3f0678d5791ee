import Glibc
import TerminalHarness
import Testing

/// The place that comes back at the next start, and its file broken in every way.
@Suite struct MemoryTests {
  private func started(_ arguments: [String], state: String) throws -> Session {
    let session = try Session(
      [builtProgram] + arguments + ["--no-replay"], rows: 24, columns: 100,
      environment: ["XDG_STATE_HOME": state])
    try session.wait(for: "? help")
    return session
  }

  private func quit(_ session: Session) throws {
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    #expect(session.screen.farewell.isEmpty)
  }

  /// Goes to Deals, sorts by the rep, filters, and leaves; returns the rows that stood there.
  private func leavePlace(state: String) throws {
    let session = try started([sampleData], state: state)
    session.send("4")
    session.press(.right, .right)
    session.send("s/rep:mira")
    session.press(.enter, .escape)
    try session.wait(for: "Filter cleared.")
    #expect(session.screen.text.contains("sorted by Rep, rising"))
    try quit(session)
  }

  private func stateFile(in folder: TemporaryFolder) throws -> String {
    let name = try #require(folder.names(in: "pipecast").first)
    #expect(folder.names(in: "pipecast").count == 1)
    return folder.path(of: "pipecast/" + name)
  }

  @Test func `the screen, the sort and the filters come back at the next start`() throws {
    let folder = try TemporaryFolder()
    try leavePlace(state: folder.path)
    let stored = try #require(StoredFile(stateFile(in: folder)))
    #expect(stored.permissions == 0o600)
    #expect(stored.text.contains("screen deals\n"))

    let again = try started([sampleData + "/"], state: folder.path)
    #expect(again.screen.text.contains("[4 Deals]"))
    #expect(again.screen.text.contains("sorted by Rep, rising"))
    again.send("/")
    again.press(.up)
    try again.wait(for: "/ rep:mira")
    again.press(.escape)
    try quit(again)
    // Nothing changed, so nothing was written.
    #expect(try StoredFile(stateFile(in: folder)) == stored)

    let fresh = try started(["--fresh", sampleData], state: folder.path)
    #expect(fresh.screen.text.contains("[1 Overview]"))
    fresh.send("3")
    try fresh.wait(for: "[3 Reps]")
    try quit(fresh)
    #expect(try StoredFile(stateFile(in: folder)) == stored)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal keeps the place too`(signal: Int32) throws {
    let folder = try TemporaryFolder()
    let session = try started([sampleData], state: folder.path)
    session.send("5")
    try session.wait(for: "[5 Stages]")
    session.signal(signal)
    #expect(try session.ending() == .signal(signal))
    #expect(try StoredFile(stateFile(in: folder))?.text.contains("screen stages\n") == true)
  }

  @Test func `reports, the demo and standard input have no place`() throws {
    let folder = try TemporaryFolder()
    let environment = ["XDG_STATE_HOME": folder.path]
    for arguments in [["report", "deals", sampleData], [sampleData], ["check", sampleData]] {
      _ = try Program.run(arguments, environment: environment)
    }
    let demo = try started(["demo"], state: folder.path)
    demo.send("4")
    try demo.wait(for: "[4 Deals]")
    try quit(demo)
    let piped = try Session(
      [builtProgram, "-"], rows: 24, columns: 100, environment: environment, input: newestExport)
    try piped.wait(for: "? help")
    piped.send("4")
    try piped.wait(for: "[4 Deals]")
    try quit(piped)
    #expect(folder.names().isEmpty)
  }

  /// What may have become of the file.
  enum Damage: CaseIterable {
    case empty, binary, huge, cutInHalf, otherVersion, folder, unreadable, unknownNames, pipe
  }

  @Test(arguments: Damage.allCases)
  func `a broken file never stops a start, nor says anything`(damage: Damage) throws {
    let folder = try TemporaryFolder()
    try leavePlace(state: folder.path)
    let path = try stateFile(in: folder)
    let bytes = try #require(StoredFile(path)).bytes
    switch damage {
    case .empty: try StoredFile.write([], to: path)
    case .binary: try StoredFile.write((0..<9000).map { UInt8($0 * 7 & 0xFF) }, to: path)
    case .huge: try StoredFile.write(Array(repeating: 0x78, count: 20_000_000), to: path)
    case .cutInHalf: try StoredFile.write(Array(bytes.prefix(bytes.count / 2)), to: path)
    case .otherVersion: try StoredFile.write(Array("pipecast place 9\n?\n".utf8), to: path)
    case .folder: #expect(unlink(path) == 0 && mkdir(path, 0o700) == 0)
    case .unreadable: #expect(chmod(path, 0) == 0)
    case .unknownNames:
      let text = "pipecast place 1\nscreen moon\nsort deals x falling\nfilter rep=\"Nobody\"\n"
      try StoredFile.write(Array(text.utf8), to: path)
    case .pipe: #expect(unlink(path) == 0 && mkfifo(path, 0o600) == 0)
    }
    let session = try started([sampleData], state: folder.path)
    session.send("4")
    try session.wait(for: "[4 Deals]")
    session.send("5")
    try session.wait(for: "[5 Stages]")
    try quit(session)
    // It is whole again, unless something else stands in its place.
    let again = try started([sampleData], state: folder.path)
    let isReplaced = damage != .folder && damage != .pipe
    #expect(again.screen.text.contains(isReplaced ? "[5 Stages]" : "[1 Overview]"))
    try quit(again)
  }
}
