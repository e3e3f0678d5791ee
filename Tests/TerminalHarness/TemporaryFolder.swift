import Glibc

/// A folder of its own for a test, gone with the value.
public final class TemporaryFolder {
  /// Its absolute path, without a slash at the end.
  public let path: String

  /// Makes an empty folder.
  public init() throws(SessionError) {
    var template = Array("/tmp/pipecast-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SessionError(description: "no folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// The names inside, sorted; of a folder inside when `name` says so.
  public func names(in name: String? = nil) -> [String] {
    Self.names(inFolder: name.map(path(of:)) ?? path).sorted()
  }

  /// The path of a name inside.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and returns its path; what had the name before is gone.
  @discardableResult
  public func write(_ text: String, to name: String) throws(SessionError) -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  /// Writes a file of bytes, which need not be text.
  @discardableResult
  public func write(bytes: [UInt8], to name: String) throws(SessionError) -> String {
    try StoredFile.write(bytes, to: path(of: name))
    return path(of: name)
  }

  /// Makes a folder inside and returns its path.
  public func makeFolder(_ name: String) throws(SessionError) -> String {
    guard mkdir(path(of: name), 0o700) == 0 else {
      throw SessionError(description: "\(name) could not be made")
    }
    return path(of: name)
  }

  private static func remove(_ path: String) {
    for name in names(inFolder: path) { remove("\(path)/\(name)") }
    Glibc.remove(path)
  }

  private static func names(inFolder path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// A file as it lies on the disk: equal values mean that nobody touched it.
public struct StoredFile: Equatable, Sendable {
  /// Its content.
  public let bytes: [UInt8]
  /// Who may do what, such as 0o600.
  public let permissions: UInt32
  private let inode: UInt
  private let changes: [Int]

  /// Looks at a file; nil when there is none.
  public init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = buffer.baseAddress.map { fread($0, 1, buffer.count, file) } ?? 0
    }
    permissions = status.st_mode & 0o7777
    inode = UInt(status.st_ino)
    changes = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

  /// Its content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a file in place of what had the path.
  public static func write(_ bytes: [UInt8], to path: String) throws(SessionError) {
    guard let file = fopen(path, "we") else {
      throw SessionError(description: "\(path) could not be written")
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw SessionError(description: "\(path) could not be written")
    }
  }
}
