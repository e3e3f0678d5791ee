/// A path taken apart at its last slash.
struct FilePath {
  /// Path of the folder that holds the file; `.` when the path names none.
  let folder: String
  /// The last component; empty when the path ends with a slash.
  let name: String

  init(_ path: String) {
    // By bytes: a combining mark behind a slash must not hide it.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      (folder, name) = (".", path)
      return
    }
    let head = path[..<slash]
    folder = head.isEmpty ? "/" : String(head)
    name = String(Substring(path.utf8[path.utf8.index(after: slash)...]))
  }
}
