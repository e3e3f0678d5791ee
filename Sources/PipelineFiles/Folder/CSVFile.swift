import Glibc
public import PipelineModel

/// A CSV file of a folder with what tells it from the others: its age, its size and its first bytes.
public struct CSVFile: Hashable, Sendable {
  /// The name inside the folder.
  public let name: RawText
  /// The path to open.
  public let path: RawText
  /// Size and time of the last change.
  public let stamp: FileStamp
  /// The first bytes, at most 64 KB; nil for a file that cannot be read or is one of too many.
  public let start: [UInt8]?

  private static let startLength = 65_536
  private static let mostStarts = 200

  /// The files of a folder that may be exports of deals, the newest first, of one time by name.
  ///
  /// Only the newest 200 are opened.
  public static func files(inFolder path: String) throws(FileError) -> [CSVFile] {
    let folder = try PipelineFolder(path: path)
    let known: [(file: FolderFile, stamp: FileStamp)] = folder.csvFiles.compactMap { file in
      var status = stat()
      guard stat(file.path.unsanitized, &status) == 0 else { return nil }
      return (file, FileStamp(status))
    }
    let ordered = known.sorted {
      ($1.stamp.seconds, $1.stamp.nanoseconds, $0.file.name)
        < ($0.stamp.seconds, $0.stamp.nanoseconds, $1.file.name)
    }
    return ordered.enumerated().map { index, known in
      CSVFile(
        name: known.file.name, path: known.file.path, stamp: known.stamp,
        start: index < mostStarts ? Self.start(of: known.file.path.unsanitized) : nil)
    }
  }

  private static func start(of path: String) -> [UInt8]? {
    let file: FileDescriptor
    do { file = try FileDescriptor(path, flags: O_RDONLY | O_NONBLOCK) { .readFailed($0) } } catch {
      return nil
    }
    let number = file.number
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: startLength) { buffer, count in
      let result = retrying { read(number, buffer.baseAddress, buffer.count) }
      isRead = result >= 0
      count = max(0, result)
    }
    // Reading the number above must not outlive the file.
    withExtendedLifetime(file) {}
    return isRead ? bytes : nil
  }
}

extension PipelineFolder {
  /// All CSV files that may hold deals, also several of one day.
  var csvFiles: [FolderFile] {
    let others = skipped.filter { if case .sameDay = $0.reason { true } else { false } }
    return exports.map(\.file) + undated
      + others.map { FolderFile(name: $0.name, folder: path.unsanitized) }
  }
}
