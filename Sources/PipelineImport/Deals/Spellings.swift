import PipelineModel

/// Names that differ in case and blanks alone: they are one rep or stage, under the first spelling.
struct Spellings {
  private var firsts = [DistinctCells<Int32>](
    repeating: DistinctCells(), count: Dimension.allCases.count)
  private var others = [DistinctCells<Int32>](
    repeating: DistinctCells(), count: Dimension.allCases.count)
  /// Dimensions and codes of spellings that were met for the first time and are not told yet.
  var new: [(dimension: Dimension, code: Int32)] = []

  /// The code of a spelling that was met before and is not the first of its name.
  func code(of name: Span<UInt8>, _ dimension: Dimension) -> Int32? {
    others[dimension.rawValue].meaning(of: name)
  }

  /// The code of the name that differs from a new one in case and blanks alone; nil for none.
  mutating func codeOfAlike(_ name: Span<UInt8>, _ dimension: Dimension) -> Int32? {
    guard let code = firsts[dimension.rawValue].meaning(of: Self.folded(name).span) else {
      return nil
    }
    others[dimension.rawValue].insert(name, code)
    new.append((dimension, code))
    return code
  }

  /// Remembers the first spelling of a name.
  mutating func add(_ name: Span<UInt8>, _ code: Int32, _ dimension: Dimension) {
    firsts[dimension.rawValue].insert(Self.folded(name).span, code)
  }

  /// The name in lower case, with one blank between words and without marks that nobody sees.
  private static func folded(_ name: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    var index = 0
    let text = String(decoding: name, in: name.indices).lowercased()
    let bytes = Array(text.utf8)
    let span = bytes.span
    while index < span.count {
      if span.skipBlanks(&index) {
        if !folded.isEmpty { folded.append(0x20) }
        continue
      }
      let mark = span.markLength(at: index)
      if mark == 0 { folded.append(span[index]) }
      index += max(1, mark)
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }
}
