import PipelineModel

/// A word that texts are searched for, whatever their case.
///
/// Texts and words in plain ASCII, as nearly all are, are compared byte by byte without a String.
struct FilterWord {
  private let folded: String
  /// The bytes of the word in lower case; nil beyond printable ASCII.
  private let ascii: [UInt8]?

  init(_ word: String) {
    folded = word.lowercased()
    let bytes = Array(folded.utf8)
    ascii = bytes.allSatisfy { 0x20 <= $0 && $0 < 0x7F } ? bytes : nil
  }

  func isIn(_ text: RawText) -> Bool {
    isIn(text.unsanitized.utf8.span) ?? text.unsanitized.lowercased().contains(folded)
  }

  func isIn(_ range: TextRange, of bytes: [UInt8]) -> Bool {
    let (start, end) = (Int(range.offset), Int(range.offset) + range.length)
    if end <= bytes.count, !range.hasDoubledQuotes,
      let isFound = isIn(bytes.span.extracting(start..<end))
    {
      return isFound
    }
    return range.text(in: bytes).unsanitized.lowercased().contains(folded)
  }

  /// Nil when bytes cannot tell: beyond ASCII a letter may be several bytes or scalars.
  private func isIn(_ text: Span<UInt8>) -> Bool? {
    guard let ascii, let first = ascii.first else { return nil }
    var isFound = false
    for place in text.indices {
      guard text[place] < 0x80 else { return nil }
      if !isFound, Self.lowercased(text[place]) == first, place + ascii.count <= text.count {
        isFound = Self.begins(with: ascii, text, at: place)
      }
    }
    return isFound
  }

  private static func begins(with word: [UInt8], _ text: Span<UInt8>, at place: Int) -> Bool {
    for index in word.indices where lowercased(text[place + index]) != word[index] { return false }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
