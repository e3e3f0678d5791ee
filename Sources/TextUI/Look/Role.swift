/// What a piece of text is for.
///
/// Screens name roles; a ``Theme`` gives them their look.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  case normal
  /// What may be lost without harm.
  case dim
  case title
  /// A key that can be pressed.
  case key
  case good
  case bad
  case warning
  case bar
  /// The part of a text that a filter found.
  case match

  /// The letter that stands for the role in a picture of styles.
  var letter: Character {
    switch self {
    case .normal: "."
    case .dim: "d"
    case .title: "t"
    case .key: "k"
    case .good: "g"
    case .bad: "b"
    case .warning: "w"
    case .bar: "r"
    case .match: "m"
    }
  }
}
