import Glibc
import TerminalHarness
import Testing

/// A weight set with the built program: the bytes of `stages.csv` before and after.
@Suite struct WeightSettingTests {
  static let deals = """
    Deal ID,Deal Name,Owner,Stage,Amount,Close Date
    1,Roof,Ana,Lead,1000,2026-12-01
    2,Floor,Ana,Verbal,2000,2026-12-02

    """
  static let stages = "\u{FEFF}stage;weight;mine\r\n# keep;this\r\nLead;10%;a\r\n\r\nWon;100%;b"

  private func folder(stages: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.deals, to: "deals-2026-11-21.csv")
    if let stages { try folder.write(stages, to: "stages.csv") }
    return folder
  }

  private func stages(_ folder: TemporaryFolder) -> StoredFile? {
    StoredFile(folder.path(of: "stages.csv"))
  }

  private func started(_ arguments: [String], input: String? = nil) throws -> Session {
    let session = try Session(
      [builtProgram] + arguments + ["--no-replay"], rows: 24, columns: 120, input: input)
    try session.wait(for: "? help")
    session.send("5")
    try session.wait(for: "with open deals")
    return session
  }

  /// Types the weight of the stage in a row, up to the question whether to write it.
  private func propose(_ weight: String, row: Int, in session: Session) throws {
    session.send(String(repeating: "j", count: row) + "lll\r")
    try session.wait(for: "Weight of ")
    session.send("\(weight)\r")
    try session.wait(for: "Enter writes it, Esc does not.")
  }

  private func quit(_ session: Session) throws {
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test(arguments: [false, true])
  func `one weight changes in the file and on the screen`(opensFile: Bool) throws {
    let folder = try folder(stages: Self.stages)
    let deals = try #require(StoredFile(folder.path(of: "deals-2026-11-21.csv")))
    chmod(folder.path(of: "stages.csv"), 0o640)
    let session = try started([opensFile ? folder.path(of: "deals-2026-11-21.csv") : folder.path])
    try propose("40", row: 0, in: session)
    #expect(stages(folder)?.text == Self.stages)
    session.press(.enter)
    try session.wait(for: "Lead weighs 40% now. Weighted 90: 400, before 100")
    #expect(stages(folder)?.text == Self.stages.replacing("Lead;10%", with: "Lead;40%"))
    #expect(stages(folder)?.permissions == 0o640)
    // The second stage has no weight yet: its line is added behind the last open one.
    session.send("j\r")
    try session.wait(for: "Weight of Verbal")
    session.send("0.75\r")
    try session.wait(for: "Verbal;75%;")
    session.press(.enter)
    try session.wait(for: "Verbal weighs 75% now. Weighted 90: 1.90K, before 400")
    #expect(
      stages(folder)?.text
        == Self.stages.replacing("Lead;10%;a\r\n", with: "Lead;40%;a\r\nVerbal;75%;\r\n"))
    #expect(StoredFile(folder.path(of: "deals-2026-11-21.csv")) == deals)
    #expect(folder.names() == ["deals-2026-11-21.csv", "stages.csv"])
    // An export still never goes over an input file.
    session.send("e")
    session.send("\u{15}")
    session.send("\(folder.path(of: "stages.csv"))\r")
    try session.wait(for: "never writes over its input")
    try quit(session)
  }

  @Test func `a missing file is made for its owner only, and Esc makes none`() throws {
    let folder = try folder(stages: nil)
    let session = try started([folder.path])
    try propose("40", row: 0, in: session)
    session.press(.escape)
    try session.wait(for: "Nothing was written.")
    #expect(stages(folder) == nil)
    session.send("\r40\r")
    try session.wait(for: "is made with two lines")
    session.press(.enter)
    try session.wait(for: "weighs 40% now")
    #expect(stages(folder)?.text == "stage,weight,category,outcome\nLead,40%,,open\n")
    #expect(stages(folder)?.permissions == 0o600)
    try quit(session)
  }

  @Test func `a file that somebody else changed is read anew and left as it is`() throws {
    let folder = try folder(stages: Self.stages)
    let session = try started([folder.path])
    try propose("40", row: 0, in: session)
    let other = "stage,weight\nLead,20%\n"
    try folder.write(other, to: "stages.csv")
    session.press(.enter)
    try session.wait(for: "has changed since it was read")
    #expect(stages(folder)?.text == other)
    #expect(session.screen.text.contains("20%"))
    try quit(session)
  }

  @Test func `a link is not written through, and the error names the file`() throws {
    let folder = try folder(stages: nil)
    try folder.write(Self.stages, to: "elsewhere.txt")
    symlink("elsewhere.txt", folder.path(of: "stages.csv"))
    let session = try started([folder.path])
    try propose("40", row: 0, in: session)
    session.press(.enter)
    try session.wait(for: "stages.csv: not a file but")
    #expect(StoredFile(folder.path(of: "elsewhere.txt"))?.text == Self.stages)
    try quit(session)
  }

  @Test func `standard input and the demo say why no weight can be set`() throws {
    let folder = try folder(stages: nil)
    let deals = folder.path(of: "deals-2026-11-21.csv")
    for (arguments, input, words) in [
      (["-", "--as-of", "2026-11-21"], deals, "No folder to write stages.csv into"),
      (["demo"], nil, "The demo lives in memory"),
    ] as [([String], String?, String)] {
      let session = try started(arguments, input: input)
      session.send("lll\r")
      try session.wait(for: words)
      try quit(session)
    }
  }
}
