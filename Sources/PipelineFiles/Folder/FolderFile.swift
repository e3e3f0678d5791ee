public import PipelineModel

/// A file of a pipeline folder.
public struct FolderFile: Hashable, Sendable {
  /// The name inside the folder.
  public let name: RawText
  /// The path to open: the folder's path and the name.
  public let path: RawText

  init(name: RawText, folder: String) {
    self.name = name
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
