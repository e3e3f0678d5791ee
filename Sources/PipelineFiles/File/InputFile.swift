import Glibc
public import PipelineModel

/// A file that was read, remembered so that nothing is ever written over it.
public struct InputFile: Hashable, Sendable {
  /// The path that it was read from.
  public let path: RawText
  /// What the file looked like then.
  public let stamp: FileStamp

  /// Remembers a file that was read; nil for input that is no file, such as a pipe.
  init?(_ contents: FileContents) {
    guard let stamp = contents.stamp else { return nil }
    path = contents.path
    self.stamp = stamp
  }

  /// Whether `target` is the file that was read, or the one that has its path by now.
  ///
  /// A program that saves an export anew often puts another file in its place.
  func isSameFile(as target: FileStamp) -> Bool {
    if stamp.isOfSameFile(as: target) { return true }
    var status = stat()
    guard stat(path.unsanitized, &status) == 0 else { return false }
    return FileStamp(status).isOfSameFile(as: target)
  }
}
