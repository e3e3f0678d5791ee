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

/// How a cell is drawn: its role, and whether it belongs to the selection.
public struct Style: Hashable, Sendable {
  public var role: Role
  public var isSelected: Bool

  public init(_ role: Role = .normal, isSelected: Bool = false) {
    self.role = role
    self.isSelected = isSelected
  }

  /// The role's letter, in upper case when selected (normal: `.` and `S`).
  var letter: String {
    guard isSelected else { return String(role.letter) }
    return role == .normal ? "S" : role.letter.uppercased()
  }
}
