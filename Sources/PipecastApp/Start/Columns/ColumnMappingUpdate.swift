import PipelineImport
import PipelineModel
public import TextUI

extension ColumnMapping {
  /// Takes in one event; returns the answer when the user has decided.
  public mutating func update(_ event: InputEvent) -> Answer? {
    switch event {
    case .resize(let size): self.size = size
    case .key(let key): return update(key)
    case .wheelUp: move(to: row - 1)
    case .wheelDown: move(to: row + 1)
    case .press(let position):
      if !asksToSave, case .row(let row, _)? = frame().spot(at: position) { move(to: row) }
    case .paste: break
    }
    return nil
  }

  private mutating func update(_ key: Key) -> Answer? {
    message = nil
    if key == .control(0x63) { return .quit }
    if asksToSave { return answer(key) }
    if case .form(let field) = pointed, changeForm(of: field, by: key) { return nil }
    switch key {
    case .up: move(to: row - 1)
    case .down, .tab: move(to: row + 1)
    case .backTab: move(to: row - 1)
    case .home: move(to: 0)
    case .end: move(to: rows.count - 1)
    case .left: turn(by: -1)
    case .right: turn(by: 1)
    case .delete: take(nil)
    case .backspace: if !typed.isEmpty { search(String(typed.dropLast())) }
    case .character(let scalar) where typed.utf8.count < 200:
      search(typed + String(Character(scalar)))
    case .escape where !typed.isEmpty: typed = ""
    case .escape: return .leave
    case .enter: return use()
    default: break
    }
    return nil
  }

  /// What the keys that choose a column do on a line that says how its cells are read.
  private mutating func changeForm(of field: Field, by key: Key) -> Bool {
    switch key {
    case .left, .right: turnForm(of: field)
    case .delete: forms[field] = question.forms[field]
    case .character: message = "Here ← → reads the cells in the other way."
    default: return false
    }
    return true
  }

  private mutating func move(to row: Int) {
    self.row = min(max(0, row), rows.count - 1)
    typed = ""
  }

  /// Steps through none and the columns that no other field has.
  private mutating func turn(by step: Int) {
    typed = ""
    let others = Set(fields.filter { $0 != field }.compactMap { columns[$0] })
    let choices: [Int?] = [nil] + sample.namedColumns.filter { !others.contains($0) }
    guard choices.count > 1 else {
      message = "No column is left over: type the title of one to take it."
      return
    }
    let now = choices.firstIndex(of: columns[field]) ?? 0
    let next = choices[(now + step + choices.count) % choices.count]
    take(next)
  }

  /// Chooses the first column whose header has the typed letters in it, at its beginning if it can.
  private mutating func search(_ text: String) {
    if typed.isEmpty { untyped = columns }
    columns = untyped
    lookAgain()
    typed = text
    let wanted = text.lowercased()
    func column(where isFound: (String) -> Bool) -> Int? {
      sample.namedColumns.first { isFound(sample.titles[$0].unsanitized.lowercased()) }
    }
    guard !wanted.isEmpty else { return }
    if let found = column(where: { $0.hasPrefix(wanted) })
      ?? column(where: { $0.contains(wanted) })
    {
      take(found)
    } else {
      message = "No column has \"" + SafeText(sanitizing: text) + "\" in its title."
    }
  }

  /// A column holds one field: whichever had it before is without one.
  private mutating func take(_ column: Int?) {
    if let column {
      for other in fields where columns[other] == column && other != field {
        columns[other] = nil
        message = "It was the " + SafeText(sanitizing: other.words) + ", which has none now."
      }
    }
    columns[field] = column
    lookAgain()
  }

  private mutating func use() -> Answer? {
    if case .failure(let error) = reading {
      message = Self.words(of: error)
      return nil
    }
    guard question.conf != nil, !choices.isEmpty else { return .use(choices, saving: nil) }
    asksToSave = true
    return nil
  }

  private mutating func answer(_ key: Key) -> Answer? {
    switch key {
    case "y":
      let text = lines.map { $0 + "\n" }.joined()
      return .use(choices, saving: question.conf.map { ConfLines(path: $0, text: text) })
    case .enter, "n": return .use(choices, saving: nil)
    default:
      asksToSave = false
      return nil
    }
  }
}
