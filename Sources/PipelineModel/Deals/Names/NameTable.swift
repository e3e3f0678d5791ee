/// Gives each distinct byte string a number, without making a String for repeated ones.
struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where name `code` begins in `bytes`; one more entry marks the end.
  private var starts: [Int] = [0]
  private var slots = HashSlots()

  var count: Int { starts.count - 1 }

  /// Returns the number of `name`, a new one when it was not seen before.
  ///
  /// Bytes that are not UTF-8 are repaired first: names that show as the same text are one name.
  mutating func code(for name: Span<UInt8>) -> Int32 {
    let hash = name.hash
    if let known = code(of: name, hash) { return known }
    let repaired = Array(
      name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.utf8)
    let text = repaired.span
    if text.isSame(as: name) { return add(name, hash) }
    return code(of: text, text.hash) ?? add(text, text.hash)
  }

  /// The number of a name that was seen before.
  func knownCode(for name: Span<UInt8>) -> Int32? { code(of: name, name.hash) }

  private func code(of name: Span<UInt8>, _ hash: UInt64) -> Int32? {
    let all = bytes.span
    return slots.entry(hash) { code in
      all.extracting(starts[code]..<starts[code + 1]).isSame(as: name)
    }.map { Int32($0) }
  }

  private mutating func add(_ name: Span<UInt8>, _ hash: UInt64) -> Int32 {
    let code = Int32(count)
    name.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    starts.append(bytes.count)
    slots.add(hash)
    return code
  }

  /// The name with a number that was given.
  func name(of code: Int32) -> String {
    String(decoding: bytes[starts[Int(code)]..<starts[Int(code) + 1]], as: UTF8.self)
  }

  /// All names in order of their numbers.
  var names: [RawText] {
    (0..<count).map { RawText(String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self)) }
  }
}
