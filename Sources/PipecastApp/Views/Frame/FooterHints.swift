import PipelineModel
import TextUI

extension AppState {
  /// A key and its word for the footer.
  struct Hint {
    var key: SafeText
    var words: SafeText
    var priority: Int
    /// The same in fewer letters, for a footer that has no room for all.
    var short: SafeText?
  }

  /// The keys that work now.
  var footer: [Hint] {
    switch prompt {
    case .filter(let line): return footer(of: line)
    case .export:
      return [
        Hint(key: "Enter", words: "write", priority: 1),
        Hint(key: "Tab", words: "CSV, Markdown or text", priority: 3),
        Hint(key: "Esc", words: "do not write", priority: 2),
      ]
    case .replace: return [Hint(key: "y", words: "replace", priority: 1)]
    case .choose(let chooser):
      return [
        Hint(key: "↑↓", words: "move", priority: 3),
        Hint(
          key: "Enter", words: chooser.verb, priority: 1,
          short: SafeText(sanitizing: String(chooser.verb.description.prefix { $0 != "," }))),
      ] + chooser.hints.map { Hint(key: $0.key.name, words: $0.words, priority: 2) } + [
        Hint(key: "Esc", words: "close", priority: 1)
      ]
    case .weight:
      return [
        Hint(key: "Enter", words: "go on", priority: 1),
        Hint(key: "Esc", words: "leave it", priority: 2),
      ]
    case .writeWeight:
      return [
        Hint(key: "Enter", words: "write", priority: 1),
        Hint(key: "Esc", words: "do not write", priority: 2),
      ]
    case nil: break
    }
    // Arrows are tried without being told; the other keys are not.
    var hints = isEmpty ? [] : [Hint(key: "↑↓", words: "move", priority: 7)]
    if case .help = screen { hints.append(Hint(key: "a-z", words: "search", priority: 4)) }
    return hints
      + Binding.bindings(of: screen).compactMap { binding in
        guard let hint = binding.hint, let key = binding.keys.first, works(binding.action)
        else { return nil }
        return Hint(
          key: key.name, words: words(for: binding.action) ?? hint, priority: binding.priority,
          short: shortWords(for: binding.action))
      }
  }

  /// Whether an action that is about all of the screen does something on it.
  private func works(_ action: Action) -> Bool {
    switch action {
    case .switchHorizon, .breakDown: refusal(of: action) == nil
    case .open, .sort, .explain, .switchPane: !isEmpty
    case .nextPanel: zip(place.content.panels, rects).count { !$0.isEmpty && !$1.isEmpty } > 1
    default: true
    }
  }

  /// Whether there is nothing on the screen to move to.
  private var isEmpty: Bool { place.content.panels.allSatisfy(\.isEmpty) }

  /// What an action does just here, where the binding's own word cannot tell.
  private func words(for action: Action) -> SafeText? {
    switch action {
    case .switchHorizon: switchWords
    case .breakDown: nextBreakdown.map { "by " + SafeText(sanitizing: $0.words) }
    case .back: stopsReplaying ? "stop" : nil
    case .open:
      switch place.content.opening(at: place.selection) {
      case .weight: "set weight"
      case .columns: "choose column"
      case .explanation where screen.tab == nil: "in full"
      default: nil
      }
    default: nil
    }
  }

  /// The words of a long hint where the footer has little room.
  private func shortWords(for action: Action) -> SafeText? {
    switch action {
    case .nextPanel: "part"
    case .switchHorizon where screen != .weeks:
      outlook.horizons.map { SafeText("\($0.days)") }.joined(separator: "/")
    default: nil
    }
  }

  /// The conditions in force on the screen, as the user would type them; empty without any.
  var filterWords: SafeText {
    guard screen.tab != nil, screen.tab != .data, let scope = scope(filter: place.filter),
      !scope.filter.isEmpty
    else { return "" }
    return "/ " + SafeText(sanitizing: scope.filter.description)
  }
}

extension [Binding] {
  /// The keys with a word for the footer.
  var hints: [AppState.Hint] {
    compactMap { binding in
      guard let hint = binding.hint, let key = binding.keys.first else { return nil }
      return AppState.Hint(key: key.name, words: hint, priority: binding.priority)
    }
  }
}
