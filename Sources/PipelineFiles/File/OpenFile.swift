import Glibc
import PipelineModel

/// A file that stays open as long as anybody may ask for its bytes.
final class OpenFile: Sendable {
  /// What the file looked like when it was opened.
  let stamp: FileStamp
  private let file: FileDescriptor

  init(_ file: consuming FileDescriptor, _ stamp: FileStamp) {
    self.file = file
    self.stamp = stamp
  }

  /// Fills `buffer` from `offset` on; false when the file is not what it was, or cannot be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var filled = 0
    while filled < buffer.count {
      let count = retrying {
        pread(
          file.number, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          off_t(offset + filled))
      }
      guard count > 0 else { return false }
      filled += count
    }
    // Looked at afterwards: what was read before a change is right.
    var status = stat()
    return fstat(file.number, &status) == 0 && FileStamp(status) == stamp
  }
}
