public import PipelineModel

/// A file that a pipeline folder holds and pipecast leaves out.
public struct SkippedFile: Hashable, Sendable, CustomStringConvertible {
  /// The reasons to leave a file out.
  public enum Reason: Hashable, Sendable {
    /// The name begins with a dot.
    case hidden
    /// The name does not end in `.csv`.
    case notCSV
    /// The name begins with `pipecast-`, as the exports of the screens do.
    case ownExport
    /// The name stands for a folder, a pipe or a device.
    case notAFile(FileKind)
    /// The name is a link to nothing, or is gone already.
    case brokenLink
    /// The name holds bytes that are no text.
    case unreadableName
    /// Another export of the same day was taken.
    case sameDay(as: RawText)
  }

  /// The name inside the folder.
  public let name: RawText
  /// Why the file is left out.
  public let reason: Reason

  /// The reason in plain words, without the name; the name in it is escaped.
  public var description: String {
    switch reason {
    case .hidden: "hidden file"
    case .notCSV: "not a CSV file"
    case .ownExport: "an export of pipecast"
    case .notAFile(let kind): "not a file but \(kind)"
    case .brokenLink: "a link to nothing"
    case .unreadableName: "its name is not UTF-8"
    case .sameDay(let other): "same day as \(other)"
    }
  }
}
