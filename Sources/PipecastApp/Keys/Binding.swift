public import TextUI

/// Some keys, what they do, and the words for it: footer, help and manual are made of these.
public struct Binding: Sendable {
  /// Where a binding belongs in the help.
  public enum Group: Sendable {
    case here, movement, general
  }

  /// All of them do the same; the footer names the first.
  public var keys: [Key]
  /// What each of the keys does.
  public var action: Action
  /// One or two words for the footer; nil keeps the binding out of it.
  public var hint: SafeText?
  /// A sentence without a full stop.
  public var help: SafeText
  /// Where the help lists it.
  public var group: Group
  /// What the footer drops last: 1 stays longest.
  public var priority: Int

  /// The keys as help and footer show them: `↑ k`.
  public var keyNames: SafeText { keys.map(\.name).joined(separator: " ") }
}

extension Binding {
  /// The bindings of a screen, its own first; each key stands in one of them.
  public static func bindings(of screen: Screen) -> [Binding] {
    var bindings: [Binding] = []
    func add(
      _ group: Group, _ keys: [Key], _ action: Action, _ hint: SafeText?, _ priority: Int,
      _ help: SafeText
    ) {
      bindings.append(
        Binding(
          keys: keys, action: action, hint: hint, help: help, group: group, priority: priority))
    }
    let words = screen.bindingWords
    if let open = words.open {
      add(.here, [.enter], .open, open.hint, 3, open.help)
    }
    if let walk = words.walk {
      add(.here, ["["], .previous, nil, 0, "Previous rep or deal")
      add(.here, ["]"], .next, "next \(walk)", 6, "Next rep or deal")
    }
    if words.hasDeals {
      add(
        .here, ["w"], .switchHorizon, screen == .weeks ? "by month" : "30/90 days", 4,
        "Switch between the horizons, on Weeks also weeks and months")
      add(.here, ["}"], .later, nil, 0, "Look at the days right after these")
      add(.here, ["{"], .earlier, nil, 0, "Look at the days before, down to the as-of day")
      add(
        .here, ["/"], .filter, "filter", 5,
        "Filter as you type: rep:ana stage:nego amount>100k close<30d")
    }
    if words.hasTable {
      add(.here, ["f"], .filterByCell, nil, 0, "Filter by the selected value")
      add(.here, ["F"], .leaveOutCell, nil, 0, "Leave the selected value out")
      add(.here, ["s"], .sort, "sort", 7, "Sort by the selected column; again to reverse")
      add(.here, ["S"], .sortList, nil, 0, "Sort by a column of a list")
    }
    if screen.tableKind != nil {
      add(.here, ["u"], .undo, nil, 0, "Undo the last change of filter, sort, columns or horizon")
      add(.here, [.control(0x72)], .redo, nil, 0, "Do again what was undone")
      add(
        .here, ["c"], .columns, "columns", 9, "Columns: which are shown, in what order, how wide")
      add(.here, ["<"], .narrower, nil, 0, "Make the selected column narrower")
      add(.here, [">"], .wider, nil, 0, "Make the selected column wider")
    }
    if words.hasBreakdowns {
      add(
        .here, ["b"], .breakDown, "by team", 7,
        "By team, account, segment, region, product, source, and by rep again")
    }
    if words.hasPane {
      add(.here, ["v"], .switchPane, "pane", 9, "Show or hide the selected deal beside the list")
    }
    if screen.tab != nil {
      add(.here, ["e"], .export, "export", 8, "Export what is shown as CSV, Markdown or text")
      add(.here, ["y"], .copyRow, nil, 0, "Copy the row, for a spreadsheet")
      add(.here, ["Y"], .copyList, nil, 0, "Copy the cell, the row, the column or the table")
    }
    if words.hasExplanations {
      add(.here, ["i"], .explain, "why", 6, "Why is this number what it is")
    }
    add(.movement, [.up, "k"], .move(.up), nil, 0, "One row up")
    add(.movement, [.down, "j"], .move(.down), nil, 0, "One row down")
    add(.movement, [.left, "h"], .move(.left), nil, 0, "One column to the left")
    add(.movement, [.right, "l"], .move(.right), nil, 0, "One column to the right")
    add(.movement, [.pageUp, .control(0x75)], .move(.pageUp), nil, 0, "One page up")
    add(.movement, [.pageDown, .control(0x64), " "], .move(.pageDown), nil, 0, "One page down")
    add(.movement, [.home, "g"], .move(.first), nil, 0, "First row")
    add(.movement, [.end, "G"], .move(.last), nil, 0, "Last row, and from there the sums below it")
    if words.hasPanels {
      add(.movement, [.tab], .nextPanel, "next part", 5, "Next part of the screen")
      add(.movement, [.backTab], .previousPanel, nil, 0, "Previous part of the screen")
    }
    add(.general, [.escape, .backspace], .back, screen == .overview ? nil : "back", 3, backHelp)
    for tab in Tab.allCases {
      let digit = Unicode.Scalar(UInt8(48 + tab.rawValue))
      add(.general, [.character(digit)], .show(tab), nil, 0, tab.title)
    }
    if screen.tab != nil {
      add(
        .general, [":", .control(0x70)], .palette, "all commands", 8,
        "All commands: type some letters of one")
    }
    add(
      .general, ["m"], .switchMouse, nil, 0,
      "Mouse off or on; with Shift, on a Mac with Option, it selects text")
    add(.general, ["r"], .reload, nil, 0, "Read the files again")
    add(.general, [.control(0x6C)], .none, nil, 0, "Draw the screen again")
    add(.general, [.control(0x7A)], .none, nil, 0, "Suspend; fg comes back")
    if screen.tab != nil {
      add(.general, ["?", .function(1)], .help, "help", 2, "This help: type to search, Enter runs")
    }
    add(.general, ["q", .control(0x63)], .quit, "quit", 1, "Quit; exports are never changed")
    return words.takesLetters ? bindings.compactMap(\.withoutLetters) : bindings
  }

  /// The binding where letters are typed: without them and Backspace; nil when nothing is left.
  private var withoutLetters: Binding? {
    var binding = self
    binding.keys.removeAll { key in
      if case .character(let scalar) = key { scalar != " " } else { key == .backspace }
    }
    return binding.keys.isEmpty ? nil : binding
  }

  private static let backHelp: SafeText = "Back one step, clear the filter or close a box"

  /// The binding of `key` on `screen`; nil where it does nothing.
  public static func binding(of key: Key, on screen: Screen) -> Binding? {
    bindings(of: screen).first { $0.keys.contains(key) }
  }
}
