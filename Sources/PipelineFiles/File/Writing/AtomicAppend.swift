/// Adds whole lines at the end of a file, all of them or none; without the file it is made.
///
/// What is there stays as it is, byte by byte; a last line without an end is given one. Like
/// ``atomicallyWrite(_:to:replacing:protecting:)`` it leaves the file to its owner only.
public func atomicallyAppend(_ lines: String, to path: String) throws(FileError) {
  var bytes: [UInt8] = []
  do {
    bytes = try FileContents(path: path).bytes
  } catch  where error.reason == .notFound {
    try atomicallyWrite(Array(lines.utf8), to: path, replacing: false)
    return
  }
  if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  try atomicallyWrite(bytes + Array(lines.utf8), to: path, replacing: true)
}
