public import PipelineModel

/// A file of a pipeline folder.
public struct FolderFile: Hashable, Sendable {
  /// The name inside the folder.
  public let name: RawText
  /// The path to open: the folder's path and the name.
  public let path: RawText
  /// What stands in the way of reading it; nil where nothing does, as far as one can see.
  public let problem: Problem?

  /// Why a CSV file of a folder cannot be an export.
  public enum Problem: String, Hashable, Sendable {
    /// It has no bytes.
    case empty
    /// The system does not let the user read it.
    case notPermitted = "permission denied"
    /// It is larger than ``PipelineModel/Limits/fileBytes``.
    case tooLarge = "larger than 2 GB"
  }

  init(name: RawText, folder: String, problem: Problem? = nil) {
    self.name = name
    self.problem = problem
    path = RawText(
      folder.hasSuffix("/") ? folder + name.unsanitized : "\(folder)/\(name.unsanitized)")
  }
}

/// An export with a day in its name.
public struct DatedExport: Hashable, Sendable {
  /// The file that holds the export.
  public let file: FolderFile
  /// The day that the name says.
  public let day: Day
}
