import Glibc

/// What a name in a folder stands for.
public enum FileKind: Hashable, Sendable, CustomStringConvertible {
  /// A regular file: bytes on a disk.
  case file
  /// A folder.
  case folder
  /// A name that stands for another path.
  case symbolicLink
  /// A named pipe.
  case pipe
  /// A socket.
  case socket
  /// A terminal, a disk or another device.
  case device

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
  }

  /// The kind with its article: `a folder`.
  public var description: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
