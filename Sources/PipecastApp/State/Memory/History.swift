import PipelineModel
import TextUI

/// What the user chose to see, without what is derived from it.
struct View: Sendable {
  var places: [Place]
  var horizon: Int
  /// The first day looked at; nil while it is the as-of day.
  var from: Day?
  var columnLayouts: [TableKind: ColumnLayout]

  /// The word for what differs from `before`; nil where nothing does, or on another screen.
  func change(since before: View) -> SafeText? {
    guard let now = places.last, let then = before.places.last,
      places.map(\.screen) == before.places.map(\.screen)
    else { return nil }
    if now.filter != then.filter { return "filter" }
    if now.sort != then.sort { return "sort" }
    if horizon != before.horizon { return "horizon" }
    if columnLayouts != before.columnLayouts { return "columns" }
    if now.step != then.step { return "weeks or months" }
    return from == before.from ? nil : "days looked at"
  }
}

/// The changes of the view that can be undone, and those that were.
struct History: Sendable {
  /// How many changes are remembered.
  static let limit = 100

  /// A view to come back to, and the word for the change between it and the one after it.
  struct Step: Sendable {
    var view: View
    var change: SafeText
  }

  private var past: [Step] = []
  private var future: [Step] = []
  private var seen: View?

  /// Whether there is a step back, and a step forward again.
  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Takes note of what is shown now: where it differs from before, that was a change.
  mutating func see(_ view: View) {
    if let seen, let change = view.change(since: seen) {
      past.append(Step(view: seen, change: change))
      if past.count > Self.limit { past.removeFirst() }
      future = []
    }
    seen = view
  }

  /// The step back from `now`; nil at the beginning.
  mutating func undo(_ now: View) -> Step? {
    guard let step = past.popLast() else { return nil }
    future.append(Step(view: now, change: step.change))
    seen = step.view
    return step
  }

  /// The step forward again from `now`; nil where nothing was undone.
  mutating func redo(_ now: View) -> Step? {
    guard let step = future.popLast() else { return nil }
    past.append(Step(view: now, change: step.change))
    seen = step.view
    return step
  }

  /// Forgets the screens of deals: in a file read anew the deals stand elsewhere.
  mutating func forgetDeals() {
    for index in past.indices { past[index].view.places.removeAll(where: \.isDeal) }
    for index in future.indices { future[index].view.places.removeAll(where: \.isDeal) }
    seen?.places.removeAll(where: \.isDeal)
  }
}

extension AppState {
  /// What is shown now, to come back to.
  var view: View {
    View(
      places: places.map { place in
        var place = place
        place.content = EmptyContent()
        return place
      }, horizon: horizon, from: outlook.isShifted ? outlook.from : nil,
      columnLayouts: columnLayouts)
  }

  mutating func undo() {
    guard let step = history.undo(view) else { return }
    show(step.view)
    message = "Undone: " + step.change + ". Ctrl-R does it again."
  }

  mutating func redo() {
    guard let step = history.redo(view) else { return }
    show(step.view)
    message = "Done again: " + step.change + ". u undoes it."
  }

  /// Shows a view of before; screens behind it are made when Esc comes to them.
  private mutating func show(_ view: View) {
    places = view.places
    horizon = min(view.horizon, session.outlook.horizons.count - 1)
    columnLayouts = view.columnLayouts
    outlook = Outlook(
      asOf: session.outlook.asOf, from: view.from, horizons: session.outlook.horizons)
    refresh()
  }
}
