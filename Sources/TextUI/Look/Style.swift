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
