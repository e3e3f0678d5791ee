/// How a cell is drawn: its role, and whether it belongs to the selection.
public struct Style: Hashable, Sendable {
  /// What the text in the cell is for.
  public var role: Role

  /// Whether the cell belongs to the selection.
  public var isSelected: Bool

  /// Makes a style; without arguments it is plain.
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
