import PipelineModel
import TextUI

extension AppState {
  /// Moves the selection, from panel to panel where one ends.
  mutating func move(_ movement: Movement) {
    let panels = place.content.panels
    guard panels.indices.contains(place.selection.panel) else { return }
    let panel = panels[place.selection.panel]
    let rects = self.rects
    // As lines of words a row takes two or three lines.
    let height = rects[place.selection.panel].rows / (appearance.isPlain ? 3 : 1)
    let page = max(1, height - panel.extraRows - 1)
    switch movement {
    case .up:
      if place.selection.row > 0 { place.selection.row -= 1 } else { enterPanel(before: true) }
    case .down:
      if place.selection.row < panel.rows - 1 {
        place.selection.row += 1
      } else {
        enterPanel(before: false)
      }
    case .left: place.selection.column -= 1
    case .right: place.selection.column += 1
    case .pageUp: place.selection.row -= page
    case .pageDown: place.selection.row = panel.row(page, below: place.selection.row)
    case .first: place.selection.row = 0
    case .last: place.selection.row = panel.row(panel.rows, below: place.selection.row)
    }
    settle()
  }

  /// Goes to the panel before or after, beginning at its nearer end; stays where there is none.
  private mutating func enterPanel(before: Bool) {
    guard let next = shownPanel(from: place.selection.panel, step: before ? -1 : 1) else { return }
    let rows = place.content.panels[next].rows
    place.selection = Selection(
      panel: next, row: before ? rows - 1 : 0, column: place.selection.column)
  }

  /// Goes to the next panel, and after the last to the first.
  mutating func movePanel(by step: Int) {
    let count = place.content.panels.count
    guard count > 0 else { return }
    let next =
      shownPanel(from: place.selection.panel, step: step)
      ?? shownPanel(from: step > 0 ? -1 : count, step: step)
    if let next { place.selection = Selection(panel: next) }
    settle()
  }

  private func shownPanel(from panel: Int, step: Int) -> Int? {
    let panels = place.content.panels
    let rects = self.rects
    var next = panel + step
    while panels.indices.contains(next) {
      if !panels[next].isEmpty, !rects[next].isEmpty { return next }
      next += step
    }
    return nil
  }

  /// Opens what lies behind the selection.
  mutating func open() -> [Effect] {
    if let action = place.content.action(at: place.selection) {
      pop()
      return update(action)
    }
    guard let opening = place.content.opening(at: place.selection) else { return [] }
    switch opening {
    case .deals(let filter): push(.deals(filter))
    case .rep(let rep): push(.rep(rep), filter: place.filter)
    case .deal(let index): push(.deal(index, in: place.content.listedDeals))
    case .forecast(let currency, let horizon, let filter):
      push(.forecast(currency, of: filter), filter: place.filter, horizon: horizon)
    case .data: push(.data)
    case .stage(let stage): showStage(stage)
    case .weight(let stage): askWeight(of: stage)
    case .columns(let field): askColumns(about: field)
    case .explanation: isExplaining = true
    case .openDeals(let filter, let horizon):
      push(.deals(filter), horizon: horizon)
    }
    return []
  }

  /// Goes to the row of a stage, where its weight can be set.
  private mutating func showStage(_ stage: RawText) {
    push(.stages, filter: place.filter)
    guard let table = place.content.tableView?.table else { return }
    let row = (0..<table.count).first { table.value($0, 0) == .name(stage) }
    place.selection.row = row ?? 0
    settle()
  }

  /// Walks to the next or previous rep or deal without leaving the screen.
  mutating func walk(by step: Int) {
    switch screen {
    case .rep(let rep):
      let reps = repsBehind
      guard let now = reps.firstIndex(of: rep), reps.indices.contains(now + step) else {
        message = step > 0 ? "This is the last rep." : "This is the first rep."
        return
      }
      place.screen = .rep(reps[now + step])
      place.selection = start(of: place.content)
      selectBehind(rep: reps[now + step])
    case .deal(let index, let list):
      guard let now = list.firstIndex(of: index), list.indices.contains(now + step) else {
        message =
          step > 0 ? "This is the last deal of the list." : "This is the first deal of the list."
        return
      }
      place.screen = .deal(list[now + step], in: list)
      place.selection = Selection()
      selectBehind(row: now + step)
    default: return
    }
    place.offsets = []
    refresh()
  }

  /// The reps of the list that the rep was opened from, in its order; else all reps.
  private var repsBehind: [RawText?] {
    let behind = places.count > 1 ? content(of: places[places.count - 2]) : nil
    let reps = behind?.listedReps ?? []
    guard reps.isEmpty, let scope = scope(filter: place.filter) else { return reps }
    return BreakdownReport(scope, by: .dimension(.rep), horizon: horizon).table.reps
  }

  /// Lets the list behind a rep follow, so that Esc comes back to the rep last seen.
  private mutating func selectBehind(rep: RawText?) {
    guard places.count > 1, let content = content(of: places[places.count - 2]),
      let panel = content.tablePanel, let table = content.tableView?.table,
      let row = (0..<table.count).first(where: { table.opening($0, 0) == .rep(rep) })
    else { return }
    let behind = places.count - 2
    guard places[behind].selection.panel == panel else { return }
    places[behind].selection.row = row
  }

  /// Lets the list behind a deal follow, so that Esc comes back to the deal last seen.
  private mutating func selectBehind(row: Int) {
    guard places.count > 1 else { return }
    let behind = places.count - 2
    let list = places[behind].content
    guard list.panels.indices.contains(places[behind].selection.panel),
      case .deal? = list.opening(at: places[behind].selection)
    else { return }
    places[behind].selection.row = row
  }
}
