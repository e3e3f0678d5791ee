public import PipelineModel
import Glibc

/// Why a file or a folder could not be read or written.
///
/// The path may hold control characters, so it is kept apart from the words:
///
///     do { _ = try FileContents(path: "deals.csv") } catch { print("\(error.path): \(error)") }
///     // deals.csv: there is no such file or folder
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of obstacles.
  public enum Reason: Hashable, Sendable {
    /// Nothing has this path.
    case notFound
    /// The system does not let the user in.
    case notPermitted
    /// A file was asked for, and this is something else.
    case notAFile(FileKind)
    /// A folder was asked for, and this is something else.
    case notAFolder
    /// The file is larger than `FileContents.largestSize`.
    case tooLarge
    /// The file was written to each time it was read.
    case keepsChanging
    /// The file exists already and was not to be replaced.
    case exists
    /// The file was read as input, and input is never written over.
    case isInput
    /// Nobody waited for the rest of the file any more.
    case stopped
    /// Reading failed with a system error number.
    case readFailed(Int32)
    /// Writing failed with a system error number; no half-written file is left.
    case writeFailed(Int32)
  }

  /// The path of the file, or of the folder when that is what stood in the way.
  public let path: RawText
  /// What stood in the way.
  public let reason: Reason

  package init(_ path: String, _ reason: Reason) {
    self.path = RawText(path)
    self.reason = reason
  }

  /// Turns the error number of a failed call into the closest reason.
  init(_ path: String, code: Int32, otherwise: (Int32) -> Reason) {
    let reason: Reason =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .notPermitted
      case EISDIR: .notAFile(.folder)
      case ENOTDIR: .notAFolder
      case EEXIST: .exists
      default: otherwise(code)
      }
    self.init(path, reason)
  }

  /// The reason in plain words, without the path.
  public var description: String {
    switch reason {
    case .notFound: "there is no such file or folder"
    case .notPermitted: "permission denied"
    case .notAFile(let kind): "not a file but \(kind)"
    case .notAFolder: "not a folder"
    case .tooLarge: "larger than 2 GB, which is more than pipecast reads"
    case .keepsChanging: "it is being written; try again when it is complete"
    case .exists: "exists already and was left as it is"
    case .isInput:
      "this file was read; pipecast never writes over its input: choose another name"
    case .stopped: "reading was stopped"
    case .readFailed(let code): "could not be read: \(Self.words(for: code))"
    case .writeFailed(let code): "could not be written: \(Self.words(for: code))"
    }
  }

  /// Words of our own, because the system's depend on the locale.
  private static func words(for code: Int32) -> String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than allowed"
    case EROFS: "the disk is read-only"
    case EIO: "the disk reports an error"
    case EMFILE, ENFILE: "too many files are open"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its links lead in a circle"
    case ENOMEM: "there is not enough memory"
    default: "system error \(code)"
    }
  }
}
