import TextUI

/// All keys of all screens, for the README and the manual: the same table that the keys come from.
public enum KeyTable {
  /// One line of the table.
  public struct Line: Hashable, Sendable {
    /// The names of the keys, a blank between them: `↑ k`.
    public var keys: String
    /// What they do, without a full stop.
    public var help: String
  }

  /// One screen of each kind.
  static let screens: [Screen] = [
    .overview, .weeks, .reps(), .rep(nil), .deals(.none), .deal(0, in: []), .stages,
    .accuracy, .data,
  ]

  /// Every binding once, in the order of help: those of the screens, movement, then everywhere.
  public static var lines: [Line] {
    let all = screens.flatMap(Binding.bindings(of:))
    var lines: [Line] = []
    var known: Set<[String]> = []
    for group in [Binding.Group.here, .movement, .general] {
      for binding in all where binding.group == group {
        let names = binding.keys.map(\.name.description)
        guard known.insert(names).inserted else { continue }
        lines.append(
          Line(keys: names.joined(separator: " "), help: binding.help.description))
      }
    }
    return lines
  }

  /// The table in Markdown.
  public static var markdown: String {
    "| Key | Does |\n| --- | --- |\n"
      + lines.map { line in
        let keys = line.keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(line.help) |\n"
      }.joined()
  }
}
