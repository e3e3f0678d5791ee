import PipelineImport
public import PipelineModel

/// The files that a session is made of, read already and not yet understood.
public struct PipelineInput: Sendable {
  /// A file's name, and where its bytes are.
  public struct File: Sendable {
    public var name: RawText
    public var source: TextSource
    /// All bytes; none where the file is no more what it was.
    public var bytes: [UInt8] { source.bytes ?? [] }
    /// As many of the first bytes as tell what the columns are.
    var beginning: [UInt8] { source.bytes(in: 0..<1 << 22) ?? [] }

    public init(name: RawText, source: TextSource) {
      self.name = name
      self.source = source
    }

    public init(name: RawText, bytes: [UInt8]) {
      self.init(name: name, source: TextSource(bytes))
    }
  }

  /// Where `stages.csv` stands, or would stand.
  public enum StagesPlace: Hashable, Sendable {
    /// At this path, beside the deals.
    case path(RawText)
    /// Nowhere: the deals come from standard input, or their own file has that name.
    case nowhere
    /// Nowhere: all is in memory, as in the demo.
    case memory
  }

  /// What the user opened: a file's name, a folder's path, or `standard input`.
  public var sourceName: RawText
  public var deals: File
  /// The day in the name of the deals' file.
  public var dayInName: Day?
  /// `stages.csv` beside the deals.
  public var stages: File?
  /// Where `stages.csv` is written when the user sets a weight.
  public var stagesPlace: StagesPlace
  /// `team.csv` beside the deals.
  public var team: File?
  /// `users.csv` beside the deals: who the reps are that the deals name by ids.
  public var users: File?
  /// `accounts.csv` beside the deals: the same for accounts.
  public var accounts: File?
  /// Where what the user says of columns is written: `pipecast.conf` beside the deals; nil for
  /// deals that lie nowhere.
  public var confPath: RawText?
  /// The files of the folder, where the user opened one.
  public var folder: [FolderEntry] = []
  /// The conf files whose flags are among the options.
  public var conf: [FlagFile] = []

  public init(
    sourceName: RawText, deals: File, dayInName: Day? = nil, stages: File? = nil, team: File? = nil,
    stagesPlace: StagesPlace = .memory
  ) {
    self.sourceName = sourceName
    self.deals = deals
    self.dayInName = dayInName
    self.stages = stages
    self.team = team
    self.stagesPlace = stagesPlace
  }

  /// The one file that has the most columns of deals; with fewer than two it holds no deals.
  public static func deals(among files: [File], in folder: RawText) throws(SessionError) -> File {
    let ranked = files.map { (file: $0, fields: Importer.recognisedFields(in: $0.beginning)) }
    let most = ranked.map(\.fields).max() ?? 0
    var best = ranked.filter { $0.fields == most }.map(\.file)
    if best.count > 1 {
      // A list of columns names them too, but holds no amounts and no dates.
      let filled = best.map { Importer.filledFields(in: $0.bytes) }
      best = zip(best, filled).filter { $0.1 == filled.max() }.map(\.0)
    }
    guard most >= 2, let first = best.first else { throw .noDeals(folder: folder) }
    guard best.count == 1 else { throw .severalFiles(best.map(\.name)) }
    return first
  }
}
