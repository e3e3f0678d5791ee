import DelimitedText
import PipelineModel

/// Which deals have which ids, so that none is counted twice.
///
/// As long as each id comes behind all before it, shorter ones first and then by their bytes, none
/// can be there already: the last one is all that has to be known. A table of all ids is made when
/// the first one does not.
struct DealIDs {
  /// Whether the ids rise so far.
  private(set) var areRising = true
  private var last: [UInt8] = []
  private var table = IDTable()
  private let expected: Int

  /// Holds no ids; the table will have room for about `expected` of them.
  init(expecting expected: Int = 0) {
    self.expected = expected
  }

  /// Whether an id comes behind all that are known, as long as these rise.
  func isBehindAll(_ id: Span<UInt8>) -> Bool {
    // Longer ids of 18 letters may be shorter ones written in another way.
    guard id.count == last.count else { return id.count > last.count && id.count != 18 }
    for index in last.indices where id[index] != last[index] { return id[index] > last[index] }
    return false
  }

  /// Adds ids that rise, of which this one is the last.
  mutating func rise(to id: Span<UInt8>) {
    last = id.withUnsafeBufferPointer { Array($0) }
  }

  /// Makes a table of the ids of all deals so far, unless there is one.
  mutating func fill(from deals: DealColumns) {
    guard areRising else { return }
    areRising = false
    table = IDTable(expecting: max(expected, deals.count))
    let source = deals.source
    var (start, bytes) = (0, source.memory ?? [])
    for deal in 0..<deals.count {
      let id = deals.id(at: deal)
      if id.isEmpty { continue }
      let first = Int(id.offset)
      if first < start || first + id.length > start + bytes.count {
        bytes = source.bytes(in: first..<first + max(id.length, 1 << 18)) ?? []
        start = first
        guard id.length <= bytes.count else { continue }
      }
      let cell = bytes.span.extracting(first - start..<first - start + id.length)
      let tag = IDTable.tag(of: cell.extracting(cell.trimmed))
      // There is room for all of them, so no tag is asked for.
      _ = table.deal(tag, orAdd: deal, isSame: { _ in false }, tagOf: { _ in 0 })
    }
  }

  /// Has the memory fetched that the id will be looked for in.
  func prepare(_ id: Span<UInt8>) {
    table.prepare(IDTable.tag(of: id))
  }

  /// The deal with that id, by a closure that compares it; where there is none, `deal` has it from
  /// now on.
  ///
  /// `tagOf` tells what ``TextSource/tag(at:)`` does of an earlier deal.
  mutating func deal(
    _ id: Span<UInt8>, orAdd deal: Int, isSame: (Int) -> Bool, tagOf: (Int) -> UInt32
  ) -> Int? {
    table.deal(IDTable.tag(of: id), orAdd: deal, isSame: isSame, tagOf: tagOf)
  }
}

extension TextSource {
  /// What a table of ids asks of the text at that place, without blanks at its ends.
  func tag(at place: TextRange) -> UInt32 {
    let start = Int(place.offset)
    guard let bytes = bytes(in: start..<start + place.length) else { return 0 }
    let text = bytes.span
    return IDTable.tag(of: text.extracting(text.trimmed))
  }

  /// Whether the text at that place, without blanks at its ends, is `id`.
  func holds(_ id: Span<UInt8>, at place: TextRange) -> Bool {
    let start = Int(place.offset)
    guard let bytes = bytes(in: start..<start + place.length) else { return false }
    let text = bytes.span
    return text.extracting(text.trimmed).isSameID(as: id)
  }
}
