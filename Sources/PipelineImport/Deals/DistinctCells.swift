/// Remembers what each distinct cell of a column means, so that meaning is found once per text.
struct DistinctCells<Meaning> {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var meanings: [Meaning] = []
  /// Open addressing by powers of two: place + 1, or 0 for an empty slot.
  private var slots = [Int32](repeating: 0, count: 16)

  /// The meaning of a cell, nil when its text was not seen before.
  func meaning(of cell: Span<UInt8>) -> Meaning? {
    var slot = Int(truncatingIfNeeded: cell.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot] - 1)
      if isText(place, cell) { return meanings[place] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers what a new text means.
  mutating func insert(_ cell: Span<UInt8>, _ meaning: Meaning) {
    for index in cell.indices { bytes.append(cell[index]) }
    starts.append(bytes.count)
    meanings.append(meaning)
    if meanings.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for place in meanings.indices { fillSlot(of: place) }
    } else {
      fillSlot(of: meanings.count - 1)
    }
  }

  private func isText(_ place: Int, _ cell: Span<UInt8>) -> Bool {
    let start = starts[place]
    guard starts[place + 1] - start == cell.count else { return false }
    for index in cell.indices where bytes[start + index] != cell[index] { return false }
    return true
  }

  private mutating func fillSlot(of place: Int) {
    let hash = bytes.span.extracting(starts[place]..<starts[place + 1]).hash
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place + 1)
  }
}

extension Span<UInt8> {
  /// FNV-1a with a final mix, so that the low bits depend on every byte.
  var hash: UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in indices { value = (value ^ UInt64(self[index])) &* 0x100_0000_01b3 }
    return value ^ (value >> 29)
  }
}
