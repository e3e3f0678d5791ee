import PipelineModel
import TextUI

extension AppState {
  /// Takes a key while a prompt is open.
  mutating func type(_ key: Key) -> [Effect] {
    switch prompt {
    case .filter(let line):
      type(key, into: line)
      return []
    case .export(var editor):
      switch key {
      case .escape: prompt = nil
      case .tab: prompt = .export(LineEditor(ExportFormat.next(after: editor.text)))
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
    case .choose(let chooser): return choose(key, from: chooser)
    case .weight(var editor, let stage, let now):
      switch key {
      case .escape: prompt = nil
      case .enter: proposeWeight(editor.text, of: stage)
      default:
        if edit(&editor, key) { prompt = .weight(editor, of: stage, now: now) }
      }
      return []
    case .writeWeight(let change):
      switch key {
      case .enter:
        prompt = nil
        return [.writeWeight(change)]
      case .escape:
        prompt = nil
        message = "Nothing was written."
      default: break
      }
      return []
    case nil: return []
    }
  }

  /// Takes pasted text into the line being typed; elsewhere, and as an answer, it means nothing.
  mutating func paste(_ scalars: [Unicode.Scalar]) {
    let visible = scalars.filter { $0.properties.generalCategory != .control }
    switch prompt {
    case .filter(var line):
      var editor = line.editor
      visible.forEach { editor.insert($0) }
      line.change(to: editor)
      setFilter(line)
    case .export(var editor):
      visible.forEach { editor.insert($0) }
      prompt = .export(editor)
    case .choose(var chooser):
      chooser.type { editor in visible.forEach { editor.insert($0) } }
      prompt = .choose(chooser)
    case .weight(var editor, let stage, let now):
      visible.forEach { editor.insert($0) }
      prompt = .weight(editor, of: stage, now: now)
    case .replace, .writeWeight: break
    case nil: searchHelp { editor in visible.forEach { editor.insert($0) } }
    }
  }

  /// Carries out a key in a line being typed; whether it means anything there.
  func edit(_ editor: inout LineEditor, _ key: Key) -> Bool {
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

  private mutating func type(_ key: Key, into line: FilterLine) {
    var line = line
    switch key {
    case .enter:
      // A filter that cannot be read is not kept: the hint beside it says what would be right.
      guard line.error == nil else { return }
      remembered.filters.add(line.text)
      prompt = nil
    case .escape:
      prompt = nil
      place.filter = line.before
      place.selection = line.selection
      refresh()
    case .up, .down:
      if line.recall(back: key == .up, of: remembered.filters) { setFilter(line) }
    case .tab, .backTab:
      if line.complete(in: session.pipeline, back: key == .backTab) { setFilter(line) }
    default:
      var editor = line.editor
      guard edit(&editor, key) else { return }
      line.change(to: editor)
      setFilter(line)
    }
  }

  private mutating func setFilter(_ line: FilterLine) {
    prompt = .filter(line)
    guard RawText(place.filter) != RawText(line.text) else { return }
    place.filter = line.text
    place.selection = line.selection
    refresh()
  }

  private mutating func export(to path: RawText, isReplacing: Bool) -> [Effect] {
    guard !path.isEmpty else {
      message = "Nothing was written: a file name is needed."
      return []
    }
    let table = place.content.exported(at: place.selection)
    let bytes = ExportFormat(fileName: path.unsanitized).bytes(
      of: table, near: outlook.asOf, isASCII: appearance.glyphs.isASCII)
    return [.write(path: path, bytes: bytes, rows: table.count, isReplacing: isReplacing)]
  }
}
