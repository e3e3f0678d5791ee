/// Takes a terminal's input stream apart, byte by byte.
struct SequenceDecoder: Sendable {
  enum Element: Equatable, Sendable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    /// ESC and a final byte, after intermediate bytes such as `(`.
    case escape(intermediates: String, final: Character)
    /// `ESC [`: a private prefix such as `?`, parameters (0 where left out), a final byte.
    case controlSequence(prefix: String, parameters: [Int], final: Character)
    /// `ESC ]` up to BEL or ST.
    case command(String)
  }

  private enum State { case ground, escape, sequence, command, commandEnd }
  private var state = State.ground
  private var collected: [UInt8] = []
  private var pending: [UInt8] = []

  mutating func next(_ byte: UInt8) -> Element? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .sequence: return sequence(byte)
    case .command: return command(byte)
    case .commandEnd:
      state = .ground
      return .command(String(decoding: collected, as: UTF8.self))
    }
  }

  private mutating func ground(_ byte: UInt8) -> Element? {
    if byte == 0x1B {
      state = .escape
      collected = []
      pending = []
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    let needed =
      switch pending[0] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    guard pending.count >= needed else { return nil }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.first.map { .scalar($0) }
  }

  private mutating func escape(_ byte: UInt8) -> Element? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .command
    case 0x20...0x2F: collected.append(byte)
    default:
      state = .ground
      return .escape(
        intermediates: String(decoding: collected, as: UTF8.self),
        final: Character(Unicode.Scalar(byte)))
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Element? {
    guard byte >= 0x40 else {
      collected.append(byte)
      return nil
    }
    state = .ground
    let text = String(decoding: collected, as: UTF8.self)
    let prefix = text.prefix { "?<=>!".contains($0) }
    let parameters = text.dropFirst(prefix.count)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .controlSequence(
      prefix: String(prefix), parameters: parameters, final: Character(Unicode.Scalar(byte)))
  }

  private mutating func command(_ byte: UInt8) -> Element? {
    switch byte {
    case 0x07:
      state = .ground
      return .command(String(decoding: collected, as: UTF8.self))
    case 0x1B: state = .commandEnd
    default: collected.append(byte)
    }
    return nil
  }
}
