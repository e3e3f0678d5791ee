/// Gives each distinct byte string a number, without making a String for repeated ones.
struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where name `code` begins in `bytes`; one more entry marks the end.
  private var starts: [Int] = [0]
  /// Open addressing by powers of two: code + 1, or 0 for an empty slot.
  private var slots = [Int32](repeating: 0, count: 64)

  var count: Int { starts.count - 1 }

  /// Returns the number of `name`, a new one when it was not seen before.
  ///
  /// Bytes that are not UTF-8 are repaired first: names that show as the same text are one name.
  mutating func code(for name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let slot = slot(of: name)
    if slots[slot] != 0 { return slots[slot] - 1 }
    var repaired = String(decoding: name, as: UTF8.self)
    return repaired.withUTF8 { text in
      text.elementsEqual(name) ? add(name, at: slot) : code(forRepaired: text)
    }
  }

  private mutating func code(forRepaired name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let slot = slot(of: name)
    return slots[slot] != 0 ? slots[slot] - 1 : add(name, at: slot)
  }

  /// The slot that holds `name`, or the empty one where it belongs.
  private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & (slots.count - 1)
    while slots[slot] != 0, !isName(Int(slots[slot] - 1), name) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, at slot: Int) -> Int32 {
    let code = Int32(count)
    bytes.append(contentsOf: name)
    starts.append(bytes.count)
    slots[slot] = code + 1
    if count * 2 > slots.count { grow() }
    return code
  }

  /// All names in order of their numbers.
  var names: [RawText] {
    (0..<count).map { RawText(String(decoding: bytes[starts[$0]..<starts[$0 + 1]], as: UTF8.self)) }
  }

  private func isName(_ code: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[code]
    guard starts[code + 1] - start == name.count else { return false }
    for index in 0..<name.count where bytes[start + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBufferPointer { all in
      for code in 0..<count {
        let name = UnsafeBufferPointer(rebasing: all[starts[code]..<starts[code + 1]])
        var slot = Int(truncatingIfNeeded: Self.hash(name)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(code + 1)
      }
    }
  }

  // FNV-1a with a final mix, so that the low bits depend on every byte.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value ^ (value >> 29)
  }
}
