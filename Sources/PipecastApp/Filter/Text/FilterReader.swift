import PipelineModel

extension DealFilter {
  /// Reads a filter: terms between blanks, each `field:word`, `field="exact"`, a comparison or a word.
  ///
  ///     try DealFilter("rep:ana,bo !stage=\"Closed Trial\" close<30d")
  ///     // three terms
  public init(_ text: String) throws(FilterError) {
    var reader = FilterReader(text)
    terms = try reader.terms()
  }
}

/// Reads a filter from left to right.
private struct FilterReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func terms() throws(FilterError) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    while true {
      while position < scalars.count, scalars[position] == " " { position += 1 }
      guard position < scalars.count else { return terms }
      let start = position
      let isNegated = scalars[position] == "!"
      if isNegated { position += 1 }
      let pieces = self.pieces()
      guard !pieces.isEmpty else {
        throw FilterError(position: start, term: "!", remedy: "!rep:ana without a blank")
      }
      let typed = TypedTerm(pieces: pieces, position: start, text: text(start..<position))
      terms.append(FilterTerm(try typed.condition(), isNegated: isNegated))
    }
  }

  private mutating func pieces() -> [TypedTerm.Piece] {
    var pieces: [TypedTerm.Piece] = []
    while position < scalars.count, scalars[position] != " " {
      if scalars[position] == "\"" {
        pieces.append(TypedTerm.Piece(text: quoted(), isQuoted: true))
      } else {
        let start = position
        while position < scalars.count, scalars[position] != " ", scalars[position] != "\"" {
          position += 1
        }
        pieces.append(TypedTerm.Piece(text: text(start..<position), isQuoted: false))
      }
    }
    return pieces
  }

  /// Reads to the closing quote, or to the end while the user is still typing.
  private mutating func quoted() -> String {
    position += 1
    var text = ""
    while position < scalars.count, scalars[position] != "\"" {
      if scalars[position] == "\\", position + 1 < scalars.count {
        position += 1
        if let scalar = escapedScalar() {
          text.unicodeScalars.append(scalar)
          continue
        }
      }
      text.unicodeScalars.append(scalars[position])
      position += 1
    }
    if position < scalars.count { position += 1 }
    return text
  }

  /// Reads `u{1B}` after a backslash; nil, without moving, for anything else.
  private mutating func escapedScalar() -> Unicode.Scalar? {
    // A scalar has at most six hexadecimal digits.
    guard scalars[position...].starts(with: "u{".unicodeScalars),
      let end = scalars[position...].prefix(9).firstIndex(of: "}"),
      let value = UInt32(text(position + 2..<end), radix: 16), let scalar = Unicode.Scalar(value)
    else { return nil }
    position = end + 1
    return scalar
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}
