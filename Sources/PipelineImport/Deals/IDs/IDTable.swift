import CScan
import PipelineModel

/// Which deals have which ids; the ids themselves stay in the file's bytes.
///
/// Two ids are the same when their bytes are, blanks at the ends aside: case, accents and leading
/// zeros matter. Only the two forms of one Salesforce id, of 15 and of 18 letters, are the same.
///
/// Open addressing. A slot of four bytes holds the number of the deal + 1, and above it as many bits
/// of the id's hash as there is room for; 0 when it is empty. Few ids are ever looked at to find one
/// again, and the table needs all of them once more where it has to grow.
struct IDTable {
  private var slots: [UInt32]
  private var count = 0
  /// The bits of a slot that are the number of the deal + 1.
  private let mask: UInt32

  /// Makes a table with room for that many ids.
  init(expecting count: Int = 0) {
    slots = [UInt32](repeating: 0, count: max(64, count + count / 3 + 1))
    mask = UInt32.max >> UInt32(UInt32(clamping: max(1 << 16, count + 1)).leadingZeroBitCount)
  }

  /// What the table asks of an id.
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
  ///
  /// Deals are numbered as they come. `tagOf` tells the tag of an earlier one, where all are needed.
  mutating func deal(
    _ tag: UInt32, orAdd deal: Int, isSame: (Int) -> Bool, tagOf: (Int) -> UInt32
  ) -> Int? {
    // Four of five slots are filled at most.
    if (count + 1) * 5 > slots.count * 4 || deal + 1 > Int(mask) { grow(toHold: deal, tagOf) }
    var slot = start(of: tag)
    while slots[slot] != 0 {
      if slots[slot] & ~mask == tag & ~mask {
        let known = Int(slots[slot] & mask) - 1
        if isSame(known) { return known }
      }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
    slots[slot] = tag & ~mask | UInt32(truncatingIfNeeded: deal + 1)
    count += 1
    return nil
  }

  private mutating func grow(toHold deal: Int, _ tagOf: (Int) -> UInt32) {
    var larger = IDTable(expecting: 2 * max(deal, count))
    // In the order of the file, in which ids are read fastest.
    for known in slots.filter({ $0 != 0 }).map({ Int($0 & mask) - 1 }).sorted() {
      _ = larger.deal(tagOf(known), orAdd: known, isSame: { _ in false }, tagOf: tagOf)
    }
    self = larger
  }

  private func start(of tag: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(tag &* 0x9E37_79B1) &* UInt64(slots.count)) &>> 32)
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

  /// Whether two ids are the same, also in the two forms of Salesforce.
  func isSameID(as other: Span<UInt8>) -> Bool {
    extracting(0..<identityLength).isSame(as: other.extracting(0..<other.identityLength))
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
