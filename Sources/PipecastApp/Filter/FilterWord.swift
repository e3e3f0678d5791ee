import PipelineModel

/// A word that texts are searched for, whatever their case and accents.
///
/// Texts in plain ASCII, as nearly all are, are compared byte by byte without a copy.
struct FilterWord {
  private let folded: [UInt8]

  init(_ word: String) {
    folded = Folding.bytes(of: word)
  }

  /// Whether the text contains the word; a word without a letter is in every text.
  func isIn(_ text: RawText) -> Bool {
    isIn(plain: text.unsanitized.utf8.span)
      ?? isIn(folded: Folding.bytes(of: text.unsanitized).span)
  }

  /// Whether the text begins with the word.
  func begins(_ text: RawText) -> Bool {
    Folding.bytes(of: text.unsanitized).starts(with: folded)
  }

  /// Whether the text of that deal contains the word; a deal whose text was not gathered has none.
  func isIn(_ texts: GatheredTexts, at index: Int) -> Bool {
    guard let range = texts.range(of: index) else { return false }
    let text = texts.bytes.span.extracting(range)
    if let isFound = isIn(plain: text) { return isFound }
    if let letters = Folding.bytes(of: text) { return isIn(folded: letters.span) }
    return isIn(folded: Folding.bytes(of: String(decoding: texts.bytes[range], as: UTF8.self)).span)
  }

  /// Nil when bytes cannot tell: beyond ASCII a letter may be several bytes or scalars.
  private func isIn(plain text: Span<UInt8>) -> Bool? {
    var isFound = folded.isEmpty
    for place in text.indices {
      guard text[place] < 0x80 else { return nil }
      if !isFound, Folding.lowercased(text[place]) == folded[0] {
        isFound = begins(text, at: place)
      }
    }
    return isFound
  }

  private func isIn(folded text: Span<UInt8>) -> Bool {
    guard let first = folded.first else { return true }
    for place in text.indices where text[place] == first && begins(text, at: place) { return true }
    return false
  }

  private func begins(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start + folded.count <= text.count else { return false }
    for index in folded.indices
    where Folding.lowercased(text[start + index]) != folded[index] {
      return false
    }
    return true
  }
}
