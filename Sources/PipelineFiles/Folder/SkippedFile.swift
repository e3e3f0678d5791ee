public import PipelineModel

/// A file that a pipeline folder holds and pipecast leaves out.
public struct SkippedFile: Hashable, Sendable, CustomStringConvertible {
  /// Why a file is left out.
  public enum Reason: Hashable, Sendable {
    case hidden
    case notCSV
    case notAFile(FileKind)
    /// The name is a link to nothing, or is gone already.
    case brokenLink
    /// The name holds bytes that are no text.
    case unreadableName
    /// Another export of the same day was taken.
    case sameDay(as: RawText)
  }

  public let name: RawText
  public let reason: Reason

  /// The reason in plain words, without the name; the name in it is escaped.
  public var description: String {
    switch reason {
    case .hidden: "hidden file"
    case .notCSV: "not a CSV file"
    case .notAFile(let kind): "not a file but \(kind)"
    case .brokenLink: "a link to nothing"
    case .unreadableName: "its name is not UTF-8"
    case .sameDay(let other): "same day as \(other)"
    }
  }
}
