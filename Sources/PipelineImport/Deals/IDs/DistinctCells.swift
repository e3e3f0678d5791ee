import PipelineModel

/// Remembers what each distinct cell of a column means, so that meaning is found once per text.
struct DistinctCells<Meaning> {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var meanings: [Meaning] = []
  private var slots = HashSlots()

  /// The meaning of a cell, nil when its text was not seen before.
  func meaning(of cell: Span<UInt8>) -> Meaning? { place(of: cell).map { meanings[$0] } }

  private func place(of cell: Span<UInt8>) -> Int? {
    let all = bytes.span
    return slots.entry(cell.hash) { place in
      all.extracting(starts[place]..<starts[place + 1]).isSame(as: cell)
    }
  }

  /// Remembers what a text means, in place of what it meant before.
  mutating func insert(_ cell: Span<UInt8>, _ meaning: Meaning) {
    if let place = place(of: cell) {
      meanings[place] = meaning
      return
    }
    cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    starts.append(bytes.count)
    meanings.append(meaning)
    slots.add(cell.hash)
  }
}
