import Glibc
import TextUI

/// How far long work is, on one line of the terminal; where standard error is none, nothing shows.
///
/// While there is such a line, the signals that end the program wait until it has been erased.
final class ProgressLine {
  private let words: SafeText
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown: SafeText?
  private var signals = sigset_t()

  /// Work that takes no longer never shows.
  private static let quietTime = Duration.milliseconds(200)

  /// Begins the work that `words` name: `replaying`.
  init(_ words: SafeText) {
    self.words = words
    guard isTerminal else { return }
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Shows the share that is done, 0...1; false when a signal wants the program to end.
  func show(_ share: Double) -> Bool {
    guard isTerminal else { return true }
    let line = words + " \(Int(min(max(share, 0), 1) * 100)) %"
    if line != shown, ContinuousClock.now - start >= Self.quietTime {
      Output.note("\r" + line.description)
      shown = line
    }
    return !isToEnd
  }

  /// Erases the line; a signal that has come meanwhile ends the program now.
  func end() {
    guard isTerminal else { return }
    // A terminal may have written ^C behind it.
    if let shown { Output.note("\r" + String(repeating: " ", count: shown.columns + 2) + "\r") }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private var isToEnd: Bool {
    var waiting = sigset_t()
    sigemptyset(&waiting)
    sigpending(&waiting)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }
}
