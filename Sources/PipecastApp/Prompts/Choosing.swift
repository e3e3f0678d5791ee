import TextUI

extension AppState {
  /// Takes a key while a list to choose from is open.
  mutating func choose(_ key: Key, from chooser: Chooser) -> [Effect] {
    var chooser = chooser
    if let row = chooser.chosen, let action = row.others[key] {
      return take(action, of: row, from: chooser)
    }
    let page = max(1, ChooserView(chooser).list(in: area).rows - 1)
    switch key {
    case .escape:
      prompt = nil
      return []
    case .enter:
      guard let row = chooser.chosen else { return [] }
      return take(row.action, of: row, from: chooser)
    case .up, .control(0x70): chooser.move(.up, page: page)
    case .down, .control(0x6E): chooser.move(.down, page: page)
    case .pageUp: chooser.move(.pageUp, page: page)
    case .pageDown: chooser.move(.pageDown, page: page)
    case .home: chooser.move(.first, page: page)
    case .end: chooser.move(.last, page: page)
    default: chooser.type { _ = edit(&$0, key) }
    }
    prompt = .choose(chooser)
    return []
  }

  /// Takes the row under a press of the mouse; a press beside the list closes it.
  mutating func choose(at position: Position, from chooser: Chooser) -> [Effect] {
    message = nil
    let view = ChooserView(chooser)
    guard view.box(in: area).contains(position) else {
      prompt = nil
      return []
    }
    guard let index = view.match(at: position, in: area) else { return [] }
    var chooser = chooser
    chooser.select(index)
    prompt = .choose(chooser)
    return choose(.enter, from: chooser)
  }

  /// Carries out what a row does; one that is not possible now says why, and the list stays.
  private mutating func take(
    _ action: Action, of row: Chooser.Row, from chooser: Chooser
  ) -> [Effect] {
    if let reason = row.reason {
      message = reason
      return []
    }
    prompt = nil
    let effects = update(action)
    if prompt == nil, let list = chooser.remade?(self) {
      prompt = .choose(list.keepingPlace(of: chooser))
    }
    return effects
  }
}
