import Glibc
public import PipelineModel

/// A file and where its bytes are: in memory, or in the file, which then stays open.
public struct FileContents: Sendable {
  /// The last component of the path, or `standard input`.
  public let name: RawText
  /// The path as it was given; `standard input` has none and goes by its name.
  public let path: RawText
  /// The bytes of the file.
  public let source: TextSource
  /// What the file looked like when it was read; nil for standard input that is no file.
  public let stamp: FileStamp?

  /// The most bytes that a file may have: 2 GB.
  public static let largestSize = Limits.fileBytes

  /// From this size on a file of deals stays on the disk: a megabyte of memory that is filled for
  /// the first time takes longer than reading it all again, part by part.
  public static let largeSize = 1 << 20

  /// All bytes of the file; none where it stayed on the disk and was written to since.
  public var bytes: [UInt8] { source.bytes ?? [] }

  /// Opens a regular file; a large one is read where its bytes are needed, a small one at once.
  ///
  /// Of a large file that is written to later no byte is given any more. It is never mapped: a file
  /// that gets shorter would end the program.
  public init(
    opening path: String, watch: ReadWatch = { _ in true }
  ) throws(FileError) {
    let file = try Self.opened(path)
    let status = try file.status()
    if status.st_size < Self.largeSize {
      try self.init(path: path, watch: watch)
    } else {
      let open = OpenFile(file, FileStamp(status))
      let source = TextSource(count: open.stamp.size) { open.read(at: $0, into: $1) }
      self.init(path: path, source: source, stamp: open.stamp)
    }
  }

  private static func opened(_ path: String) throws(FileError) -> FileDescriptor {
    let file = try FileDescriptor(path, flags: O_RDONLY | O_NONBLOCK) { .readFailed($0) }
    let status = try file.status()
    let kind = FileKind(mode: status.st_mode)
    guard kind == .file else { throw FileError(path, .notAFile(kind)) }
    guard status.st_size <= Self.largestSize else { throw FileError(path, .tooLarge) }
    return file
  }

  /// Reads a regular file; it is never locked, mapped or changed.
  ///
  /// A file that is written to meanwhile is read again, three times at most. Pipes, devices and
  /// folders are refused before a byte is read. `watch` hears how far it is, and may stop it.
  public init(
    path: String, watch: ReadWatch = { _ in true }
  ) throws(FileError) {
    for _ in 1...3 {
      let file = try Self.opened(path)
      let status = try file.status()
      let bytes = try file.bytes(expecting: Int(status.st_size), watch: watch)
      let stamp = FileStamp(status)
      guard try FileStamp(file.status()) == stamp else { continue }
      self.init(path: path, source: TextSource(bytes), stamp: stamp)
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
    return FileContents(
      path: name, source: TextSource(bytes), stamp: isFile ? FileStamp(status) : nil)
  }

  private init(path: String, source: TextSource, stamp: FileStamp?) {
    name = RawText(FilePath(path).name)
    self.path = RawText(path)
    self.source = source
    self.stamp = stamp
  }
}
