import TextUI

extension AppState {
  /// Takes a press of the mouse: it selects what is there, and opens what was selected already.
  mutating func press(at position: Position) -> [Effect] {
    guard prompt == nil else { return [] }
    let isBoxed = isExplaining || boxesMessage
    message = nil
    if isBoxed {
      isExplaining = false
      return []
    }
    if let tab = Chrome.tab(at: position, of: self) { return update(.show(tab)) }
    let rects = place.content.layout(area, selected: place.selection.panel)
    let panel = rects.firstIndex { $0.contains(position) }
    guard let panel, let spot = frame().spot(at: position) else { return [] }
    let before = place.selection
    let start = panel == before.panel ? before : Selection(panel: panel)
    switch spot {
    case .row(let row, let column):
      place.selection = Selection(panel: panel, row: row, column: column ?? start.column)
      settle()
      return place.selection == before ? update(.open) : []
    case .heading(let column):
      place.selection = Selection(panel: panel, row: start.row, column: column)
      settle()
      return update(.sort)
    }
  }

  /// Gives the mouse to the terminal, which selects text with it, or takes it back.
  mutating func switchMouse() -> [Effect] {
    usesMouse.toggle()
    message =
      usesMouse
      ? "Mouse on: a press selects, another opens. Shift, on a Mac Option, selects text."
      : "Mouse off: it selects text. m switches it on."
    return [.useMouse(usesMouse)]
  }
}
