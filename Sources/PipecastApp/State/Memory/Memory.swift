public import PipelineModel

/// What the program remembers of a folder until it is opened again: never which deals there were.
///
///     Memory(Array("pipecast place 1\nscreen deals\nhorizon 30\n".utf8)).tab
///     // deals
public struct Memory: Hashable, Sendable {
  /// What the user chose for one table.
  public struct Table: Hashable, Sendable {
    /// The name of the table: `deals`.
    public var name: String
    /// Its order, where the user chose one.
    public var sort: Sort?
    /// Its columns as their layout is written, where the user chose some.
    public var columns: String?
  }

  /// The screen that was shown last.
  public var tab = Tab.overview
  /// By what the Reps screen broke down, where that was shown last and not by rep.
  public var breakdown: Dimension?
  /// The days of the horizon in use; nil for the usual one.
  public var horizon: Int?
  /// Whether lists of deals have a side pane; nil while the user never said.
  public var hasPane: Bool?
  /// The tables of which anything was chosen, in the order in which that happened first.
  public private(set) var tables: [Table] = []
  /// The filters typed before.
  public var filters = EarlierFilters()

  /// How many tables are kept.
  static let tableLimit = 20

  /// Remembers nothing.
  public init() {}

  /// What was chosen for the table of that name.
  public subscript(name: String) -> Table {
    get { tables.first { $0.name == name } ?? Table(name: name) }
    set {
      tables.removeAll { $0.name == name && newValue == Table(name: name) }
      if let place = tables.firstIndex(where: { $0.name == name }) {
        tables[place] = newValue
      } else if newValue != Table(name: name), tables.count < Self.tableLimit {
        tables.append(newValue)
      }
    }
  }
}

extension AppState {
  /// What to remember of how the screens stand now.
  public var memory: Memory {
    var memory = remembered
    memory.tab = places.last { $0.screen.tab != nil }?.screen.tab ?? .overview
    memory.breakdown = shownBreakdown
    memory.horizon = outlook.horizons[horizon].days
    if !showsPane || memory.hasPane != nil { memory.hasPane = showsPane }
    for kind in TableKind.allCases {
      memory[kind.rawValue].columns = columnLayouts[kind]?.description
    }
    return memory
  }

  /// By what the Reps screen that the user is on, or came by, breaks down; nil for by rep.
  private var shownBreakdown: Dimension? {
    places.lazy.compactMap { place in
      if case .reps(let dimension) = place.screen, dimension != .rep { dimension } else { nil }
    }.first
  }

  /// Comes back to the breakdown that was shown last, where the file still has one.
  mutating func showBreakdown(_ dimension: Dimension?) {
    guard let dimension, screen == .reps(), breakdowns.contains(dimension) else { return }
    place.screen = .reps(by: dimension)
    refresh()
  }

  /// Takes note of the order of the table that is shown: its screen comes back with it.
  mutating func rememberSort() {
    guard let name = screen.tableKind?.rawValue else { return }
    remembered[name].sort = place.sort
  }
}
