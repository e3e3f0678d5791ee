/// The symbols that screens are drawn with: one set for Unicode terminals, one for all others.
public struct Glyphs: Hashable, Sendable {
  /// Whether text must be spelled with ASCII as well.
  public let isASCII: Bool

  /// A horizontal rule: `─`.
  public let horizontal: SafeText

  /// A vertical rule: `│`.
  public let vertical: SafeText

  /// Where a vertical rule leaves a horizontal one downwards: `┬`.
  public let teeDown: SafeText

  /// Where a vertical rule meets a horizontal one from above: `┴`.
  public let teeUp: SafeText

  /// A mark of the scale on a vertical axis: `┤`.
  public let tick: SafeText

  /// Points at the selected row: `▸`.
  public let pointer: SafeText

  /// Ascending, better, or above: `▲`.
  public let up: SafeText

  /// Descending, worse, or below: `▼`.
  public let down: SafeText

  /// Stands for what was cut off: `…`.
  public let ellipsis: SafeText

  /// Says that there is more to the left: `‹`.
  public let hiddenLeft: SafeText

  /// Says that there is more to the right: `›`.
  public let hiddenRight: SafeText

  /// Nine fillings of a cell from the left, from empty to full.
  public let across: [SafeText]

  /// Nine fillings of a cell from the bottom, from empty to full.
  public let upward: [SafeText]

  /// Six fillings that are told apart without colour, from light to dense: parts of one bar.
  public let shades: [SafeText]

  /// Rules, arrows and eighth blocks that every Unicode font has.
  public static let unicode = Glyphs(
    isASCII: false, horizontal: "─", vertical: "│", teeDown: "┬", teeUp: "┴", tick: "┤",
    pointer: "▸", up: "▲", down: "▼", ellipsis: "…", hiddenLeft: "‹", hiddenRight: "›",
    across: [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    upward: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    shades: ["·", ":", "░", "▒", "▓", "█"])

  /// Seven-bit stand-ins for the same symbols.
  public static let ascii = Glyphs(
    isASCII: true, horizontal: "-", vertical: "|", teeDown: "+", teeUp: "+", tick: "+",
    pointer: ">", up: "^", down: "v", ellipsis: "...", hiddenLeft: "<", hiddenRight: ">",
    across: [" ", ".", ".", ".", "#", "#", "#", "#", "#"],
    upward: [" ", ".", ".", ".", "#", "#", "#", "#", "#"],
    shades: [".", ":", "=", "+", "%", "#"])

  /// The same without lines, bars and pointer.
  var undecorated: Glyphs {
    let empty = Array(repeating: " " as SafeText, count: 9)
    return Glyphs(
      isASCII: isASCII, horizontal: " ", vertical: " ", teeDown: " ", teeUp: " ", tick: " ",
      pointer: " ", up: up, down: down, ellipsis: ellipsis, hiddenLeft: hiddenLeft,
      hiddenRight: hiddenRight, across: empty, upward: empty,
      shades: Array(empty.prefix(6)))
  }

  /// The sign that says without colour what a role says: `▲` for good news.
  public func sign(of role: Role) -> SafeText? {
    switch role {
    case .good: up
    case .bad: down
    case .warning: "!"
    case .bar: across[8]
    case .normal, .dim, .title, .key, .match: nil
    }
  }
}
