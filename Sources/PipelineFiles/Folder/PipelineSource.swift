public import PipelineModel

/// What the user named, read: the deals of a file, a folder or standard input, and the side tables.
public struct PipelineSource: Sendable {
  /// The name to show: a file's, the folder's as it was given, or `standard input`.
  public let name: RawText
  /// Whether it is a folder, which may hold other files than those that were read.
  public let isFolder: Bool
  /// The folder that was looked through, where the user named one.
  public let folder: PipelineFolder?
  /// The file of deals; of a folder without dated exports every file that could be it.
  public let candidates: [FileContents]
  /// The day in the file's name.
  public let day: Day?
  /// `stages.csv` beside the deals; nil without one.
  public let stages: FileContents?
  /// Where `stages.csv` stands or would stand; nil for standard input, which lies nowhere.
  public let stagesPath: RawText?
  /// Where `pipecast.conf` stands or would stand; nil for standard input.
  public let confPath: RawText?
  /// `team.csv` beside the deals; nil without one.
  public let team: FileContents?
  /// `users.csv` beside the deals, under one of its names; nil without one.
  public let users: FileContents?
  /// `accounts.csv` beside the deals, under one of its names; nil without one.
  public let accounts: FileContents?

  /// Every file that was read: never to be written over.
  public var inputs: Set<InputFile> {
    let tables = [stages, team, users, accounts].compactMap(\.self)
    return Set((candidates + tables).compactMap(InputFile.init))
  }

  /// Reads a file or a folder with what lies beside the deals; `-` is standard input.
  ///
  /// Of a folder's dated exports the one is read that was the newest on `asOf`, without that day
  /// the newest of all; when all are later, the oldest. `watch` hears how far it is, and may stop it.
  public init(
    path: String, asOf: Day? = nil, watch: ReadWatch = { _ in true }
  ) throws(FileError) {
    if path == "-" {
      try self.init(standardInput: FileContents.standardInput(watch: watch))
      return
    }
    let folder: PipelineFolder
    do { folder = try PipelineFolder(path: path) } catch {
      guard error.reason == .notAFolder else { throw error }
      try self.init(file: path, watch: watch)
      return
    }
    try self.init(folder, asOf: asOf, watch: watch)
  }

  private init(standardInput deals: FileContents) {
    name = deals.name
    isFolder = false
    folder = nil
    candidates = [deals]
    day = nil
    stages = nil
    stagesPath = nil
    confPath = nil
    team = nil
    users = nil
    accounts = nil
  }

  private init(file path: String, watch: ReadWatch) throws(FileError) {
    let deals = try FileContents(opening: path, watch: watch)
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    name = deals.name
    isFolder = false
    self.folder = nil
    candidates = [deals]
    day = Day(inFileName: deals.name.unsanitized)
    stages = try Self.contents(ifAny: folder + "stages.csv")
    // A file of deals is never written to, not even by this name.
    stagesPath = deals.name == RawText("stages.csv") ? nil : RawText(folder + "stages.csv")
    team = try Self.contents(ifAny: folder + "team.csv")
    users = try Self.contents(of: .users, in: folder, besides: deals.name)
    accounts = try Self.contents(of: .accounts, in: folder, besides: deals.name)
    confPath = RawText(FileContents.confPath(beside: path))
  }

  private init(
    _ folder: PipelineFolder, asOf: Day?, watch: ReadWatch
  ) throws(FileError) {
    let export = folder.export(asOf: asOf)
    name = folder.path
    isFolder = true
    self.folder = folder
    // Among several, one that cannot be read is not the one to stop at.
    let readable = folder.undated.filter { $0.problem == nil }
    let files = export.map { [$0.file] } ?? (readable.isEmpty ? folder.undated : readable)
    candidates = try files.map { file throws(FileError) in
      try FileContents(opening: file.path.unsanitized, watch: watch)
    }
    day = export?.day
    stagesPath = FolderFile(name: RawText("stages.csv"), folder: name.unsanitized).path
    confPath = stagesPath.map { RawText(FileContents.confPath(beside: $0.unsanitized)) }
    stages = try folder.stages.map { file throws(FileError) in
      try FileContents(path: file.path.unsanitized)
    }
    team = try folder.team.map { file throws(FileError) in
      try FileContents(path: file.path.unsanitized)
    }
    users = try folder.users.map { file throws(FileError) in
      try FileContents(path: file.path.unsanitized)
    }
    accounts = try folder.accounts.map { file throws(FileError) in
      try FileContents(path: file.path.unsanitized)
    }
  }

  private static func contents(
    of kind: NamesFile, in folder: String, besides deals: RawText
  ) throws(FileError) -> FileContents? {
    for name in kind.spellings where name != deals.unsanitized {
      if let contents = try contents(ifAny: folder + name) { return contents }
    }
    return nil
  }

  private static func contents(ifAny path: String) throws(FileError) -> FileContents? {
    do { return try FileContents(path: path) } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
  }
}
