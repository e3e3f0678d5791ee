import PipelineModel

/// The names of many deals as ``FoldedText`` orders them, side by side in memory.
struct FoldedNames {
  private let names: GatheredTexts
  private let indices: [Int]
  private var bytes: [UInt8] = []
  /// Where each name begins in `bytes`; one more entry marks the end.
  private var ends: [Int] = [0]

  /// Folds what the deals at `indices` are called.
  init(_ names: GatheredTexts, of indices: [Int]) {
    self.names = names
    self.indices = indices
    ends.reserveCapacity(indices.count + 1)
    for index in indices {
      let name = names.bytes.span.extracting(names.range(of: index) ?? 0..<0)
      Folding.append(name, to: &bytes)
      ends.append(bytes.count)
    }
  }

  /// For each deal the place of its name among them; equal names share one.
  var places: [Int] {
    let folded = bytes.span
    let starts = indices.indices.map { place in
      UInt128(startOf: folded.extracting(ends[place]..<ends[place + 1]))
    }
    let order = StableOrder(by: starts.map { UInt64($0 >> 64) })
    var sorted = order.places.map { (start: starts[Int($0)], place: Int($0)) }
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, sorted[end].start >> 64 == sorted[first].start >> 64 { end += 1 }
      if end > first + 1 {
        sorted[first..<end].sort { a, b in
          a.start == b.start ? precedes(a.place, b.place) == true : a.start < b.start
        }
      }
      first = end
    }
    var places = [Int](repeating: 0, count: sorted.count)
    for (rank, (_, place)) in sorted.enumerated() where rank > 0 {
      let before = sorted[rank - 1].place
      places[place] = precedes(before, place) == nil ? places[before] : rank
    }
    return places
  }

  /// Nil for the same name.
  private func precedes(_ a: Int, _ b: Int) -> Bool? {
    let (folded, raw) = (bytes.span, names.bytes.span)
    let first = folded.extracting(ends[a]..<ends[a + 1])
    if let answer = first.precedes(folded.extracting(ends[b]..<ends[b + 1])) { return answer }
    return raw.extracting(names.range(of: indices[a]) ?? 0..<0)
      .precedes(raw.extracting(names.range(of: indices[b]) ?? 0..<0))
  }
}
