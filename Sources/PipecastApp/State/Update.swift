import PipelineModel
public import TextUI

extension AppState {
  /// Takes in one event and returns what the world is to do.
  public mutating func update(_ event: InputEvent) -> [Effect] {
    // A filter is one change however many letters it has.
    defer {
      if prompt == nil { history.see(view) }
      rememberSort()
    }
    let before = outlook
    let effects = effects(of: event)
    // Other days have a forecast of their own.
    return outlook != before && learning.isWanted ? effects + [.learn] : effects
  }

  private mutating func effects(of event: InputEvent) -> [Effect] {
    if let mapping { return answer(event, of: mapping) }
    if case .choose(let chooser) = prompt {
      switch event {
      case .wheelUp: return choose(.up, from: chooser)
      case .wheelDown: return choose(.down, from: chooser)
      case .press(let position): return choose(at: position, from: chooser)
      case .key, .paste, .resize: break
      }
    }
    switch event {
    case .resize(let size):
      self.size = size
      settle()
      return []
    case .key(let key): return update(key)
    case .paste(let scalars):
      paste(scalars)
      return []
    case .wheelUp: return scrollBox(.up) ? [] : update(Action.move(.up))
    case .wheelDown: return scrollBox(.down) ? [] : update(Action.move(.down))
    case .press(let position): return press(at: position)
    }
  }

  private mutating func update(_ key: Key) -> [Effect] {
    if key == .control(0x63) { return [.quit] }
    message = nil
    if prompt != nil { return type(key) }
    if isExplaining {
      if scrollBox(key) { return [] }
      isExplaining = false
      if key == .escape || key == .enter || key == "i" { return [] }
    }
    if searchHelp(key) { return [] }
    guard let binding = Binding.binding(of: key, on: screen) else {
      if key != .unknown { message = key.name + " does nothing here. ? shows the keys." }
      return []
    }
    return update(binding.action)
  }

  /// Carries out one action.
  public mutating func update(_ action: Action) -> [Effect] {
    if let refusal = refusal(of: action) {
      message = refusal
      return []
    }
    switch action {
    case .none: break
    case .move(let movement): move(movement)
    case .nextPanel: movePanel(by: 1)
    case .previousPanel: movePanel(by: -1)
    case .open: return open()
    case .back:
      if reading != nil { return stopReading() }
      if stopsReplaying { return stopReplaying() }
      goBack()
    case .show(let tab): show(tab)
    case .switchHorizon: switchHorizon()
    case .later: shift(by: 1)
    case .earlier: shift(by: -1)
    case .breakDown: breakDown()
    case .next: walk(by: 1)
    case .previous: walk(by: -1)
    case .filter:
      prompt = .filter(FilterLine(place.filter, selection: place.selection))
      return [.readSearchedTexts]
    case .filterByCell: filterByCell(isNegated: false)
    case .leaveOutCell: filterByCell(isNegated: true)
    case .sort: sort()
    case .undo: undo()
    case .redo: redo()
    case .sortList: prompt = sortList.map(Prompt.choose)
    case .sortBy(let key): sort(byColumn: key)
    case .columns: prompt = columnList.map(Prompt.choose)
    case .changeColumn(let key, let change): changeColumn(key, change)
    case .narrower: widen(by: -1)
    case .wider: widen(by: 1)
    case .explain: explain()
    case .export: prompt = .export(LineEditor(exportFileName))
    case .copyRow: return copyRow()
    case .copyList: listCopies()
    case .copyCell: return copyCell()
    case .copyColumn: return copyColumn()
    case .copyTable: return copyTable()
    case .switchMouse: return switchMouse()
    case .switchPane: switchPane()
    case .help: push(.help(of: screen))
    case .reload: return [.reload]
    case .quit: return [.quit]
    case .palette: prompt = .choose(palette)
    case .loaded(let session):
      reading = nil
      replace(session)
      message = wordsAfterReading()
    case .loadFailed(let reason):
      reading = nil
      fail(wordsAfterFailure(reason))
    case .written(let path, let rows):
      message = "Exported " + SafeText(rows, "row") + " to " + path.safe + "."
    case .writeRefused(let path): prompt = .replace(path: path)
    case .writeFailed(let reason): fail(reason)
    case .weightWritten(let change): return takeUp(change)
    case .weightOutdated(let change):
      rereading = .changed(change.path)
      return [.reload]
    case .reading(let progress): reading = progress
    case .learning(let share):
      learning.done = share
      if screen == .accuracy { refresh() }
    case .learned(let forecasts): take(forecasts)
    case .columnsKept(let path, let problem): message = Self.words(keptIn: path, problem)
    }
    return []
  }

  private mutating func fail(_ words: SafeText) {
    message = words
    failure = words
  }

  private mutating func stopReading() -> [Effect] {
    reading = nil
    rereading = nil
    message = "Stopped: these are the deals that were read before."
    return [.stopReading]
  }

  /// Whether Esc stops the replay: where it leads nowhere, and where its record is waited for.
  var stopsReplaying: Bool {
    let isWaiting = screen == .accuracy && place.filter == place.inheritedFilter
    return isLearning && learning.isReplaying && !outlook.isShifted && (isAtRest || isWaiting)
  }

  /// Whether there is nothing to go back from, and no filter to clear.
  var isAtRest: Bool {
    places.count == 1 && screen == .overview && place.filter == place.inheritedFilter
      && !outlook.isShifted
  }

  private mutating func goBack() {
    if !place.search.scalars.isEmpty {
      searchHelp { $0 = LineEditor() }
    } else if place.filter != place.inheritedFilter {
      place.filter = place.inheritedFilter
      refresh()
      message = "Filter cleared."
    } else if places.count > 1 {
      pop()
    } else if screen != .overview {
      show(.overview)
    } else if outlook.isShifted {
      outlook.from = outlook.asOf
      refresh()
      message = windowWords + "."
    }
  }

  /// Opens a tab; a filter goes along, unless it says itself which deals are meant.
  mutating func show(_ tab: Tab) {
    let typed = places.last?.filter ?? ""
    let isKept = (try? DealFilter(typed)).map { !$0.replacesHorizon } ?? false
    let filter = isKept ? typed : ""
    // Nothing lies behind the Overview: there Esc clears the filter. What it shows is made when it
    // is shown.
    var overview = Place(screen: .overview, filter: filter, content: EmptyContent())
    overview.sort = overview.screen.tableKind.flatMap { remembered[$0.rawValue].sort }
    overview.selection.panel = appearance.isPlain ? 0 : OverviewScreen.usualPanel
    places = [overview]
    switch tab {
    case .overview: refresh()
    case .weeks: push(.weeks, filter: filter)
    case .reps: push(.reps(), filter: filter)
    case .deals: push(.deals(.none), filter: filter)
    case .stages: push(.stages, filter: filter)
    case .accuracy: push(.accuracy, filter: filter)
    case .data: push(.data)
    }
  }

  /// Shows the next breakdown of the file on Reps; the selection begins anew, the horizon stays.
  private mutating func breakDown() {
    guard let next = nextBreakdown else { return }
    place.screen = .reps(by: next)
    place.selection = Selection(column: place.selection.column)
    place.offsets = []
    refresh()
    message = "By " + SafeText(sanitizing: next.words) + "."
  }

  private mutating func switchHorizon() {
    (horizon, place.step) = nextDays
    // What the user chose stays chosen on the way back.
    for index in places.indices { places[index].horizonBehind = nil }
    refresh()
    message =
      (outlook.isShifted
        ? windowWords + stepWords(place.step) : "Next " + daysWords(horizon, place.step)) + "."
  }

  /// What `w` leads to: the next horizon, on Weeks by way of the months of this one.
  private var nextDays: (horizon: Int, step: WeeksReport.Step) {
    if screen == .weeks, place.step == .week { return (horizon, .month) }
    return ((horizon + 1) % outlook.horizons.count, .week)
  }

  /// `90 days`, and on Weeks `90 days by month`.
  private func daysWords(_ horizon: Int, _ step: WeeksReport.Step) -> SafeText {
    SafeText(outlook.horizons[horizon].days, "day") + stepWords(step)
  }

  private func stepWords(_ step: WeeksReport.Step) -> SafeText {
    screen == .weeks ? " by " + step.noun : ""
  }

  /// What the footer says of `w`: the horizons, and on Weeks what comes next.
  var switchWords: SafeText {
    guard screen == .weeks else {
      return outlook.horizons.map { SafeText("\($0.days)") }.joined(separator: "/") + " days"
    }
    let next = nextDays
    return next.step == .month ? "by month" : daysWords(next.horizon, next.step)
  }

  private mutating func shift(by steps: Int) {
    let days = (outlook.horizons[horizon].days + 1) * steps
    outlook.from = max(outlook.asOf, outlook.from + days)
    refresh()
    message = windowWords + "."
  }

  /// `Looking at 20 Feb to 21 May`.
  private var windowWords: SafeText {
    let window = outlook.windows[horizon]
    return "Looking at " + window.first.words(near: outlook.asOf) + " to "
      + window.last.words(near: outlook.asOf)
  }

  private mutating func explain() {
    isExplaining = true
  }

  /// A name that a folder of exports does not take for deals.
  private var exportFileName: String {
    "pipecast-\(place.content.exportName).csv"
  }
}
