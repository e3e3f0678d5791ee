public import PipelineImport
public import PipelineModel

/// What the user says about a session beyond the files.
public struct SessionOptions: Sendable {
  public var asOf: Day?
  public var from: Day?
  public var horizons: [Horizon]
  public var rep: String?
  public var team: String?
  public var filter: DealFilter
  public var reading: ImportOptions

  public init(
    asOf: Day? = nil, from: Day? = nil, horizons: [Horizon] = Horizon.usual, rep: String? = nil,
    team: String? = nil, filter: DealFilter = .none, reading: ImportOptions = ImportOptions()
  ) {
    self.asOf = asOf
    self.from = from
    self.horizons = horizons
    self.rep = rep
    self.team = team
    self.filter = filter
    self.reading = reading
  }
}
