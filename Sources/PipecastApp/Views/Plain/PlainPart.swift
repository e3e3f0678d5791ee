import TextUI

/// A part of a screen as lines of words: what it is, its rows, and what stands below them.
struct PlainPart {
  /// What the rows are; empty where they say it themselves.
  var heading: SafeText = ""
  var rowCount = 0
  /// What a row says, in parts of a sentence.
  var row: (Int) -> [SafeText] = { _ in [] }
  /// Which part of a row stands for the first column of the selection.
  var firstColumn = 0
  /// Sums, or why there are no rows.
  var closing: [SafeText] = []

  /// How many lines there are before the terminal's width breaks them.
  var count: Int { (heading.isEmpty ? 0 : 1) + rowCount + closing.count }

  /// The line of a row among them.
  func index(ofRow row: Int) -> Int { (heading.isEmpty ? 0 : 1) + row }

  /// The parts of one of these lines, and whether it is the heading.
  subscript(index: Int) -> (parts: [SafeText], isHeading: Bool) {
    let place = index - self.index(ofRow: 0)
    if place < 0 {
      // Signs between words are read aloud as signs.
      let words = heading.description.split(separator: " · ")
      return ([words.map { SafeText(sanitizing: String($0)) }.joined(separator: ", ")], true)
    }
    if place < rowCount { return (row(place), false) }
    return (closing.indices.contains(place - rowCount) ? [closing[place - rowCount]] : [], false)
  }

  /// The parts with a colon after the first, commas, and a full stop; empty ones stay empty.
  ///
  ///     PlainPart.punctuated(["Ana", "", "Deals 3", "Won $5"])
  ///     // ["Ana:", "", "Deals 3,", "Won $5."]
  static func punctuated(_ parts: [SafeText]) -> [SafeText] {
    guard let last = parts.lastIndex(where: { !$0.isEmpty }) else { return parts }
    return parts.enumerated().map { index, part in
      if part.isEmpty { return "" }
      if index == last { return part.endsSentence ? part : part + "." }
      return part + (index == 0 ? ":" : ",")
    }
  }
}

extension SafeText {
  fileprivate var endsSentence: Bool {
    description.unicodeScalars.last.map { ".!?".unicodeScalars.contains($0) } ?? false
  }
}
