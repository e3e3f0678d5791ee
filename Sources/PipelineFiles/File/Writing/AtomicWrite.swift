import Glibc

/// Writes a file whole or not at all, readable by its owner only (mode 0600).
///
/// With `keepingMode`, a file that is replaced keeps who may do what with it.
///
/// Without `replacing`, an existing file is never overwritten, not even one that appears meanwhile.
/// With it, a regular file is replaced in one step; a symbolic link or anything else is refused.
/// The files of `inputs` are never written over, by whatever path or link `path` leads to them.
/// The bytes are on the disk when the function returns; on an error nothing is left behind.
///
///     try atomicallyWrite(Array("a,b\n".utf8), to: "report.csv", replacing: false)
public func atomicallyWrite(
  _ bytes: [UInt8], to path: String, replacing: Bool, keepingMode: Bool = false,
  protecting inputs: Set<InputFile> = []
) throws(FileError) {
  let target = FilePath(path)
  guard !target.name.isEmpty, target.name != ".", target.name != ".." else {
    throw FileError(path, .notAFile(.folder))
  }
  let folder = try FileDescriptor(target.folder, flags: O_RDONLY | O_DIRECTORY) {
    .writeFailed($0)
  }
  do throws(FileError) {
    let mode = try folder.mode(of: target.name, replacing: replacing, protecting: inputs)
    let temporary = try folder.writeTemporary(bytes, mode: keepingMode ? mode : nil)
    do throws(FileError) {
      try folder.rename(temporary, to: target.name, replacing: replacing)
    } catch {
      folder.remove(temporary)
      throw error
    }
    try folder.synchronize()
  } catch {
    // The steps know names inside the folder; the caller knows the path.
    throw FileError(path, error.reason)
  }
}

// The steps of an atomic write, inside an open folder: it may be renamed meanwhile.
extension FileDescriptor {
  /// Refuses a target that must not be replaced, before anything is written.
  ///
  /// Returns the permissions of the file that will be replaced; nil when there is none.
  fileprivate func mode(
    of name: String, replacing: Bool, protecting inputs: Set<InputFile>
  ) throws(FileError) -> mode_t? {
    guard !name.utf8.contains(0) else { throw FileError(name, .writeFailed(EINVAL)) }
    var status = stat()
    // Links are followed here: a link to the input is named as what it is.
    if fstatat(number, name, &status, 0) == 0 {
      let stamp = FileStamp(status)
      guard !inputs.contains(where: { $0.isSameFile(as: stamp) }) else {
        throw FileError(name, .isInput)
      }
    }
    let result = fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW)
    guard result == 0 else {
      if errno == ENOENT { return nil }
      throw FileError(name, code: errno) { .writeFailed($0) }
    }
    let kind = FileKind(mode: status.st_mode)
    guard kind == .file else { throw FileError(name, .notAFile(kind)) }
    guard replacing else { throw FileError(name, .exists) }
    return status.st_mode & 0o777
  }

  /// Writes a new file under a hidden name that nobody else uses, and returns the name.
  fileprivate func writeTemporary(_ bytes: [UInt8], mode: mode_t?) throws(FileError) -> String {
    let name = ".pipecast-\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
    var file = try FileDescriptor(name, in: number, flags: flags, mode: 0o600) { .writeFailed($0) }
    do throws(FileError) {
      try file.write(bytes)
      if let mode, fchmod(file.number, mode) != 0 {
        throw FileError(name, code: errno) { .writeFailed($0) }
      }
      try file.synchronize()
      try file.close()
    } catch {
      remove(name)
      throw error
    }
    return name
  }

  fileprivate func rename(
    _ temporary: String, to name: String, replacing: Bool
  ) throws(FileError) {
    guard
      replacing
        ? renameat(number, temporary, number, name) == 0 : take(name, for: temporary)
    else { throw FileError(name, code: errno) { .writeFailed($0) } }
  }

  /// Gives the file its name unless the name is taken; leaves `errno` when it fails.
  private func take(_ name: String, for temporary: String) -> Bool {
    // A second name for the file is refused when the name is taken.
    if linkat(number, temporary, number, name, 0) == 0 {
      remove(temporary)
      return true
    }
    guard errno == EPERM || errno == EOPNOTSUPP else { return false }
    // A file system without second names: claim the name first, then replace the claim.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let claim = openat(number, name, flags, 0o600)
    guard claim >= 0 else { return false }
    _ = Glibc.close(claim)
    if renameat(number, temporary, number, name) == 0 { return true }
    let code = errno
    remove(name)
    errno = code
    return false
  }

  fileprivate func remove(_ name: String) {
    _ = unlinkat(number, name, 0)
  }
}
