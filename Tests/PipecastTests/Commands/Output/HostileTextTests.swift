import TerminalHarness
import Testing

/// No byte of the data, of a name or of an argument commands a terminal.
@Suite struct HostileTextTests {
  /// A terminal command in every notation that terminals know, marks that reorder text, and bytes
  /// that are no text.
  private static let evil =
    "\u{1B}]0;owned\u{07}\u{9B}31m\u{1B}[2J\u{7F}\u{202E}drow\u{2066}\u{200F}\u{8}\u{E}\u{90}"

  private static let header = "Name,Owner,Stage,Amount,Close Date,\(evil)\n"
  private static let text =
    header + "\(evil)one,Ana\(evil),\(evil)stage,100,2026-12-01,\(evil)\n"
    + "two,Bo,Proposal,\(evil),\(evil),x\nthree,Bo,Proposal,1,2026-12-01,x,\(evil)\n"
  private static var bytes: [UInt8] { Array(text.utf8) + [0xFF, 0x9B, 0xC2, 0x80, 0x00] }

  /// Whether the bytes are UTF-8 that no terminal takes for a command.
  private func isHarmless(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || (scalar.properties.generalCategory != .control
          && !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value)
          && ![0x200E, 0x200F, 0x061C].contains(scalar.value))
    }
  }

  private func expectHarmless(_ arguments: [String], in folder: TemporaryFolder) throws {
    let ended = try Program.run(arguments, in: folder.path)
    if case .signal = ended.status { Issue.record("\(arguments) ended by \(ended.status)") }
    #expect(isHarmless(ended.output), "output of \(arguments)")
    #expect(isHarmless(ended.errors), "errors of \(arguments)")
    #expect(!ended.output.isEmpty || !ended.errors.isEmpty)
  }

  @Test(
    arguments: ["overview", "weeks", "reps", "rep", "deals", "stages", "issues"],
    ["table", "csv", "json", "markdown"])
  func `reports are harmless`(name: String, format: String) throws {
    let folder = try TemporaryFolder()
    let file = "\(Self.evil.filter { $0 != "/" }).csv"
    try folder.write(bytes: Self.bytes, to: file)
    for path in [file, "."] {
      try expectHarmless(
        ["report", name, path, "--as-of", "2026-11-21", "--format", format], in: folder)
    }
  }

  @Test(
    arguments: [
      [evil], ["check", evil], ["report", evil], ["report", "reps", evil], ["--\(evil)"],
      ["check", "deals.csv", "--rep", evil], ["check", "deals.csv", "--filter", "amount>\(evil)"],
      ["check", "deals.csv", "--filter", evil], ["check", "deals.csv", "--as-of", evil],
      ["check", "deals.csv", "--column", "\(evil)=x"],
      ["check", "deals.csv", "--column", "amount=\(evil)"],
      ["check", "deals.csv", "--alias", "stage:\(evil)=\(evil)"],
      ["check", "deals.csv", "--currency", evil], ["report", "reps", "--format", evil],
      ["demo", "--write", "no/\(evil)"], ["demo", "--write", evil], ["help", evil],
    ])
  func `arguments are harmless`(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes: Self.bytes, to: "deals.csv")
    try expectHarmless(arguments, in: folder)
  }

  @Test func `side tables are harmless`() throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes: Self.bytes, to: "deals.csv")
    try folder.write(
      "stage,weight,category,outcome\n\(Self.evil),\(Self.evil),x,y\n", to: "stages.csv")
    try folder.write("rep,manager,team\nBo,\(Self.evil),\(Self.evil)\n", to: "team.csv")
    for format in ["table", "csv", "json", "markdown"] {
      try expectHarmless(["report", "issues", ".", "--format", format], in: folder)
    }
    try folder.write("\(Self.evil)\n", to: "stages.csv")
    try expectHarmless(["check"], in: folder)
  }

  @Test func `the screens are harmless`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes: Self.bytes, to: "\(Self.evil).csv")
    let session = try Session([builtProgram, path, "--as-of", "2026-11-21"])
    try session.wait(for: "? help")
    for tab in ["4", "9", "3"] {
      session.send(tab)
      session.press(.enter)
      session.press(.down)
      session.send("i")
    }
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.screen.unknownSequences.isEmpty)
    #expect(session.unrestored == nil)
  }
}
