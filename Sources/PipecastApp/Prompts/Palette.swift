import TextUI

extension AppState {
  /// All commands, those of this screen first; what is not possible now says why.
  var palette: Chooser {
    let here = Binding.bindings(of: screen).filter(\.isCommand)
    var rows = here.map { $0.row(reason: refusal(of: $0.action)) }
    var known = Set(here.flatMap(\.keys))
    for binding in KeyTable.screens.flatMap(Binding.bindings(of:)) where binding.isCommand {
      guard let key = binding.keys.first, known.insert(key).inserted else { continue }
      rows.append(binding.row(reason: absence(of: key)))
    }
    var chooser = Chooser(title: "All commands", rows: rows)
    chooser.verb = "run"
    return chooser
  }

  /// Why a key means nothing here, in a sentence that names the screens that have it.
  private func absence(of key: Key) -> SafeText {
    let screens = KeyTable.screens.filter { Binding.binding(of: key, on: $0) != nil }
    guard screens.count > 2 else {
      return "Only on " + screens.map(\.kind).joined(separator: " or ") + "."
    }
    return "Not on " + screen.kind + "."
  }
}

extension Binding {
  /// Whether it is chosen by its words: nobody steps through rows that way.
  fileprivate var isCommand: Bool {
    switch action {
    case .move, .nextPanel, .previousPanel, .palette, .none: false
    default: true
    }
  }

  fileprivate func row(reason: SafeText?) -> Chooser.Row {
    Chooser.Row(text: help, detail: keyNames, reason: reason, action: action)
  }
}

extension Screen {
  /// What screens of its kind are called: `Reps`, `a rep`.
  fileprivate var kind: SafeText {
    switch self {
    case .rep: "a rep"
    case .deal: "a deal"
    case .help: "the help"
    default: tab?.title ?? ""
    }
  }
}
