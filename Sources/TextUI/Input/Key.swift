/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// Ctrl and a lower-case ASCII letter.
  case control(UInt8)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// F1 is `function(1)`.
  case function(Int)
  case unknown

  /// The name that footer, help and manual show: `↑`, `Enter`, `Ctrl-C`.
  public var name: SafeText {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): Self.character(scalar)
    case .control(let letter): "Ctrl-" + Self.character(Unicode.Scalar(letter), inUpperCase: true)
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .function(let number): "F\(number)"
    case .unknown: "?"
    }
  }

  /// Reads a key as key scripts write it: `a`, `down`, `C-c`, `f1`; nil when there is no such key.
  public init?(script word: String) {
    if let named = Self.scriptNames.first(where: { $0.word == word }) {
      self = named.key
    } else if let only = word.unicodeScalars.first, word.unicodeScalars.count == 1 {
      self = .character(only)
    } else if word.hasPrefix("C-"), let letter = word.utf8.dropFirst(2).first,
      word.utf8.count == 3, (0x61...0x7A).contains(letter)
    {
      self = .control(letter)
    } else if let number = (1...24).first(where: { word == "f\($0)" }) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let scriptNames: [(word: String, key: Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("home", .home), ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown),
    ("enter", .enter), ("escape", .escape), ("esc", .escape), ("tab", .tab),
    ("backtab", .backTab), ("backspace", .backspace), ("delete", .delete),
    ("space", .character(" ")),
  ]

  private static func character(
    _ scalar: Unicode.Scalar, inUpperCase: Bool = false
  ) -> SafeText {
    let text = String(Character(scalar))
    return SafeText(sanitizing: inUpperCase ? text.uppercased() : text)
  }
}
