public import PipelineModel
public import TextUI

/// Everything the program knows while it runs: a value that ``update(_:)`` changes.
public struct AppState: Sendable {
  /// What was read; replaced as a whole when the files are read again.
  public private(set) var session: Session
  /// The glyphs and the theme that frames are drawn with.
  public internal(set) var appearance: Appearance
  /// The terminal's rows and columns.
  public internal(set) var size: Size
  /// The horizon that lists and the Rep screen show, an index into the outlook's horizons.
  public internal(set) var horizon: Int
  /// The session's, shifted where the user looks at later days.
  public internal(set) var outlook: Outlook
  /// How the user arranged the columns of each table; without those that are as usual.
  public internal(set) var columnLayouts: [TableKind: ColumnLayout] = [:]
  /// Whether a list of deals has a pane beside it with the selected one, where there is room.
  var showsPane = true
  /// The way the user went; the last place is shown.
  var places: [Place]
  var prompt: Prompt?
  /// The question which column is what, over all of the screen.
  var mapping: ColumnMapping?
  /// Whether a box over the screen explains what is selected, until the next key.
  var isExplaining = false { didSet { boxOffset = 0 } }
  /// The first line of the box that is shown.
  var boxOffset = 0
  var message: SafeText?
  /// The message of what failed last: what the status line would cut of it stands in a box.
  var failure: SafeText?
  var usesMouse: Bool
  /// How the forecast of what is looked at is learned.
  var learning = Learning()
  /// How far the files are read again; nil while they are not.
  var reading: ReadProgress?
  var history = History()
  var rereading: Rereading?
  /// What is kept for the next start; where the user is, is added to it: see ``memory``.
  var remembered: Memory

  /// Opens a session on the screen that `memory` names, by default the Overview.
  public init(
    _ session: Session, size: Size, appearance: Appearance = .unicode, usesMouse: Bool = true,
    memory: Memory = Memory()
  ) {
    self.session = session
    self.size = size
    self.appearance = appearance
    self.usesMouse = usesMouse
    outlook = session.outlook
    let horizons = session.outlook.horizons
    horizon = horizons.firstIndex { $0.days == memory.horizon } ?? horizons.count - 1
    remembered = memory
    showsPane = memory.hasPane ?? true
    for kind in TableKind.allCases {
      columnLayouts[kind] = memory[kind.rawValue].columns.flatMap(ColumnLayout.init)
    }
    places = []
    show(memory.tab)
    showBreakdown(memory.breakdown)
    history.see(view)
  }

  /// The screen that is shown.
  public var screen: Screen { places[places.count - 1].screen }

  var place: Place {
    get { places[places.count - 1] }
    set { places[places.count - 1] = newValue }
  }

  /// The part of the screen between the title rows and the status line.
  var area: Rect { Chrome.area(of: size, isPlain: appearance.isPlain) }

  /// Where each panel stands; among plain lines every one has its turn in all of the area.
  var rects: [Rect] {
    appearance.isPlain
      ? place.content.panels.map { _ in area }
      : place.content.layout(area, selected: place.selection.panel)
  }

  // MARK: Places

  /// Goes to a screen; what is there now stays behind it, as it is, and with it its horizon.
  mutating func push(_ screen: Screen, filter: String = "", horizon: Int? = nil) {
    var place = Place(
      screen: screen, filter: filter, inheritedFilter: filter, content: EmptyContent())
    if let horizon, horizon != self.horizon, outlook.horizons.indices.contains(horizon) {
      place.horizonBehind = self.horizon
      self.horizon = horizon
    }
    place.sort = screen.tableKind.flatMap { remembered[$0.rawValue].sort }
    place.content = content(of: place) ?? EmptyContent()
    place.selection = start(of: place.content)
    places.append(place)
    settle()
  }

  /// Where the selection begins: plain lines are read from the top.
  func start(of content: any ScreenContent) -> Selection {
    Selection(panel: appearance.isPlain ? 0 : content.firstPanel)
  }

  mutating func pop() {
    guard places.count > 1 else { return }
    let left = places.removeLast()
    if let behind = left.horizonBehind, outlook.horizons.indices.contains(behind) {
      horizon = behind
    }
    refresh()
  }

  /// Makes what is shown again from the session: after a filter, a sort, another horizon or a reload.
  mutating func refresh() {
    guard let content = content(of: place) else { return settle() }
    let sum = selectedSum
    place.content = content
    if let sum, content.panels.indices.contains(place.selection.panel) {
      place.selection.row = content.panels[place.selection.panel].rows - sum
    }
    settle()
  }

  /// How many lines above the end the selected line of sums is; nil while another line is selected.
  private var selectedSum: Int? {
    let panels = place.content.panels
    guard panels.indices.contains(place.selection.panel) else { return nil }
    let panel = panels[place.selection.panel]
    return place.selection.row > panel.lastRow && panel.sums > 0
      ? panel.rows - place.selection.row : nil
  }

  /// Takes over what was read anew; the way and the selection stay.
  mutating func replace(_ session: Session) {
    let before = screen
    isExplaining = false
    self.session = session
    learning = Learning(isWanted: learning.isWanted)
    outlook = Outlook(
      asOf: session.outlook.asOf, from: outlook.isShifted ? outlook.from : nil,
      horizons: session.outlook.horizons)
    horizon = min(horizon, outlook.horizons.count - 1)
    // A deal is remembered by its place in the old file: step back to the list.
    places = places.filter { !$0.isDeal }.map(renewed)
    history.forgetDeals()
    if places.isEmpty { push(.overview) }
    // A line being typed stays, unless what it is about is gone.
    if screen != before { prompt = nil }
    settle()
  }

  /// The place made of the session as it is now, with the row selected that is about the same.
  func renewed(_ old: Place) -> Place {
    var place = old
    if scope(filter: place.filter) == nil { place.filter = place.inheritedFilter }
    place.content = content(of: place) ?? EmptyContent()
    let panel = place.selection.panel
    if let key = old.content.rowKey(at: old.selection), place.content.panels.indices.contains(panel)
    {
      let row = (0..<place.content.panels[panel].rows).first {
        place.content.rowKey(at: Selection(panel: panel, row: $0)) == key
      }
      if let row { place.selection.row = row }
    }
    return place
  }

  /// The scope of a place, or nil while its filter cannot be read.
  func scope(filter: String) -> ReportScope? {
    guard let typed = try? DealFilter(filter) else { return nil }
    var scope = session.scope.narrowed(to: typed)
    scope.outlook = outlook
    scope.forecasting = forecasting
    return scope
  }

  // MARK: Selection

  /// Brings selection and scroll position inside what is there and what is visible.
  mutating func settle() {
    var place = self.place
    let panels = place.content.panels
    let rects = self.rects
    func isShown(_ panel: Int) -> Bool {
      panels.indices.contains(panel) && !panels[panel].isEmpty && !rects[panel].isEmpty
    }
    if !isShown(place.selection.panel),
      let shown = [place.content.firstPanel].first(where: isShown)
        ?? panels.indices.first(where: isShown)
    {
      place.selection = Selection(panel: shown)
    }
    place.offsets = panels.indices.map { $0 < place.offsets.count ? place.offsets[$0] : 0 }
    if panels.indices.contains(place.selection.panel) {
      let panel = panels[place.selection.panel]
      place.selection.row = min(max(0, place.selection.row), max(0, panel.rows - 1))
      place.selection.column = min(max(0, place.selection.column), max(0, panel.columns - 1))
      let height = rects[place.selection.panel].rows - panel.extraRows
      // Sums stand still: whoever looks at one sees the same rows above it.
      let offset = place.offsets[place.selection.panel]
      place.offsets[place.selection.panel] = Table.scrolledOffset(
        selected: place.selection.row <= panel.lastRow ? place.selection.row : offset,
        offset: offset, height: max(1, height))
    }
    self.place = place
  }
}
