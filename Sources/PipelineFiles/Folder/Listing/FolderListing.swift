import Glibc
import PipelineModel

extension FileDescriptor {
  /// Lists the names in an open folder, in no particular order.
  func names(path: String) throws(FileError) -> [RawText] {
    // The stream closes the number it is given, so it gets one of its own.
    let copy = fcntl(number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileError(path, .readFailed(errno)) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      _ = Glibc.close(copy)
      throw FileError(path, .readFailed(code))
    }
    defer { closedir(stream) }
    var names: [RawText] = []
    while true {
      // Both the end and an error are nil; only an error sets the number.
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileError(path, .readFailed(errno)) }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
        String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(RawText(name)) }
    }
  }

  /// What stands in the way of reading a file of an open folder.
  func problem(of name: String) -> FolderFile.Problem? {
    var status = stat()
    guard fstatat(number, name, &status, 0) == 0 else { return nil }
    if faccessat(number, name, R_OK, 0) != 0, errno == EACCES { return .notPermitted }
    if status.st_size > FileContents.largestSize { return .tooLarge }
    return status.st_size == 0 ? .empty : nil
  }

  /// What a name in an open folder stands for, links followed; nil when there is nothing.
  func kind(of name: String) -> FileKind? {
    var status = stat()
    let result = fstatat(number, name, &status, 0)
    return result == 0 ? FileKind(mode: status.st_mode) : nil
  }
}
