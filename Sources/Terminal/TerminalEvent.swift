public import TextUI

/// What ends a wait.
public enum TerminalEvent: Hashable, Sendable {
  /// A key, the mouse, pasted text or a new size.
  case input(InputEvent)
  /// TERM, HUP, INT or QUIT: save what is to be saved, then ``Terminal/end(bySignal:)``.
  case signal(Int32)
  /// One of the descriptors waited for has something to read, or is at its end.
  case ready(Int32)
  /// The terminal is gone: nobody sees a screen any more.
  case hangup
}
