import TerminalHarness
import Testing

/// Flags in `pipecast.conf` and in the user's own config.
@Suite struct ConfTests {
  private static let deals = """
    Deal,Wert,Phase,Owner,Erwartetes Datum,Closing
    Big one,100,Proposal,Ana,2026-12-01,2027-01-15
    Small one,7,Proposal,Bo,2026-12-02,2027-01-16
    """

  private func folder(conf: String?) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.deals, to: "deals-2026-11-21.csv")
    if let conf { try folder.write(conf, to: "pipecast.conf") }
    return folder
  }

  private func report(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Program {
    try Program.run(
      ["report", "deals", "--filter", "is:open", "--format", "csv"] + arguments,
      environment: environment, in: folder.path)
  }

  private static let columns = "--column amount=Wert\n--column stage=Phase\n"

  @Test(arguments: [".", "deals-2026-11-21.csv"])
  func `a folder's conf is used for the folder and for its files`(path: String) throws {
    let folder = try folder(
      conf: "# Kim's export\n\(Self.columns)--column close-date=Erwartetes Datum\n--rep Ana\n")
    let ended = try report(path, in: folder)
    #expect(ended.status == .exit(0), "\(ended.errorText)")
    #expect(ended.text.contains("2026-12-01"))
    #expect(!ended.text.contains("Small one"))
  }

  @Test func `the command line beats the conf, column by column, and what it leaves stays`() throws
  {
    let folder = try folder(
      conf: Self.columns + "--column close-date=Erwartetes Datum\n--rep Ana\n")
    let ended = try report(".", "--column", "close-date=Closing", "--rep", "Bo", in: folder)
    #expect(ended.status == .exit(0), "\(ended.errorText)")
    #expect(ended.text.contains("2027-01-16"))
    #expect(ended.text.contains("Small one"))
    #expect(!ended.text.contains("Big one"))
  }

  @Test(
    arguments: [
      ("--ascii\n", [], true), ("--ascii\n", ["--no-ascii"], false),
      ("--no-ascii\n", ["--ascii"], true), ("--ascii\n--no-ascii\n", [], false),
    ] as [(String, [String], Bool)])
  func `a switch of the conf can be turned back`(
    conf: String, arguments: [String], isASCII: Bool
  ) throws {
    let folder = try folder(conf: Self.columns + conf)
    try folder.write(
      Self.deals.replacing("Big one", with: "Größe"), to: "deals-2026-11-21.csv")
    let ended = try Program.run(
      ["report", "deals", "--filter", "is:open"] + arguments, in: folder.path)
    #expect(ended.status == .exit(0), "\(ended.errorText)")
    #expect(ended.output.allSatisfy { $0 < 0x80 } == isASCII)
  }

  @Test func `the folder's conf beats the user's, which lies where XDG says or in the home`() throws
  {
    let home = try TemporaryFolder()
    _ = try home.makeFolder(".config")
    _ = try home.makeFolder(".config/pipecast")
    try home.write("--rep Bo\n" + Self.columns, to: ".config/pipecast/config")
    let bare = try folder(conf: nil)
    let ended = try report(in: bare, environment: ["HOME": home.path])
    #expect(ended.text.contains("Small one") && !ended.text.contains("Big one"))

    let elsewhere = try TemporaryFolder()
    _ = try elsewhere.makeFolder("pipecast")
    try elsewhere.write("--rep Ana\n" + Self.columns, to: "pipecast/config")
    let variables = ["HOME": home.path, "XDG_CONFIG_HOME": elsewhere.path]
    let other = try report(in: bare, environment: variables)
    #expect(other.text.contains("Big one") && !other.text.contains("Small one"))

    let own = try folder(conf: "--rep Bo\n")
    let nearest = try report(in: own, environment: variables)
    #expect(nearest.text.contains("Small one") && !nearest.text.contains("Big one"))

    let none = try report("--no-conf", in: own, environment: variables)
    #expect(none.text.contains("Small one") && none.text.contains("Big one"))
  }

  @Test(
    arguments: [
      ("--as-of soon", "1:9: The value 'soon' is invalid for '--as-of <day>': write a day like"),
      ("--ascii\n  --unheard-of=1", "2:3: Unknown option '--unheard-of'"),
      ("--ascii=yes", "1:9: "),
      ("--as-of", "1:1: Missing value for '--as-of <day>'"),
      ("--column colour=Stage", "1:10: The value 'colour=Stage' is invalid for '--column"),
      ("deals.csv", "1:1: found \"deals.csv\"; write one flag a line, like --as-of 2026-11-21"),
      ("-h", "1:1: found \"-h\"; write one flag a line"),
      ("--help", "1:1: --help is for the command line alone; leave it out"),
      ("--format csv", "1:1: --format is for the command line alone; leave it out"),
      ("--version", "1:1: --version is for the command line alone; leave it out"),
      ("--no-conf", "1:1: --no-conf is for the command line alone; leave it out"),
      ("--rep Zoe", "1:7: no rep is named Zoe; try Ana, Bo"),
      ("--column rep=Nobody", "1:10: deals-2026-11-21.csv: --column rep=\"Nobody\" names no"),
    ])
  func `one line says where in the conf what is wrong and what would be right`(
    conf: String, words: String
  ) throws {
    let folder = try folder(conf: conf)
    try folder.write("Amount,Stage,Owner\n1,A,Ana\n2,A,Bo\n", to: "deals-2026-11-21.csv")
    for arguments in [["check"], ["report", "reps"], []] {
      let ended = try Program.run(arguments, in: folder.path)
      #expect(ended.status == .exit(2))
      #expect(ended.output.isEmpty)
      #expect(
        ended.errorText.hasPrefix("pipecast: pipecast.conf:\(words)"),
        "\(arguments): \(ended.errorText)")
      #expect(ended.errorText.split(separator: "\n").count == 1)
    }
  }

  @Test func `a conf that is no file stands in the way by name`() throws {
    let folder = try folder(conf: nil)
    _ = try folder.makeFolder("pipecast.conf")
    let ended = try Program.run(["check", folder.path])
    #expect(ended.status == .exit(2))
    #expect(ended.errorText == "pipecast: \(folder.path)/pipecast.conf: not a file but a folder\n")
  }

  @Test func `standard input has no folder and no conf`() throws {
    let folder = try folder(conf: "--bogus")
    let ended = try Program.run(
      ["check", "-"], input: Array("Amount,Stage\n1,A\n".utf8), in: folder.path)
    #expect(ended.status == .exit(0), "\(ended.errorText)")
  }

  @Test func `check and the Data screen say which conf was used`() throws {
    let folder = try folder(conf: Self.columns + "--column close-date=Closing\n")
    let checked = try Program.run(["check", folder.path])
    let flags = "pipecast.conf: --column=amount=Wert --column=stage=Phase"
    #expect(checked.text.contains("Flags from"))
    #expect(checked.text.contains(flags))
    let session = try Session([builtProgram, folder.path], rows: 40, columns: 160)
    try session.wait(for: "? help")
    session.send("9")
    try session.wait(for: flags)
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }
}
