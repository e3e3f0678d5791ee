import Glibc
import TerminalHarness
import Testing

/// The manual's page and the scripts for shells: made of the same arguments as the program.
@Suite struct InstalledTextTests {
  /// All long options that the help of any command names.
  private func options() throws -> Set<String> {
    let commands = ["open", "report", "check", "backtest", "demo", "completions", "manual"]
    let helps = try commands.map { try Program.run(["help", $0]).text }
    let names = helps.joined().matches(of: /--[a-z][a-z-]+/).map { String($0.output) }
    return Set(names)
  }

  @Test func `every option of every command is in the manual`() throws {
    let options = try options()
    #expect(options.isSuperset(of: ["--as-of", "--no-conf", "--format", "--write", "--no-ascii"]))
    let manual = try Program.run(["manual"])
    #expect(manual.status == .exit(0))
    let text = manual.text.replacing("\\-", with: "-")
    for option in options.sorted() {
      #expect(text.contains(option), "\(option)")
    }
  }

  @Test(.enabled(if: access("/usr/bin/groff", X_OK) == 0))
  func `the manual is set without a warning`() throws {
    let folder = try TemporaryFolder()
    let manual = try Program.run(["manual"])
    try folder.write(bytes: manual.output, to: "pipecast.1")
    let session = try Session(
      ["/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", folder.path(of: "pipecast.1")])
    #expect(try session.ending() == .exit(0))
    #expect(session.screen.texts.allSatisfy { $0.isEmpty }, "\(session.screen.text)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell's script knows every command, option and list`(shell: String) throws {
    let script = try Program.run(["completions", shell])
    #expect(script.status == .exit(0))
    for option in try options().sorted() {
      let name = shell == "fish" ? "-l '\(option.dropFirst(2))'" : option
      #expect(script.text.contains(name), "\(option)")
    }
    for word in [
      "report", "check", "demo", "overview", "stages", "markdown", "never", "close-date",
    ] {
      #expect(script.text.contains(word), "\(word)")
    }
    let path = "/usr/bin/\(shell)"
    // The image of the tests need not have every shell.
    guard access(path, X_OK) == 0 else { return }
    let folder = try TemporaryFolder()
    try folder.write(bytes: script.output, to: "script")
    let session = try Session([path, "-n", folder.path(of: "script")])
    #expect(try session.ending() == .exit(0))
    #expect(session.screen.texts.allSatisfy { $0.isEmpty }, "\(session.screen.text)")
  }

  @Test func `another shell is refused with the ones that there are`() throws {
    let ended = try Program.run(["completions", "csh"])
    #expect(ended.status == .exit(2))
    #expect(ended.errorText.contains("'bash', 'zsh' or 'fish'"))
  }
}
