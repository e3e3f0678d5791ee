import Glibc

/// A shell in a real terminal emulator, for what needs job control.
///
/// The server is its own, by a socket of its own, and ends with the value.
public struct Tmux: ~Copyable {
  private let socket: String

  /// Whether the machine has tmux.
  public static var isInstalled: Bool { !output(of: "command -v tmux").isEmpty }

  /// Starts a shell with the prompt `$ ` and an empty environment.
  public init(rows: Int = 24, columns: Int = 80) {
    socket = "/tmp/pipecast-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    let shell =
      "env -i TERM=tmux-256color LANG=C.UTF-8 PATH=/usr/bin:/bin XDG_STATE_HOME=/dev/null"
      + " PS1='$ ' bash --norc"
    _ = Self.output(
      of: "env -u TMUX LANG=C.UTF-8 tmux -S \(socket) -f /dev/null new-session -d -s test"
        + " -x \(columns) -y \(rows) \"\(shell)\"")
  }

  deinit {
    _ = Self.output(of: "tmux -S \(socket) kill-server")
    unlink(socket)
  }

  /// The rows of the screen.
  public var text: String { run("capture-pane -p -t test") }

  /// The value of a format such as `#{alternate_on}`.
  public func value(of format: String) -> String {
    run("display-message -p -t test '\(format)'").split(separator: "\n").first.map(String.init)
      ?? ""
  }

  /// Presses keys by tmux's names, such as `C-z` and `Enter`.
  public func press(_ keys: String...) {
    for key in keys { _ = run("send-keys -t test \(key)") }
  }

  /// Types a line and Enter.
  public func type(_ line: String) {
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#)
    _ = run("send-keys -t test -l '\(quoted)'")
    press("Enter")
  }

  /// Gives the terminal another size.
  public func resize(rows: Int, columns: Int) {
    _ = run("resize-window -t test -x \(columns) -y \(rows)")
  }

  /// Sends a signal to the job in the foreground of the shell.
  public func signalForeground(_ number: Int32) {
    let shell = value(of: "#{pane_pid}")
    let job = Self.output(of: "cut -d' ' -f8 /proc/\(shell)/stat")
    if let group = pid_t(job.filter(\.isNumber)), group > 1 { kill(-group, number) }
  }

  /// Waits until the screen shows `text`.
  public func wait(for text: String, within limit: Duration = .seconds(20)) throws(SessionError) {
    try wait(until: "it shows \"\(text)\"", within: limit) { $0.contains(text) }
  }

  /// Waits until `isReached` holds of the screen's text.
  public func wait(
    until state: String, within limit: Duration = .seconds(20), _ isReached: (String) -> Bool
  ) throws(SessionError) {
    let deadline = ContinuousClock.now + limit
    while true {
      let shown = text
      if isReached(shown) { return }
      if ContinuousClock.now > deadline {
        throw SessionError(description: "waited in vain until \(state):\n\(shown)")
      }
    }
  }

  private func run(_ command: String) -> String { Self.output(of: "tmux -S \(socket) \(command)") }

  private static func output(of command: String) -> String {
    guard let stream = popen("\(command) 2>&1", "re") else { return "" }
    defer { pclose(stream) }
    var result: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&bytes, 1, bytes.count, stream), count > 0 {
      result += bytes.prefix(count)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
