import PipelineModel

/// What the word before the cursor of a filter may be meant to become.
///
///     rep:an▏
///     // Ana Ruiz, Anders Holm
struct Suggestions {
  /// How many there are at most.
  static let limit = 20

  /// The names, those that begin with the word first; never empty.
  let names: [String]
  /// The scalars of the line that a name takes the place of.
  let place: Range<Int>
  private let field: Field

  /// What stands before the word.
  private enum Field {
    case names(Dimension, isExact: Bool)
    case words([String])
  }

  /// Looks at the term that the cursor stands behind; nil where nothing is known.
  init?(for editor: LineEditor, in pipeline: Pipeline) {
    let scalars = editor.scalars
    guard editor.cursor == scalars.count || scalars[editor.cursor] == " ",
      let typed = TypedWord(scalars[..<editor.cursor]),
      let field = Self.field(typed.field, sign: typed.sign, in: pipeline)
    else { return nil }
    place = typed.start..<editor.cursor
    self.field = field
    switch field {
    case .names(let dimension, _):
      let names = pipeline.columns.names[dimension.rawValue].names.map(\.unsanitized)
      self.names = Self.best(names, for: typed.word)
    case .words(let words):
      self.names = words.filter { $0.hasPrefix(typed.word.lowercased()) }
    }
    // What stands there in full needs no suggestion.
    guard let first = names.first,
      names.count > 1 || Folding.bytes(of: first) != Folding.bytes(of: typed.word)
    else { return nil }
  }

  /// The name at that place as it is typed: in quotes where it needs them.
  func completion(_ place: Int) -> String {
    switch field {
    case .names(let dimension, let isExact):
      let condition: FilterCondition =
        isExact ? .equals(dimension, RawText(names[place])) : .contains(dimension, [names[place]])
      let term = DealFilter(condition).description.unicodeScalars
      return String(String.UnicodeScalarView(term.dropFirst(dimension.filterWord.count + 1)))
    case .words: return names[place]
    }
  }

  private static func field(
    _ field: String, sign: Unicode.Scalar, in pipeline: Pipeline
  ) -> Field? {
    switch field {
    case "is": return .words(Outcome.allCases.map { "\($0)" } + ["past-due", "any"])
    case "no":
      return .words(
        FilterField.all.filter { field in
          if case .dimension(let dimension) = field { return pipeline.columns.has(dimension) }
          return true
        }.map(\.filterWord))
    default:
      return Dimension.allCases.first { $0.filterWord == field }
        .map { .names($0, isExact: sign == "=") }
    }
  }

  /// The names that hold the word, in the order of a sorted list; a file may have a million.
  private static func best(_ names: [String], for word: String) -> [String] {
    let wanted = FilterWord(word)
    var best: [(isLater: Bool, folded: FoldedText, name: String)] = []
    for name in names where !name.isEmpty && wanted.isIn(RawText(name)) {
      let found = (
        isLater: !wanted.begins(RawText(name)), folded: FoldedText(RawText(name)), name: name
      )
      let place = best.firstIndex { other in
        found.isLater == other.isLater
          ? found.folded < other.folded : !found.isLater && other.isLater
      }
      best.insert(found, at: place ?? best.count)
      if best.count > limit { best.removeLast() }
    }
    return best.map(\.name)
  }
}

/// The word at the end of a line, and the field that it is a value of: `rep:ana,b` holds `b`.
private struct TypedWord {
  private(set) var field = ""
  private(set) var sign: Unicode.Scalar = ":"
  /// Number of scalars before the word, its quote included in the word.
  private(set) var start = 0
  private(set) var word = ""

  /// Reads to the end of `scalars`; nil where no field is begun there.
  init?(_ scalars: ArraySlice<Unicode.Scalar>) {
    var (isQuoted, hasSign, text) = (false, false, String.UnicodeScalarView())
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\": return nil
      case "\"": isQuoted.toggle()
      case _ where isQuoted: text.append(scalar)
      case " ": (hasSign, text, field) = (false, String.UnicodeScalarView(), "")
      case ":" where !hasSign, "=" where !hasSign:
        field = String(text).lowercased()
        if field.hasPrefix("!") { field.removeFirst() }
        (hasSign, sign, start, text) = (true, scalar, place + 1, String.UnicodeScalarView())
      case "," where hasSign && sign == ":": (start, text) = (place + 1, String.UnicodeScalarView())
      default: text.append(scalar)
      }
    }
    guard hasSign else { return nil }
    word = String(text)
  }
}
