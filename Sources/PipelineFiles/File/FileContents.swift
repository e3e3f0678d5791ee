import Glibc
public import PipelineModel

/// A file as it was read: all of its bytes, and where they come from.
public struct FileContents: Hashable, Sendable {
  /// The last component of the path, or `standard input`.
  public let name: RawText
  /// The path as it was given; `standard input` has none and goes by its name.
  public let path: RawText
  /// All bytes of the file.
  public let bytes: [UInt8]
  /// What the file looked like when it was read; nil for standard input that is no file.
  public let stamp: FileStamp?

  /// The most bytes that a file may have: 2 GB.
  public static let largestSize = 2_000_000_000

  /// Reads a regular file; it is never locked, mapped or changed.
  ///
  /// A file that is written to meanwhile is read again, three times at most. Pipes, devices and
  /// folders are refused before a byte is read. `watch` hears how far it is, and may stop it.
  public init(
    path: String, watch: ReadWatch = { _ in true }
  ) throws(FileError) {
    for _ in 1...3 {
      let file = try FileDescriptor(path, flags: O_RDONLY | O_NONBLOCK) { .readFailed($0) }
      let status = try file.status()
      let kind = FileKind(mode: status.st_mode)
      guard kind == .file else { throw FileError(path, .notAFile(kind)) }
      guard status.st_size <= Self.largestSize else { throw FileError(path, .tooLarge) }
      let bytes = try file.bytes(expecting: Int(status.st_size), watch: watch)
      let stamp = FileStamp(status)
      guard try FileStamp(file.status()) == stamp else { continue }
      self.init(path: path, bytes: bytes, stamp: stamp)
      return
    }
    throw FileError(path, .keepsChanging)
  }

  /// Reads standard input to its end.
  public static func standardInput(
    watch: ReadWatch = { _ in true }
  ) throws(FileError) -> FileContents {
    try contents(ofDescriptor: STDIN_FILENO, watch: watch)
  }

  package static func contents(
    ofDescriptor number: Int32, watch: ReadWatch = { _ in true }
  ) throws(FileError) -> FileContents {
    let name = "standard input"
    let bytes = try readBytes(
      from: number, path: name, expecting: 65_536, isSizeKnown: false, waits: true, watch: watch)
    var status = stat()
    // `pipecast - < deals.csv` reads a file, which is input like any other.
    let isFile = fstat(number, &status) == 0 && FileKind(mode: status.st_mode) == .file
    return FileContents(path: name, bytes: bytes, stamp: isFile ? FileStamp(status) : nil)
  }

  private init(path: String, bytes: [UInt8], stamp: FileStamp?) {
    name = RawText(FilePath(path).name)
    self.path = RawText(path)
    self.bytes = bytes
    self.stamp = stamp
  }
}
