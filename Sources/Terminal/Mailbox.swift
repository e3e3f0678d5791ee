import Glibc
import Synchronization

/// Where background work leaves its results for the loop, which is woken by ``descriptor``.
///
///     let mailbox = Mailbox<Forecast>()
///     Task.detached { mailbox.post(forecast(of: pipeline)) }
///     terminal.wait(also: [mailbox.descriptor])  // [.ready(mailbox.descriptor)]
///     mailbox.take()                             // [forecast]
///
/// Results of different tasks come in the order in which they are ready, not in that in which they
/// were asked for: put a generation number in them where an old one must not replace a new one.
public final class Mailbox<Message: Sendable>: Sendable {
  /// Readable while there are messages; -1, which poll(2) passes over, if the system has none.
  public let descriptor: Int32
  private let bell: Int32
  private let messages = Mutex<[Message]>([])

  /// Makes an empty mailbox.
  public init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  deinit {
    for end in [descriptor, bell] where end >= 0 { close(end) }
  }

  /// Leaves a message; may be called from any thread.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    _ = withUnsafeBytes(of: UInt8(1)) { write(bell, $0.baseAddress, 1) }  // full: it rings already
  }

  /// Takes all messages, oldest first.
  public func take() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 256)
    // The bell first, or a message posted in between would wake nobody.
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
