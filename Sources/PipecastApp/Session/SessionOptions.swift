public import PipelineImport
public import PipelineModel

/// What the user says about a session beyond the files.
public struct SessionOptions: Sendable {
  /// The day to look from; nil takes the file name's, else today.
  public var asOf: Day?
  /// The first day of the horizons, not before the as-of day; nil is that day.
  public var from: Day?
  /// How many days to look ahead, one number per horizon.
  public var horizons: [Horizon]
  /// A rep's name or part of it, case aside; nil for all reps.
  public var rep: String?
  /// A team's name or part of it, case aside; nil for all teams.
  public var team: String?
  /// Only deals in this currency; amounts that name none are taken to be in it.
  public var currency: Currency?
  /// Conditions that every deal shown meets.
  public var filter: DealFilter
  /// How the deals' file is read.
  public var reading: ImportOptions

  /// Makes options; by default all deals, 30 and 90 days ahead.
  public init(
    asOf: Day? = nil, from: Day? = nil, horizons: [Horizon] = Horizon.usual, rep: String? = nil,
    team: String? = nil, currency: Currency? = nil, filter: DealFilter = .none,
    reading: ImportOptions = ImportOptions()
  ) {
    self.asOf = asOf
    self.from = from
    self.horizons = horizons
    self.rep = rep
    self.team = team
    self.currency = currency
    self.filter = filter
    self.reading = reading
  }

  /// Whether deals are chosen by what they say, be it a text or a name.
  var narrows: Bool { rep != nil || team != nil || !filter.isEmpty }

  /// How the deals' file is read, with the currency of amounts that name none.
  var importing: ImportOptions {
    var importing = reading
    if let currency { importing.currency = currency }
    return importing
  }
}
