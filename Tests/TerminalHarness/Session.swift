import CPseudoTerminal
import Glibc

/// Why a session did not do what a test waits for.
public struct SessionError: Error, CustomStringConvertible {
  /// What was waited for, and the screen that came instead.
  public let description: String
}

/// How a program ended.
public enum Ending: Equatable, Sendable {
  /// By itself, with this exit code.
  case exit(Int32)
  /// By this signal, which a shell shows as 128 + signal.
  case signal(Int32)
}

/// A program on a pseudo-terminal of its own, and what its screen shows.
///
///     let session = try Session([builtProgram, "SampleData"])
///     try session.wait(for: "q quit")
///     session.send("q")
///     try session.ending()  // .exit(0)
public final class Session {
  /// What every program gets; nothing is inherited but the place of coverage records.
  public static let environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
    // No folder can be made there: nothing is remembered from one test to the next.
    "XDG_STATE_HOME": "/dev/null",
  ]

  /// The environment of a program under test: `environment`, and what a test adds.
  static func variables(adding others: [String: String]) -> [String: String] {
    var variables = environment.merging(others) { $1 }
    if let path = getenv("LLVM_PROFILE_FILE") {
      variables["LLVM_PROFILE_FILE"] = String(cString: path)
    }
    return variables
  }

  /// The screen after all that was received so far; waiting receives more.
  public private(set) var screen: VirtualScreen
  /// How many bytes the program sent so far.
  public private(set) var receivedBytes = 0
  let terminal: pt_session
  private var ended: Ending?
  private var isHungUp = false

  /// Starts `arguments[0]`, a path.
  ///
  /// - Parameters:
  ///   - arguments: The program's path and its arguments.
  ///   - rows: Height of its terminal.
  ///   - columns: Width of its terminal.
  ///   - environment: Added to `Session.environment`.
  ///   - input: A file that replaces the terminal as standard input.
  ///   - isControlling: Whether the program can open /dev/tty.
  /// - Throws: When the system has no pseudo-terminal left.
  public init(
    _ arguments: [String], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], input: String? = nil, isControlling: Bool = true
  ) throws(SessionError) {
    let variables = Self.variables(adding: environment)
    var argumentList = arguments.map { strdup($0) } + [nil]
    var variableList = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argumentList + variableList).forEach { free($0) } }
    var started = pt_session()
    guard
      pt_start(
        &argumentList, &variableList, Int32(rows), Int32(columns), input, isControlling, &started)
    else { throw SessionError(description: "no pseudo-terminal for \(arguments)") }
    terminal = started
    screen = VirtualScreen(rows: rows, columns: columns)
  }

  deinit {
    if ended == nil { pt_end(terminal.process) }
    hangUp()
    close(terminal.program)
  }

  /// Sends text as if typed, whole even when the program is slow to read.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Sends bytes, which need not be text.
  public func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isHungUp {
      let written = rest.withUnsafeBytes { write(terminal.user, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EAGAIN {
        receive()
      } else {
        return
      }
    }
  }

  /// Presses keys one after the other.
  public func press(_ keys: NamedKey...) {
    for key in keys { send(key.rawValue) }
  }

  /// Clicks at a cell, in the encoding of xterm.
  public func click(row: Int, column: Int) {
    send("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
  }

  /// Turns the wheel by one step at a cell.
  public func turnWheel(up: Bool, row: Int, column: Int) {
    send("\u{1B}[<\(up ? 64 : 65);\(column + 1);\(row + 1)M")
  }

  /// Forgets what the screen shows, as when another program wrote over it.
  public func eraseScreen() {
    screen.receive("\u{1B}[2J".utf8)
  }

  /// Tells the program the terminal's new size, as dragging a window's corner does.
  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    pt_resize(terminal.user, Int32(rows), Int32(columns))
  }

  /// Sends the program a signal, unless it has ended.
  public func signal(_ number: Int32) {
    if ended == nil { kill(terminal.process, number) }
  }

  /// Closes the terminal, as closing its window does.
  public func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(terminal.user)
  }

  /// Waits until the screen shows `text`.
  public func wait(for text: String, within limit: Duration = .seconds(20)) throws(SessionError) {
    try wait(until: "it shows \"\(text)\"", within: limit) { $0.text.contains(text) }
  }

  /// Waits until `isReached` holds of the screen; `state` says in words what is waited for.
  public func wait(
    until state: String, within limit: Duration = .seconds(20),
    _ isReached: (VirtualScreen) -> Bool
  ) throws(SessionError) {
    let deadline = ContinuousClock.now + limit
    while !isReached(screen) {
      if ContinuousClock.now > deadline {
        throw SessionError(description: "waited in vain until \(state):\n\(screen.text)")
      }
      receive()
    }
    // The rest of the frame that shows it.
    while receive(waiting: Self.frameGap), ContinuousClock.now <= deadline {}
  }

  /// Milliseconds without a byte after which a frame is taken to be whole.
  private static let frameGap: Int32 = 5

  /// Waits for the program's end and takes what it printed until then.
  public func ending(within limit: Duration = .seconds(20)) throws(SessionError) -> Ending {
    let deadline = ContinuousClock.now + limit
    while true {
      if let ended {
        while receive(waiting: 0) {}
        return ended
      }
      receive()
      var value: Int32 = 0
      switch pt_poll(terminal.process, &value) {
      case PT_EXITED: ended = .exit(value)
      case PT_SIGNALLED: ended = .signal(value)
      case PT_LOST: throw SessionError(description: "the process is lost")
      default: break
      }
      if ended == nil, ContinuousClock.now > deadline {
        throw SessionError(description: "waited in vain for the end:\n\(screen.text)")
      }
    }
  }

  /// What the program did not put back in the terminal; nil when all is as it was.
  public var unrestored: String? {
    let left = screen.modes.intersection([1, 1000, 1002, 1003, 1006, 1034, 1049, 2004])
    if !left.isEmpty { return "modes \(left.sorted()) are still on" }
    if !screen.modes.contains(25) { return "the cursor is hidden" }
    if screen.style != CellStyle() { return "text is still \(screen.style)" }
    if pt_settings(terminal.program) != terminal.settings { return "the line settings differ" }
    return nil
  }

  /// Takes what the program sent, or waits a moment for it; false when there was nothing.
  @discardableResult
  func receive(waiting milliseconds: Int32 = 20) -> Bool {
    // poll(2) passes over -1 and only waits.
    var readable = pollfd(fd: isHungUp ? -1 : terminal.user, events: Int16(POLLIN), revents: 0)
    guard poll(&readable, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal.user, &bytes, bytes.count)
    guard count > 0 else { return false }
    receivedBytes += count
    screen.receive(bytes.prefix(count))
    return true
  }
}
