import PipelineModel

/// A word that texts are searched for, whatever their case and accents.
///
/// Texts in plain ASCII are compared byte by byte without a copy.
struct FilterWord {
  let folded: [UInt8]

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

  /// Nil when bytes cannot tell: beyond ASCII a letter may be several bytes or scalars.
  private func isIn(plain text: Span<UInt8>) -> Bool? {
    guard let first = folded.first else { return true }
    for place in text.indices {
      guard text[place] < 0x80 else { return nil }
      // Whatever stands behind it, the word is there.
      if Folding.lowercased(text[place]) == first, begins(text, at: place) { return true }
    }
    return false
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
