import Glibc
import PipelineModel

/// An open file that is closed when it goes out of scope.
struct FileDescriptor: ~Copyable, Sendable {
  /// The system's number of the file, valid as long as this value; less than 0 once it is closed.
  private(set) var number: Int32
  private let path: String

  /// Opens `path`, or a name inside the folder `base`, never handing it down to another program.
  init(
    _ path: String, in base: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0,
    otherwise: (Int32) -> FileError.Reason
  ) throws(FileError) {
    // The system would stop reading the path at a NUL and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError(path, .notFound) }
    let number = retrying { openat(base, path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw FileError(path, code: errno, otherwise: otherwise) }
    self.number = number
    self.path = path
  }

  deinit {
    if number >= 0 { _ = Glibc.close(number) }
  }

  func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError(path, .readFailed(errno)) }
    return status
  }

  /// Reads to the end of the file, telling `watch` how far it is.
  func bytes(expecting size: Int, watch: ReadWatch) throws(FileError) -> [UInt8] {
    try readBytes(
      from: number, path: path, expecting: size, isSizeKnown: true, waits: false, watch: watch)
  }

  /// Writes all of `bytes`, in as many calls as the system asks for.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(number, buffer.baseAddress.map { $0 + done }, buffer.count - done) }
      }
      // A call that writes nothing and tells no error would go on for ever.
      guard count > 0 else { throw FileError(path, .writeFailed(count == 0 ? EIO : errno)) }
      done += count
    }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(FileError) {
    // Some file systems cannot synchronize a folder and say so with EINVAL.
    guard retrying({ fsync(number) }) == 0 || errno == EINVAL else {
      throw FileError(path, .writeFailed(errno))
    }
  }

  /// Closes the file and tells when the system reports a late write error.
  mutating func close() throws(FileError) {
    let result = Glibc.close(number)
    number = -1
    // After EINTR the number is free again on Linux; a second try could close another file.
    guard result == 0 || errno == EINTR else { throw FileError(path, .writeFailed(errno)) }
  }
}

/// Reads everything that is left of an open file, a pipe or a terminal.
///
/// `waits` is for input that another program has set to answer at once, with nothing yet.
func readBytes(
  from descriptor: Int32, path: String, expecting size: Int, isSizeKnown: Bool, waits: Bool,
  watch: ReadWatch
) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  let name = RawText(FilePath(path).name)
  // One byte more than expected, so that the end of the file is seen without growing.
  var capacity = min(max(size, 0), FileContents.largestSize) + 1
  while true {
    var code: Int32 = 0
    var isComplete = false
    var isStopped = false
    let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      useLargePages(for: UnsafeMutableRawBufferPointer(buffer))
      while filled < buffer.count {
        // In pieces, so that a stop is heard on the way.
        let rest = UnsafeMutableBufferPointer(
          rebasing: buffer[filled...].prefix(4 * ReadProgress.interval))
        let count = retrying { read(descriptor, rest.baseAddress, rest.count) }
        if count < 0, errno == EAGAIN, waits, hasInput(descriptor) { continue }
        if count < 0 { code = errno }
        isComplete = count <= 0
        if isComplete { return }
        filled += count
        let progress = ReadProgress(
          file: name, step: .bytes, done: bytes.count + filled, total: isSizeKnown ? size : nil)
        isStopped = !watch(progress)
        if isStopped { return }
      }
    }
    guard code == 0 else { throw FileError(path, code: code, otherwise: { .readFailed($0) }) }
    guard !isStopped else { throw FileError(path, .stopped) }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    guard bytes.count <= FileContents.largestSize else { throw FileError(path, .tooLarge) }
    if isComplete { return bytes }
    capacity = min(max(65_536, bytes.count), FileContents.largestSize - bytes.count + 1)
  }
}

/// Waits until there is something to read, the end included.
private func hasInput(_ descriptor: Int32) -> Bool {
  var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return retrying { poll(&request, 1, -1) } == 1
}

/// Repeats a system call that a signal has interrupted.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
