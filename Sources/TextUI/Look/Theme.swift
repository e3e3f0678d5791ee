/// The looks of all roles.
///
/// Colours stand on the terminal's own background and are never black, white, yellow or blue: those
/// vanish on somebody's terminal. The selection is reverse video in every theme.
public struct Theme: Hashable, Sendable {
  /// The name by which the user chooses it.
  public let name: SafeText
  private let looks: [Role: Look]

  /// Makes a theme; roles that `looks` leaves out are plain.
  public init(name: SafeText, looks: [Role: Look]) {
    self.name = name
    self.looks = looks
  }

  /// How a role looks: plain where the theme leaves it out.
  public subscript(role: Role) -> Look { looks[role] ?? Look() }

  /// Whether any role has a colour.
  public var usesColor: Bool { looks.values.contains { $0.foreground != nil } }

  /// The theme in the terminal's own colours.
  public static let `default` = Theme(
    name: "default",
    looks: [
      .dim: Look(isDim: true),
      .title: Look(isBold: true),
      .key: Look(.cyan, isBold: true),
      .good: Look(.cyan),
      .bad: Look(.magenta),
      .warning: Look(.magenta, isBold: true),
      .bar: Look(.green),
      .match: Look(isUnderlined: true),
    ])

  /// The theme without colours: signs and weight say it all.
  public static let mono = Theme(
    name: "mono",
    looks: [
      .dim: Look(isDim: true),
      .title: Look(isBold: true, isUnderlined: true),
      .key: Look(isBold: true),
      .warning: Look(isBold: true),
      .match: Look(isUnderlined: true),
    ])

  /// The theme for who does not tell green from red.
  public static let orangeBlue = Theme(
    name: "orange-blue",
    looks: [
      .dim: Look(isDim: true),
      .title: Look(isBold: true),
      .key: Look(.azure, isBold: true),
      .good: Look(.azure),
      .bad: Look(.orange),
      .warning: Look(.orange, isBold: true),
      .bar: Look(.azure),
      .match: Look(isUnderlined: true),
    ])

  /// The theme of the strongest strokes: bold on the terminal's own colours, and nothing faint.
  public static let highContrast = Theme(
    name: "high-contrast",
    looks: [
      .normal: Look(isBold: true),
      .title: Look(isBold: true, isUnderlined: true),
      .key: Look(isBold: true, isReversed: true),
      .good: Look(isBold: true),
      .bad: Look(isBold: true),
      .warning: Look(isBold: true, isUnderlined: true),
      .bar: Look(isBold: true),
      .match: Look(isUnderlined: true),
    ])

  /// Every theme that a user can name.
  public static let all = [Theme.default, mono, orangeBlue, highContrast]
}
