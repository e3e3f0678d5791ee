import TextUI

/// Why the screens cannot be shown, in one line that says what to do instead.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Keys or screen do not belong to a terminal.
  case notATerminal
  /// The system does not know the terminal that TERM names.
  case unknownTerminal(String)
  /// The terminal that TERM names cannot place text, as `dumb` cannot.
  case cannotDraw(String)
  /// The terminal is in use by this process, or the system is out of memory or descriptors.
  case unavailable

  /// The line to print after the program's name.
  public var description: String {
    let reason =
      switch self {
      case .notATerminal: "the screens need a terminal"
      case .unknownTerminal(""): "the screens need a terminal, and TERM is not set"
      case .unknownTerminal(let name): "the terminal \"\(Self.safe(name))\" (TERM) is not known"
      case .cannotDraw(let name): "the terminal \"\(Self.safe(name))\" (TERM) cannot place text"
      case .unavailable: "the terminal cannot be opened"
      }
    return "\(reason); `pipecast report` prints the same figures as text"
  }

  /// TERM comes from outside and must not carry control characters to the screen.
  private static func safe(_ name: String) -> SafeText { SafeText(sanitizing: name) }
}
