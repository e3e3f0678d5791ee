import TextUI

extension AppState {
  /// Takes a letter that narrows the help; false where the key means something else.
  mutating func searchHelp(_ key: Key) -> Bool {
    guard case .help = screen else { return false }
    // A blank finds nothing: as long as nothing is typed it turns the page.
    if key == " ", place.search.scalars.isEmpty { return false }
    switch key {
    case .character(let scalar): searchHelp { $0.insert(scalar) }
    case .backspace:
      if place.search.scalars.isEmpty { message = "Nothing is typed. Esc leaves the help." }
      searchHelp { $0.deleteBackward() }
    default: return false
    }
    return true
  }

  /// Changes what is searched for in the help; the best line is selected.
  mutating func searchHelp(_ change: (inout LineEditor) -> Void) {
    guard case .help(let screen) = screen else { return }
    change(&place.search)
    let help = HelpScreen(of: screen, search: place.search.text)
    place.selection = Selection(row: help.bestRow)
    place.offsets = []
    refresh()
  }
}
