import Glibc
public import PipelineModel

/// The files of a pipeline folder, sorted by what their names say; none is opened.
public struct PipelineFolder: Hashable, Sendable {
  /// The path as it was given.
  public let path: RawText
  /// One export per day, the oldest first: each is a snapshot, the last one is "now".
  public private(set) var exports: [DatedExport] = []
  /// CSV files without a day in their names, sorted by name.
  public private(set) var undated: [FolderFile] = []
  /// `stages.csv`: the weights of the stages.
  public private(set) var stages: FolderFile?
  /// `quotas.csv`: the goals.
  public private(set) var quotas: FolderFile?
  /// `team.csv`: who reports to whom.
  public private(set) var team: FolderFile?
  /// `users.csv`, `User.csv` or `owners.csv`: the names of reps by their ids.
  public private(set) var users: FolderFile?
  /// `accounts.csv` or `Account.csv`: the names of accounts by their ids.
  public private(set) var accounts: FolderFile?
  /// `rates.csv`: the rates of exchange.
  public private(set) var rates: FolderFile?
  /// `pipecast.conf`: flags for this folder.
  public private(set) var configuration: FolderFile?
  /// Everything else in the folder and why it is left out, sorted by name.
  public private(set) var skipped: [SkippedFile] = []

  /// Looks through a folder, but not through the folders inside it.
  public init(path: String) throws(FileError) {
    self.path = RawText(path)
    let folder = try FileDescriptor(path, flags: O_RDONLY | O_DIRECTORY) { .readFailed($0) }
    for name in try folder.names(path: path).sorted() {
      if let reason = Self.reasonToSkip(name, kind: folder.kind(of: name.unsanitized)) {
        skipped.append(SkippedFile(name: name, reason: reason))
      } else {
        add(
          FolderFile(name: name, folder: path, problem: folder.problem(of: name.unsanitized)))
      }
    }
    keepOneExportPerDay()
  }

  /// The newest export whose day is not after `asOf`, else the oldest; nil when there is none.
  ///
  /// Without a day it is the newest of all.
  public func export(asOf: Day?) -> DatedExport? {
    guard let asOf else { return exports.last }
    return exports.last { $0.day <= asOf } ?? exports.first
  }

  private static func reasonToSkip(_ name: RawText, kind: FileKind?) -> SkippedFile.Reason? {
    let text = name.unsanitized
    if text.utf8.first == UInt8(ascii: ".") { return .hidden }
    // The mark of bytes that are no text: such a name cannot be opened by its text.
    if text.unicodeScalars.contains("\u{FFFD}"), kind == nil { return .unreadableName }
    guard let kind else { return .brokenLink }
    guard kind == .file else { return .notAFile(kind) }
    if text.hasPrefix("pipecast-") { return .ownExport }
    let isCSV = text.utf8.suffix(4).map { $0 | 0x20 }.elementsEqual(".csv".utf8)
    return isCSV || text == "pipecast.conf" ? nil : .notCSV
  }

  private mutating func add(_ file: FolderFile) {
    switch file.name.unsanitized {
    case "stages.csv": stages = file
    case "quotas.csv": quotas = file
    case "team.csv": team = file
    case "rates.csv": rates = file
    case "pipecast.conf": configuration = file
    case let name where users == nil && NamesFile.users.isNamed(name): users = file
    case let name where accounts == nil && NamesFile.accounts.isNamed(name): accounts = file
    case let name:
      if let day = Day(inFileName: name) {
        exports.append(DatedExport(file: file, day: day))
      } else {
        undated.append(file)
      }
    }
  }

  /// Keeps the shortest name of each day: copies tend to have longer names than their originals.
  private mutating func keepOneExportPerDay() {
    exports.sort {
      ($0.day, $0.file.name.unsanitized.utf8.count, $0.file.name)
        < ($1.day, $1.file.name.unsanitized.utf8.count, $1.file.name)
    }
    var kept: [DatedExport] = []
    for export in exports {
      if let last = kept.last, last.day == export.day {
        skipped.append(
          SkippedFile(name: export.file.name, reason: .sameDay(as: last.file.name)))
      } else {
        kept.append(export)
      }
    }
    exports = kept
    skipped.sort { $0.name < $1.name }
  }
}
