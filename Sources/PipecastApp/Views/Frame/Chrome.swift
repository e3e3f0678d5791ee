import PipelineModel
import TextUI

/// What stands around every screen: where am I, the tabs, what happened, which keys work.
enum Chrome {
  /// What is left for the screen itself.
  static func area(of size: Size, isPlain: Bool = false) -> Rect {
    var rest = Rect(size)
    switch sizeClass(size, isPlain: isPlain) {
    case .wide, .standard:
      rest.cutTop(2)
      rest.cutBottom(2)
    case .small:
      rest.cutTop(1)
      rest.cutBottom(2)
    case .tiny:
      if size.rows >= 4 {
        rest.cutTop(1)
        rest.cutBottom(1)
      }
    }
    return rest
  }

  /// Plain screens have no tabs: they are as small ones, however much room there is.
  private static func sizeClass(_ size: Size, isPlain: Bool) -> SizeClass {
    let sizeClass = SizeClass(size)
    return isPlain && sizeClass != .tiny ? .small : sizeClass
  }

  static func draw(_ state: AppState, on frame: inout Frame) {
    let size = frame.size
    let sizeClass = sizeClass(size, isPlain: state.appearance.isPlain)
    if sizeClass != .tiny || size.rows >= 4 {
      drawTitle(state, on: &frame)
      drawTabs(state, on: &frame)
    } else if state.prompt == nil {
      return
    }
    let isTyped = state.prompt != nil || !state.place.search.scalars.isEmpty
    if sizeClass == .tiny, isTyped || state.message != nil {
      drawStatus(state, on: &frame, row: size.rows - 1)
      return
    }
    var columns: Range<Int>?
    if sizeClass != .tiny { columns = drawStatus(state, on: &frame, row: size.rows - 2) }
    drawFooter(state.footer, on: &frame, row: size.rows - 1, columns: columns)
  }

  private static func drawTitle(_ state: AppState, on frame: inout Frame) {
    let session = state.session
    let width = frame.size.columns
    var column = frame.write(" pipecast  ", row: 0, column: 0, role: .dim)
    column += frame.write(
      state.screen.title(session).truncated(to: max(0, width - column - 2)), row: 0,
      column: column, role: .title)
    let age: SafeText = session.dataAge.short.map { ", " + $0 } ?? ""
    let day = "as of " + session.pipeline.asOf.fullWords + age
    let short = session.pipeline.asOf.words(near: session.pipeline.asOf)
    let count = SafeText(session.pipeline.count, "deal")
    let reconstructed: SafeText = session.pipeline.isReconstructed ? " (reconstructed)" : ""
    let name = session.sourceName.safe
    let choices: [SafeText] = [
      name + " · " + count + " · " + day + reconstructed,
      name + " · " + day + reconstructed,
      name + " · " + short + age, short + age, short,
    ]
    let room = width - column - 3
    guard let text = choices.map(frame.appearance.shown).first(where: { $0.columns <= room })
    else { return }
    // As lines of words it follows at once.
    if state.appearance.isPlain {
      frame.write(", " + text, row: 0, column: column)
    } else {
      frame.write(text, row: 0, column: width - text.columns - 1)
    }
  }

  /// The tabs from left to right: what is written of each, and where.
  private static func tabs(_ state: AppState) -> [(tab: Tab, text: SafeText, place: Rect)] {
    let sizeClass = sizeClass(state.size, isPlain: state.appearance.isPlain)
    guard [.wide, .standard].contains(sizeClass) else { return [] }
    func texts(isShort: Bool) -> [SafeText] {
      Tab.allCases.map { tab in
        let number = SafeText("\(tab.rawValue)")
        let warning: SafeText = tab == .data && state.session.hasFaults ? "!" : ""
        let label = number + " " + tab.title + warning
        if tab == state.screen.tab { return "[" + label + "] " }
        return isShort ? " " + number + warning + " " : " " + label + "  "
      }
    }
    var shown = texts(isShort: false)
    // Names leave before the filter does.
    let filter = hasFilterBeside(state) ? min(20, state.filterWords.columns) + 2 : 0
    if shown.reduce(filter, { $0 + $1.columns }) > state.size.columns {
      shown = texts(isShort: true)
    }
    var column = 0
    return zip(Tab.allCases, shown).map { tab, text in
      defer { column += text.columns }
      return (tab, text, Rect(row: 1, column: column, rows: 1, columns: text.columns))
    }
  }

  /// Whether the filter stands beside the tabs: a list of deals says it on a line of its own.
  private static func hasFilterBeside(_ state: AppState) -> Bool {
    if case .deals = state.screen { false } else { !state.filterWords.isEmpty }
  }

  /// The tab at a place of the screen.
  static func tab(at position: Position, of state: AppState) -> Tab? {
    tabs(state).first { $0.place.contains(position) }?.tab
  }

  private static func drawTabs(_ state: AppState, on frame: inout Frame) {
    let tabs = tabs(state)
    guard let last = tabs.last else { return }
    for (tab, text, place) in tabs {
      frame.write(
        text, row: place.row, column: place.column,
        role: tab == state.screen.tab ? .title : .normal)
    }
    guard hasFilterBeside(state) else { return }
    let room = frame.size.columns - last.place.endColumn - 2
    let filter = frame.appearance.shown(state.filterWords)
      .truncated(to: max(0, room), ellipsis: frame.glyphs.ellipsis)
    frame.write(filter, row: 1, column: frame.size.columns - filter.columns - 1, role: .warning)
  }

  /// Draws what happened, or the line being typed; returns what the last row has left for keys
  /// where something of it stands there.
  @discardableResult
  private static func drawStatus(
    _ state: AppState, on frame: inout Frame, row: Int
  ) -> Range<Int>? {
    let width = frame.size.columns
    switch state.prompt {
    case .filter(let line):
      // Without a row for the keys the reason stands above the line.
      let reasonRow = row < frame.size.rows - 1 ? row + 1 : row - 1
      return FilterLineView(line: line, matches: state.place.content.matches ?? "")
        .draw(on: &frame, row: row, reasonRow: reasonRow < 0 ? nil : reasonRow)
    case .export(let editor):
      let format = ExportFormat(fileName: editor.text).words
      TypedLine(
        label: "Export to: ", editor: editor,
        hint: "as " + format + " · Tab: CSV, Markdown or text"
      ).draw(on: &frame, row: row)
    case .replace(let path):
      frame.write(
        path.safe + " exists. Replace it? y replaces, any other key does not.", row: row, column: 1,
        width: width - 2, role: .warning)
    case .choose(let chooser):
      let hint = state.message ?? chooser.chosen?.reason ?? ""
      let chosen = frame.cursor
      TypedLine(label: chooser.title + ": ", editor: chooser.query, hint: hint)
        .draw(on: &frame, row: row)
      // Among plain lines the cursor says which row is selected.
      if let chosen { frame.cursor = chosen }
    case .weight(let editor, let stage, let now):
      let name = stage.safe.truncated(to: max(8, width / 3), ellipsis: frame.glyphs.ellipsis)
      let inUse = now.isEmpty ? "" : " (now " + now + ")"
      TypedLine(
        label: "Weight of " + name + inUse + ": ", editor: editor,
        hint: state.weightHint(editor.text)
      ).draw(on: &frame, row: row)
    case .writeWeight:
      frame.write(
        "Enter writes it, Esc does not.", row: row, column: 1, width: width - 2, role: .title)
    case nil where !state.place.search.scalars.isEmpty:
      TypedLine(
        label: "Search: ", editor: state.place.search,
        hint: state.message ?? state.place.content.matches ?? ""
      ).draw(on: &frame, row: row)
    case nil:
      // Where the tabs have no room, neither has the filter: it must be seen all the same.
      let isSmall = sizeClass(frame.size, isPlain: state.appearance.isPlain) == .small
      let filter = isSmall && !state.filterWords.isEmpty ? state.filterWords + " · " : ""
      let message = state.boxesMessage ? "" : state.message
      let text =
        message ?? state.reading?.againWords ?? state.learningWords
        ?? (filter + (state.place.content.status ?? ""))
      frame.write(
        frame.appearance.shown(text).cutAtComma(to: max(0, width - 2), frame.glyphs), row: row,
        column: 1,
        role: state.message == nil ? .normal : .title)
    }
    return nil
  }

  /// Draws the keys into the row, or into those columns of it.
  static func drawFooter(
    _ hints: [AppState.Hint], on frame: inout Frame, row: Int, columns free: Range<Int>? = nil
  ) {
    var hints = hints
    let place = free ?? 0..<frame.size.columns
    let width = place.count - 2
    func columns() -> Int {
      hints.reduce(0) {
        $0 + frame.appearance.shown($1.key).columns + $1.words.columns + 1
      } + 2 * max(0, hints.count - 1)
    }
    /// Drops hints, the least important one first, down to `priority`.
    func drop(downTo priority: Int) {
      while columns() > width, let last = hints.map(\.priority).max(), last >= priority,
        hints.count > 1, let leaving = hints.lastIndex(where: { $0.priority == last })
      {
        hints.remove(at: leaving)
      }
    }
    // What is of this screen is said in fewer letters before any of it leaves.
    drop(downTo: 7)
    if columns() > width {
      for place in hints.indices { hints[place].words = hints[place].short ?? hints[place].words }
    }
    drop(downTo: 0)
    guard columns() <= width || place.lowerBound == 0 else { return }
    var column = place.lowerBound + 1
    for hint in hints {
      column += frame.write(hint.key, row: row, column: column, role: .key)
      column += frame.write(" " + hint.words + "  ", row: row, column: column)
    }
  }
}
