import Glibc

/// What changes when a file is written to or replaced.
public struct FileStamp: Hashable, Sendable {
  /// Length in bytes.
  public let size: Int
  /// When the file was last written: whole seconds since 1 January 1970, UTC.
  public let seconds: Int
  /// The rest of that time, 0...999_999_999.
  public let nanoseconds: Int

  private let device: dev_t
  private let inode: ino_t

  init(_ status: stat) {
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    device = status.st_dev
    inode = status.st_ino
  }

  /// Whether both were taken of one file, by whatever names and with whatever contents.
  func isOfSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }
}
