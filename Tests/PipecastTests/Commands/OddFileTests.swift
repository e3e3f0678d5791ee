import Glibc
import TerminalHarness
import Testing

/// Only regular files are read; all else is said in a line, at once and without a byte of it read.
@Suite struct OddFileTests {
  private static let deals = "Name,Owner,Stage,Amount,Close Date\nBig,Ana,Closed Won,1,2026-12-01\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.deals, to: "deals.csv")
    try #require(mkfifo(folder.path(of: "pipe.csv"), 0o600) == 0)
    for (target, name) in [
      ("nothing", "dangling.csv"), ("circle.csv", "circle.csv"), ("/dev/zero", "zero.csv"),
      ("deals.csv", "link.csv"),
    ] {
      try #require(symlink(target, folder.path(of: name)) == 0)
    }
    _ = try folder.makeFolder("folder.csv")
    return folder
  }

  @Test(
    arguments: [
      ("pipe.csv", "not a file but a pipe"), ("zero.csv", "not a file but a device"),
      ("dangling.csv", "there is no such file or folder"),
      ("circle.csv", "could not be read: its links lead in a circle"),
      ("/dev/null", "not a file but a device"), ("/proc/self/mem", "could not be read"),
      ("/proc/1/environ", ""), ("/proc/self/fd/99", "there is no such file or folder"),
      ("deals.csv/", "not a folder"), ("deals.csv/x", "not a folder"),
      (String(repeating: "n", count: 300) + ".csv", "could not be read: the name is too long"),
      ("a\u{1B}[2J\nb.csv", "there is no such file or folder"),
    ], ["check", "inspect", "report"])
  func `what is no file is refused in one line`(_ refused: (String, String), _ command: String)
    throws
  {
    let folder = try folder()
    let arguments = command == "report" ? ["report", "reps", refused.0] : [command, refused.0]
    let ended = try Program.run(arguments, in: folder.path)
    #expect(ended.status == .exit(2))
    #expect(ended.output.isEmpty)
    let words = ended.errorText
    #expect(words.hasPrefix("pipecast: ") && words.contains(refused.1), "\(words)")
    #expect(words.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
    #expect(words.utf8.count { $0 == 0x0A } == 1)
  }

  @Test func `a folder with a name like a file is looked through`() throws {
    let folder = try folder()
    let ended = try Program.run(["check", "folder.csv"], in: folder.path)
    #expect(ended.status == .exit(2))
    #expect(
      ended.errorText
        == "pipecast: folder.csv: no CSV file with columns of deals; name the file itself\n")
    let inspected = try Program.run(["inspect", "folder.csv"], in: folder.path)
    #expect(inspected.errorText == "pipecast: folder.csv: not a file but a folder\n")
  }

  @Test func `a folder of odd files shows the one that can be read`() throws {
    let folder = try folder()
    try folder.write("", to: "void.csv")
    try folder.write("City,River\nUlm,Donau\n", to: "rivers.csv")
    let ended = try Program.run(["check", folder.path, "--as-of", "2026-11-21"])
    // The link is a second name of the same deals.
    #expect(
      ended.errorText == """
        pipecast: deals.csv and link.csv could all be the deals; name one of them, or write the \
        date into its name

        """)
    unlink(folder.path(of: "link.csv"))
    let text = try Program.run(["check", folder.path, "--as-of", "2026-11-21"]).text
    for line in [
      "circle.csv    left out: a link to nothing",
      "dangling.csv  left out: a link to nothing",
      "deals.csv     5 columns of deals: shown",
      "folder.csv    left out: not a file but a folder",
      "pipe.csv      left out: not a file but a pipe",
      "rivers.csv    no columns of deals",
      "void.csv      a CSV file, empty",
      "zero.csv      left out: not a file but a device",
    ] {
      #expect(text.contains("\n" + line + "\n"), "\(line) in\n\(text)")
    }
  }
}
