import PipelineModel
import TextUI

/// A line the user is typing into, or a question.
enum Prompt: Sendable {
  /// A filter; it works while it is typed.
  case filter(FilterLine)
  /// The name of a file to export to.
  case export(LineEditor)
  /// A file of that name exists: y replaces it.
  case replace(path: RawText)
  /// A list to choose from.
  case choose(Chooser)
  /// The weight of a stage; `now` is the one in use, empty without one.
  case weight(LineEditor, of: RawText, now: SafeText)
  /// The line that will stand in `stages.csv`: Enter writes it.
  case writeWeight(WeightChange)
}

/// A line of text with a cursor.
struct LineEditor: Hashable, Sendable {
  /// How many scalars a line has at most.
  static let limit = 1000

  private(set) var scalars: [Unicode.Scalar]
  private(set) var cursor: Int

  init(_ text: String = "") {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var text: String { String(String.UnicodeScalarView(scalars)) }

  mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalars.count < Self.limit else { return }
    scalars.insert(scalar, at: cursor)
    cursor += 1
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    scalars.remove(at: cursor)
  }

  mutating func deleteForward() {
    if cursor < scalars.count { scalars.remove(at: cursor) }
  }

  /// Puts `text` in place of a part of the line, and the cursor behind it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let place = range.clamped(to: 0..<scalars.count)
    let room = Self.limit - scalars.count + place.count
    guard text.unicodeScalars.count <= room else { return }
    scalars.replaceSubrange(place, with: text.unicodeScalars)
    cursor = place.lowerBound + text.unicodeScalars.count
  }

  mutating func move(_ movement: Movement) {
    switch movement {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .first: cursor = 0
    case .last: cursor = scalars.count
    case .up, .down, .pageUp, .pageDown: break
    }
  }
}
