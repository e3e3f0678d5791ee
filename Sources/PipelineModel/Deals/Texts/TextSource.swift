/// Where the bytes of an export are read again: in memory, or in the file that stays open.
///
/// A large file is not kept in memory: what a screen shows of it is read when it is shown. A file
/// that was changed meanwhile gives no bytes any more, since the places known are those of before.
///
///     TextSource(Array("deal,amount".utf8)).bytes(in: 5..<11)
///     // the bytes of "amount"
public struct TextSource: Sendable {
  /// Fills a buffer with what stands from an offset on; false when the file is not what it was.
  public typealias Read = @Sendable (_ offset: Int, UnsafeMutableRawBufferPointer) -> Bool

  private enum Place: Sendable {
    case memory([UInt8])
    case file(Read)
  }

  private let place: Place
  /// How many bytes there are.
  public let count: Int

  /// Keeps all bytes in memory.
  public init(_ bytes: [UInt8] = []) {
    place = .memory(bytes)
    count = bytes.count
  }

  /// Reads the `count` bytes of a file when they are asked for.
  public init(count: Int, read: @escaping Read) {
    place = .file(read)
    self.count = count
  }

  /// All bytes where they are in memory already; nil for a file.
  public var memory: [UInt8]? {
    if case .memory(let bytes) = place { bytes } else { nil }
  }

  /// Fills `buffer` with the bytes from `offset` on; false when they cannot be had any more.
  public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    guard offset >= 0, offset <= count, buffer.count <= count - offset else { return false }
    switch place {
    case .memory(let bytes):
      bytes.withUnsafeBytes {
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + buffer.count]))
      }
      return true
    case .file(let read): return read(offset, buffer)
    }
  }

  /// The bytes in `range`, without what is beyond the end; nil when they cannot be had any more.
  public func bytes(in range: Range<Int>) -> [UInt8]? {
    let range = range.clamped(to: 0..<count)
    if case .memory(let bytes) = place {
      return range.count == count ? bytes : Array(bytes[range])
    }
    guard !range.isEmpty else { return [] }
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      useLargePages(for: UnsafeMutableRawBufferPointer(buffer))
      isRead = read(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      filled = isRead ? range.count : 0
    }
    return isRead ? bytes : nil
  }

  /// All bytes; nil when they cannot be had any more.
  public var bytes: [UInt8]? { bytes(in: 0..<count) }
}
