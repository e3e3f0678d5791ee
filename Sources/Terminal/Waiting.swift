import CNcurses
import Glibc
import TextUI

extension Terminal {
  /// Waits for keys, signals and `descriptors`, without any use of the processor.
  ///
  /// All waiting keys are taken, so a frame drawn after the events is not out of date at once. A new
  /// size comes first and once, however often it changed. Ctrl-Z and Ctrl-L are carried out.
  ///
  /// - Returns: At least one event; ``TerminalEvent/hangup`` is the last one ever.
  public func wait(also descriptors: [Int32] = []) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.isEmpty {
      guard isOpen else { return [.hangup] }
      var watched = ([pc_input_descriptor(), pc_signal_descriptor()] + descriptors).map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&watched, nfds_t(watched.count), hasMoreKeys ? 0 : -1)
      if count < 0, errno != EINTR { return [.hangup] }
      let keyboard = count > 0 ? Int32(watched[0].revents) : 0
      events = takeSignals()
      if keyboard & (POLLHUP | POLLERR | POLLNVAL) != 0 { return events + [.hangup] }
      if keyboard != 0 || hasMoreKeys { events += takeKeys() }
      if emptyReads > Self.emptyReadLimit { return events + [.hangup] }
      if count > 0 {
        events += watched.dropFirst(2).filter { $0.revents != 0 }.map { .ready($0.fd) }
      }
      let size = Self.currentSize
      if size != reportedSize {
        reportedSize = size
        events.insert(.input(.resize(size)), at: 0)
      }
    }
    return events
  }

  /// Keys taken at a time, so that signals are heard even while something types without pause.
  private static var keyLimit: Int { 4096 }

  /// A pasted file longer than this is cut: nobody types it into a filter.
  private static var pasteLimit: Int { 65_536 }

  /// Half a character reads as nothing now and then; a terminal at its end does for ever.
  private static var emptyReadLimit: Int { 16 }

  private func takeSignals() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while case let number = pc_next_signal(), number != 0 {
      switch number {
      case SIGWINCH:
        // Also back at the size before: what the terminal clipped meanwhile must be drawn again.
        pc_resize()
        shown = nil
        reportedSize = Self.currentSize
        events.append(.input(.resize(reportedSize)))
      case SIGTSTP: suspend()
      case SIGCONT:
        pc_resume()
        shown = nil
      default: events.append(.signal(number))
      }
    }
    return events
  }

  private func takeKeys() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for taken in 0..<Self.keyLimit {
      let key = pc_next_key()
      if key.kind == PC_NO_KEY {
        emptyReads = taken == 0 ? emptyReads + 1 : 0
        hasMoreKeys = false
        return events
      }
      if let event = event(of: key) { events.append(.input(event)) }
    }
    hasMoreKeys = true
    return events
  }

  private func event(of key: pc_key) -> InputEvent? {
    if var collected = paste {
      if key.kind == PC_PASTE_ENDS {
        paste = nil
        return .paste(collected)
      }
      // Keys inside a paste are text, whatever they would do elsewhere.
      if key.kind == PC_SCALAR, collected.count < Self.pasteLimit,
        let scalar = Unicode.Scalar(key.value)
      {
        paste = nil  // keeps the array unshared, so that appending copies nothing
        collected.append(scalar)
        paste = collected
      }
      return nil
    }
    let position = Position(row: Int(key.row), column: Int(key.column))
    switch key.kind {
    case PC_PASTE_BEGINS: paste = []
    case PC_CLICK: return .press(at: position)
    case PC_WHEEL_UP: return .wheelUp(at: position)
    case PC_WHEEL_DOWN: return .wheelDown(at: position)
    case PC_PASTE_ENDS, PC_MOUSE_OTHER: break
    default:
      switch Key(key) {
      case .control(UInt8(ascii: "l")): repaint()
      case .control(UInt8(ascii: "z")): suspend()
      case let other: return .key(other)
      }
    }
    return nil
  }
}
