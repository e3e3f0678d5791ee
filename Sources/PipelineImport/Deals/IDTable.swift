import CScan
import PipelineModel

/// Which deals have which ids; the ids themselves stay in the file's bytes.
///
/// Two ids are the same when their bytes are, blanks at the ends aside: case, accents and leading
/// zeros matter. Only the two forms of one Salesforce id, of 15 and of 18 letters, are the same.
///
/// Open addressing. A slot holds 32 bits of the id's hash above the number of the deal + 1, and 0
/// when it is empty: few ids are ever looked at to find one again.
struct IDTable {
  private var slots: [UInt64]
  private var count = 0

  /// Makes a table with room for about that many ids.
  init(expecting count: Int = 0) {
    slots = [UInt64](repeating: 0, count: max(64, count + count / 2))
  }

  /// What the table keeps of an id.
  static func tag(of id: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: id.extracting(0..<id.identityLength).hash >> 32)
  }

  /// Has the memory fetched that the id with that tag will be looked for in.
  func prepare(_ tag: UInt32) {
    slots.withUnsafeBufferPointer { slots in
      if let first = slots.baseAddress { cs_prefetch(first + start(of: tag)) }
    }
  }

  /// The deal whose id has that tag and for which `isSame` holds; where there is none, `deal` is it
  /// from now on.
  mutating func deal(_ tag: UInt32, orAdd deal: Int, isSame: (Int) -> Bool) -> Int? {
    var slot = start(of: tag)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == tag {
        let known = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isSame(known) { return known }
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    slots[slot] = UInt64(tag) << 32 | UInt64(UInt32(clamping: deal + 1))
    count += 1
    // Three of four slots at most are filled.
    if count * 4 > slots.count * 3 { grow() }
    return nil
  }

  private func start(of tag: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(tag) &* UInt64(slots.count)) &>> 32)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for content in old where content != 0 {
      var slot = start(of: UInt32(truncatingIfNeeded: content >> 32))
      while slots[slot] != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = content
    }
  }
}

extension TextRange {
  /// Whether the text of the file without blanks at its ends is `id`.
  func isTrimmed(to id: Span<UInt8>, in bytes: Span<UInt8>) -> Bool {
    let range = bytes.trimming(Int(offset)..<Int(offset) + length)
    let known = bytes.extracting(range)
    return known.extracting(0..<known.identityLength)
      .isSame(as: id.extracting(0..<id.identityLength))
  }
}

extension Span<UInt8> {
  /// How many bytes of an id say which it is.
  ///
  /// Salesforce writes an id of 15 letters also with three more, which tell the case of each five.
  fileprivate var identityLength: Int {
    guard count == 18 else { return count }
    for group in 0..<3 {
      var capitals: UInt8 = 0
      for place in 0..<5 where self[group * 5 + place] &- 0x41 < 26 {
        capitals |= 1 << UInt8(place)
      }
      let check = capitals < 26 ? 0x41 + capitals : 0x30 + capitals - 26
      guard self[15 + group] == check else { return count }
    }
    return 15
  }

  /// Whether a spreadsheet left only the first digits of a number: `4.5E+17`.
  var isShortened: Bool {
    guard count >= 5, self[count - 3] == UInt8(ascii: "+"),
      self[count - 4] | 0x20 == UInt8(ascii: "e"), self[count - 2].isDigit, self[count - 1].isDigit
    else { return false }
    return (0..<(count - 4)).allSatisfy {
      self[$0].isDigit || self[$0] == UInt8(ascii: ".") || self[$0] == UInt8(ascii: ",")
    }
  }
}
