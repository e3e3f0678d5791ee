import Glibc
import TerminalHarness
import Testing

/// The program in a real terminal: what it takes over it gives back, whatever happens.
@Suite struct TerminalTests {
  /// A program that shows its first screen.
  private func started(
    rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
  ) throws -> Session {
    let session = try Session(
      [builtProgram, sampleData, "--no-replay"], rows: rows, columns: columns,
      environment: environment)
    try session.wait(until: "the first screen shows", isFirstScreen)
    return session
  }

  private func isFirstScreen(_ screen: VirtualScreen) -> Bool {
    screen.texts.first?.contains("Overview") == true
      && screen.texts.last?.contains("? help") == true
  }

  @Test func `q gives the terminal back and ends well`() throws {
    let session = try started()
    #expect(session.screen.modes.isSuperset(of: [1049, 2004]))
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    #expect(session.screen.unknownSequences.isEmpty)
    #expect(session.screen.farewell.isEmpty)
  }

  @Test func `Ctrl-C ends as q does`() throws {
    let session = try started()
    session.press(.controlC)
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal that asks for the end leaves a clean terminal`(number: Int32) throws {
    let session = try started()
    session.signal(number)
    #expect(try session.ending() == .signal(number))
    #expect(session.unrestored == nil)
    #expect(session.screen.unknownSequences.isEmpty)
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT])
  func `a crash leaves a clean terminal`(number: Int32) throws {
    let session = try started()
    session.signal(number)
    #expect(try session.ending() == .signal(number))
    #expect(session.unrestored == nil)
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen", "tmux-256color", "linux", "vt100"])
  func `terminals of many types are drawn on and given back`(type: String) throws {
    let session = try started(environment: ["TERM": type])
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test(arguments: ["bogus", "dumb", ""])
  func `a terminal that cannot be drawn on is refused in one line`(type: String) throws {
    let session = try Session(
      [builtProgram, sampleData, "--no-replay"], columns: 200, environment: ["TERM": type])
    #expect(try session.ending() == .exit(2))
    let lines = session.screen.texts.filter { !$0.isEmpty }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("pipecast report") == true)
    #expect(lines.first?.contains(type) == true)
    #expect(session.unrestored == nil)
  }

  @Test func `without any terminal for keys one line says so`() throws {
    let session = try Session(
      [builtProgram, sampleData, "--no-replay"], columns: 200, input: "/dev/null",
      isControlling: false)
    #expect(try session.ending() == .exit(2))
    let lines = session.screen.texts.filter { !$0.isEmpty }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("need a terminal") == true)
  }

  @Test func `keys come from the terminal where standard input does not`() throws {
    let session = try Session([builtProgram, sampleData, "--no-replay"], input: "/dev/null")
    try session.wait(until: "the first screen shows", isFirstScreen)
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `a storm of resizes ends in a frame of the last size`() throws {
    let session = try started()
    for step in 0..<50 { session.resize(rows: 10 + step % 15, columns: 60 + step) }
    session.resize(rows: 30, columns: 100)
    try session.wait(until: "the last row is a footer") { screen in
      isFirstScreen(screen) && screen.texts.filter { $0.contains("q quit") }.count == 1
    }
    for (rows, columns) in [(1, 1), (1, 200), (2, 3), (60, 2), (24, 80)] {
      session.resize(rows: rows, columns: columns)
    }
    try session.wait(until: "the first screen shows", isFirstScreen)
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
    #expect(session.screen.unknownSequences.isEmpty)
  }

  @Test func `the size comes from the terminal, not from LINES and COLUMNS`() throws {
    let session = try started(environment: ["LINES": "5", "COLUMNS": "20"])
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }

  @Test(arguments: ["C", "POSIX"])
  func `a locale without UTF-8 gets plain ASCII`(locale: String) throws {
    let session = try started(environment: ["LC_ALL": locale])
    #expect(session.screen.text.utf8.allSatisfy { $0 < 0x80 })
    session.send("é\u{9B}東")
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test(arguments: ["", "en_US.UTF-8", "de_DE.utf8"])
  func `no locale, or one that is not installed, gets Unicode`(locale: String) throws {
    let session = try started(environment: ["LANG": locale])
    #expect(session.screen.text.utf8.contains { $0 >= 0x80 })
  }

  @Test func `bytes that are no text swallow no key`() throws {
    let session = try started()
    session.send(bytes: [0xFF, 0x80, 0xC3])
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `pasted text is no command`() throws {
    let session = try started()
    session.send("\u{1B}[200~q\u{03}\u{1B}[201~")
    session.resize(rows: 30, columns: 90)
    try session.wait(until: "the first screen shows", isFirstScreen)
    session.signal(SIGTERM)
    #expect(try session.ending() == .signal(SIGTERM))
  }

  @Test func `Ctrl-L sends the whole screen again`() throws {
    let session = try started()
    session.eraseScreen()
    session.press(.controlL)
    try session.wait(until: "the screen shows again", isFirstScreen)
    session.send("q")
    #expect(try session.ending() == .exit(0))
  }

  @Test func `a stop that nobody announced is repaired when the program goes on`() throws {
    let session = try started()
    session.eraseScreen()
    session.signal(SIGSTOP)
    session.signal(SIGCONT)
    try session.wait(until: "the screen shows again", isFirstScreen)
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `a stop that the kernel ignores does no harm`() throws {
    // Without a job-control shell the process group is orphaned and cannot be stopped.
    let session = try started()
    session.eraseScreen()
    session.press(.controlZ)
    try session.wait(until: "the screen shows again", isFirstScreen)
    #expect(session.screen.modes.contains(1049))
    session.send("q")
    #expect(try session.ending() == .exit(0))
    #expect(session.unrestored == nil)
  }

  @Test func `the program ends when the terminal is gone`() throws {
    let session = try started()
    session.hangUp()
    #expect(try session.ending() == .signal(SIGHUP))
  }
}

/// Job control by a shell in tmux.
@Suite(.enabled(if: Tmux.isInstalled)) struct JobControlTests {
  private static let modes = "#{alternate_on} #{cursor_flag} #{mouse_any_flag}"
  private static let shellModes = "0 1 0"

  @Test func `Ctrl-Z stops and fg brings the screen back`() throws {
    let tmux = Tmux()
    try tmux.wait(for: "$")
    tmux.type("'\(builtProgram)' '\(sampleData)' --no-replay")
    try tmux.wait(for: "? help")
    tmux.press("C-z")
    try tmux.wait(for: "Stopped")
    #expect(!tmux.text.contains("q quit"))
    #expect(tmux.value(of: Self.modes) == Self.shellModes)
    tmux.resize(rows: 20, columns: 70)
    tmux.type("fg")
    try tmux.wait(for: "? help")
    try tmux.wait(until: "the last row is the footer of the new size") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).prefix(20).last?
        .contains("q quit") == true
    }
    tmux.press("q")
    try tmux.wait(until: "the shell is back") { !$0.contains("q quit") }
    tmux.type("echo code=$?")
    try tmux.wait(for: "code=0")
    #expect(tmux.value(of: Self.modes) == Self.shellModes)
  }

  @Test func `a stopped program that is killed leaves the shell alone`() throws {
    let tmux = Tmux()
    try tmux.wait(for: "$")
    tmux.type("'\(builtProgram)' '\(sampleData)' --no-replay")
    try tmux.wait(for: "? help")
    tmux.press("C-z")
    try tmux.wait(for: "Stopped")
    tmux.type("kill %1; while [ -n \"$(jobs -s)\" ]; do :; done; wait %1; echo code=$?")
    try tmux.wait(for: "code=143")
    #expect(tmux.value(of: Self.modes) == Self.shellModes)
  }

  @Test func `TSTP from outside stops as Ctrl-Z does`() throws {
    let tmux = Tmux()
    try tmux.wait(for: "$")
    tmux.type("'\(builtProgram)' '\(sampleData)' --no-replay")
    try tmux.wait(for: "? help")
    tmux.signalForeground(SIGTSTP)
    try tmux.wait(for: "Stopped")
    #expect(tmux.value(of: Self.modes) == Self.shellModes)
    tmux.type("fg")
    try tmux.wait(for: "? help")
    tmux.press("q")
    try tmux.wait(until: "the shell is back") { !$0.contains("q quit") }
    tmux.type("echo code=$?")
    try tmux.wait(for: "code=0")
    #expect(tmux.value(of: Self.modes) == Self.shellModes)
  }
}
