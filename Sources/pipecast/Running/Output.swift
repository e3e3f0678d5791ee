import Glibc
import TextUI

/// Standard output and standard error; whoever writes has made the text safe.
enum Output {
  /// Writes all of `text` to standard output; a reader that has gone away ends the program quietly.
  static func write(_ text: String) {
    let code = write(text, to: STDOUT_FILENO)
    if code == EPIPE { Glibc.exit(128 + SIGPIPE) }
    if code != 0 { exit(Failure("standard output: could not be written")) }
  }

  /// Writes to standard error what is not the result; whether it arrives matters to nobody.
  static func note(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// Says why on standard error, and ends the program with 2.
  static func exit(_ failure: Failure) -> Never {
    _ = write("pipecast: \(failure.words)\n", to: STDERR_FILENO)
    Glibc.exit(2)
  }

  /// Whether screens can be shown: standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { buffer in
      var rest = UnsafeRawBufferPointer(buffer)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return 0
    }
  }
}
