import Glibc
public import PipelineModel

/// The file that keeps the user's place in a folder from one run to the next.
///
/// It lies outside the folder, where the system keeps the state of programs: the folder itself is
/// only read.
public struct StateFile: Hashable, Sendable {
  /// The path of the file, whether it exists or not.
  public let path: RawText
  /// The folders above it that may have to be made, from the top down.
  private let folders: [String]

  /// Finds the file for an export or a folder of exports; nil when there is no place for it.
  ///
  /// It is `$XDG_STATE_HOME/pipecast/NAME-HASH`, or in `~/.local/state` where that is not set. All
  /// paths that lead to one folder lead to one file.
  ///
  ///     StateFile(for: "/data/crm", stateHome: nil, home: "/home/ana")?.path
  ///     // /home/ana/.local/state/pipecast/crm-af63bd4c8601b7df
  public init?(for path: String, stateHome: String?, home: String?) {
    guard let folder = Self.absoluteFolder(of: path) else { return nil }
    // A home of the state that is not absolute is to be ignored, says the standard.
    if let stateHome, stateHome.utf8.first == UInt8(ascii: "/") {
      folders = Self.paths(in: "", stateHome.split(separator: "/") + ["pipecast"])
    } else if let home, home.utf8.first == UInt8(ascii: "/") {
      // The user's home itself is never made.
      folders = Self.paths(in: home, [".local", "state", "pipecast"])
    } else {
      return nil
    }
    guard let last = folders.last else { return nil }
    self.path = RawText(last + "/" + Self.name(for: folder))
  }

  /// Reads all of a regular file of at most `limit` bytes; never waits for anything else.
  public func contents(limit: Int) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(path.unsanitized, flags: O_RDONLY | O_NONBLOCK) {
      .readFailed($0)
    }
    let status = try file.status()
    let kind = FileKind(mode: status.st_mode)
    guard kind == .file else { throw FileError(path.unsanitized, .notAFile(kind)) }
    guard status.st_size <= limit else { throw FileError(path.unsanitized, .tooLarge) }
    return try file.bytes(expecting: Int(status.st_size)) { _ in true }
  }

  /// Writes the file whole or not at all, and the folders above it that are missing.
  ///
  /// Others may not look inside: the folders get mode 0700, the file 0600.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    // One that cannot be made is missed by the write, which says so.
    for folder in folders { _ = mkdir(folder, 0o700) }
    try atomicallyWrite(bytes, to: path.unsanitized, replacing: true)
  }

  private static func paths(in base: String, _ names: [Substring]) -> [String] {
    var path = base
    return names.map { name in
      path += "/" + name
      return path
    }
  }

  /// The folder with every link followed; nil when nothing has the path.
  private static func absoluteFolder(of path: String) -> String? {
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    let absolute = String(cString: resolved)
    var status = stat()
    guard stat(absolute, &status) == 0 else { return nil }
    return FileKind(mode: status.st_mode) == .folder ? absolute : FilePath(absolute).folder
  }

  /// A name that tells which folder is meant, and a number that no other folder has.
  private static func name(for folder: String) -> String {
    let readable = FilePath(folder).name.utf8.prefix(40).map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: Character(Unicode.Scalar(byte))
      default: "-" as Character
      }
    }
    // FNV-1a: the same in every run, which the hashes of the standard library are not.
    let hash = folder.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(readable) + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
