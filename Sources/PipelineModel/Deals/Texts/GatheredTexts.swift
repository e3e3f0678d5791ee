/// One text of many deals side by side in memory: what filters search and lists are sorted by.
///
/// The file is read once from front to end, which takes a fraction of the time of one read per deal.
/// Texts are as ``RawText`` has them: valid UTF-8, doubled quotes undone; or they are folded.
public struct GatheredTexts: Sendable {
  /// Appends a text as it is compared: in lower case, say.
  ///
  /// What is no UTF-8 must be repaired.
  package typealias Fold = (_ text: Span<UInt8>, _ folded: inout [UInt8]) -> Void

  /// The texts, one behind the other.
  public private(set) var bytes: [UInt8] = []
  /// Where the text of each member begins in ``bytes``; one more entry marks the end.
  private var starts: [UInt32] = [0]
  private var members: IndexSet

  /// Gathers the texts at `places` of the deals at `indices`, which rise; those of `known` are taken
  /// from there.
  package init(
    _ indices: [Int], of count: Int, in source: TextSource, known: GatheredTexts? = nil,
    fold: Fold? = nil, places: (Int) -> TextRange
  ) {
    members = IndexSet(indices, below: count)
    starts.reserveCapacity(indices.count + 1)
    // Folded or not, a text is about as long as in the file: no growth by copying.
    bytes.reserveCapacity(indices.reduce(0) { $0 + places($1).length })
    let new = indices.count - (known?.count ?? 0)
    var window = SourceWindow(source, gap: source.count / max(1, new))
    for index in indices {
      let place = places(index)
      if let known, let range = known.range(of: index) {
        bytes.append(contentsOf: known.bytes[range])
      } else if !place.isEmpty {
        window.withBytes(of: place) { Self.append($0, place, fold, to: &bytes) }
      }
      starts.append(UInt32(clamping: bytes.count))
    }
  }

  private static func append(
    _ text: UnsafeRawBufferPointer, _ place: TextRange, _ fold: Fold?, to bytes: inout [UInt8]
  ) {
    if let fold {
      if place.hasDoubledQuotes {
        fold(place.text(of: Array(text)).unsanitized.utf8.span, &bytes)
      } else {
        fold(text.assumingMemoryBound(to: UInt8.self).span, &bytes)
      }
    } else if !place.hasDoubledQuotes, text.allSatisfy({ $0 < 0x80 }) {
      bytes.append(contentsOf: text)
    } else {
      bytes.append(contentsOf: place.text(of: Array(text)).unsanitized.utf8)
    }
  }

  /// How many texts there are.
  public var count: Int { starts.count - 1 }

  /// The place of the deal at `index` among those whose texts are here; nil when it was not gathered.
  public func place(of index: Int) -> Int? { members.place(of: index) }

  /// The part of ``bytes`` that is the text at `place`, 0..<count.
  public func range(at place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  /// The part of ``bytes`` that is the text of the deal at `index`; nil when it was not gathered.
  public func range(of index: Int) -> Range<Int>? { place(of: index).map(range) }

  /// The bytes of the deal's text; none when it was not gathered.
  public func text(of index: Int) -> ArraySlice<UInt8> { bytes[range(of: index) ?? 0..<0] }

  /// The text of the deal; nil when it was not gathered.
  func rawText(of index: Int) -> RawText? {
    range(of: index).map { RawText(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  /// Whether the texts of all those deals are here.
  func holds(_ indices: [Int]) -> Bool { indices.allSatisfy(members.contains) }

  /// The deals whose texts are here or at `indices`, rising.
  func joined(with indices: [Int]) -> [Int] { members.union(indices).indices }
}

/// A part of a source in memory, which moves on with the texts that are asked for.
private struct SourceWindow {
  /// Reading so many bytes takes as long as a read of its own.
  private static let farGap = 1 << 14
  private let source: TextSource
  private let size: Int
  private var start = 0
  private var bytes: [UInt8] = []

  /// Texts that are so many bytes apart are read with what lies between them, unless they are far
  /// from each other.
  init(_ source: TextSource, gap: Int) {
    self.source = source
    size = gap > Self.farGap ? 0 : 1 << 18
    bytes = source.memory ?? []
  }

  /// Hands the bytes of a text to `body`, none where the file is not what it was.
  mutating func withBytes(of text: TextRange, _ body: (UnsafeRawBufferPointer) -> Void) {
    let first = Int(text.offset)
    guard first <= source.count, text.length <= source.count - first else { return }
    if first < start || first + text.length > start + bytes.count {
      bytes = source.bytes(in: first..<first + max(size, text.length)) ?? []
      start = first
      guard bytes.count >= text.length else { return }
    }
    bytes.withUnsafeBytes { body(.init(rebasing: $0[first - start..<first - start + text.length])) }
  }
}
