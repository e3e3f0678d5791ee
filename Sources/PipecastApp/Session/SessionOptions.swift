public import PipelineImport
public import PipelineModel

/// What the user says about a session beyond the files.
public struct SessionOptions: Sendable {
  public var asOf: Day?
  public var from: Day?
  public var horizons: [Horizon]
  public var rep: String?
  public var team: String?
  /// Only deals in this currency; amounts that name none are taken to be in it.
  public var currency: Currency?
  public var filter: DealFilter
  public var reading: ImportOptions

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

  /// How the deals' file is read, with the currency of amounts that name none.
  var importing: ImportOptions {
    var importing = reading
    if let currency { importing.currency = currency }
    return importing
  }
}
