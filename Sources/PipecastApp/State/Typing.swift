import PipelineModel
import TextUI

extension AppState {
  /// Takes a key while a prompt is open.
  mutating func type(_ key: Key) -> [Effect] {
    switch prompt {
    case .filter(var editor, let before):
      switch key {
      case .enter: prompt = nil
      case .escape:
        prompt = nil
        setFilter(before)
      default:
        guard edit(&editor, key) else { return [] }
        prompt = .filter(editor, before: before)
        setFilter(editor.text)
      }
      return []
    case .export(var editor):
      switch key {
      case .escape: prompt = nil
      case .enter:
        prompt = nil
        return export(to: RawText(editor.text), isReplacing: false)
      default:
        if edit(&editor, key) { prompt = .export(editor) }
      }
      return []
    case .replace(let path):
      prompt = nil
      if key == "y" { return export(to: path, isReplacing: true) }
      message = "Nothing was written."
      return []
    case nil: return []
    }
  }

  private func edit(_ editor: inout LineEditor, _ key: Key) -> Bool {
    switch key {
    case .character(let scalar): editor.insert(scalar)
    case .backspace: editor.deleteBackward()
    case .delete: editor.deleteForward()
    case .left: editor.move(.left)
    case .right: editor.move(.right)
    case .home: editor.move(.first)
    case .end: editor.move(.last)
    case .control(0x75): editor = LineEditor()
    default: return false
    }
    return true
  }

  private mutating func setFilter(_ text: String) {
    place.filter = text
    refresh()
  }

  private mutating func export(to path: RawText, isReplacing: Bool) -> [Effect] {
    guard !path.isEmpty else {
      message = "Nothing was written: a file name is needed."
      return []
    }
    let table = place.content.exported
    return [
      .write(
        path: path, bytes: CSVFormat.bytes(of: table), rows: table.count, isReplacing: isReplacing)
    ]
  }
}
