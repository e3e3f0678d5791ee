/// Where a text lies in the bytes of its file; texts are decoded only when they are shown.
public struct TextRange: Hashable, Sendable {
  /// Where the text begins, in bytes from the start of the file.
  public var offset: UInt32
  @usableFromInline var lengthAndFlag: UInt32

  /// The empty text.
  public static let none = TextRange(offset: 0, length: 0, hasDoubledQuotes: false)

  /// Remembers `length` bytes from `offset`, below 2 GiB.
  ///
  /// With `hasDoubledQuotes` two quotes in the bytes stand for one.
  @inlinable public init(offset: Int, length: Int, hasDoubledQuotes: Bool) {
    self.offset = UInt32(clamping: offset)
    lengthAndFlag = UInt32(clamping: min(length, 0x7FFF_FFFF)) | (hasDoubledQuotes ? 1 << 31 : 0)
  }

  /// How many bytes the text takes in the file.
  public var length: Int { Int(lengthAndFlag & 0x7FFF_FFFF) }
  /// Whether two quotes in the bytes stand for one.
  public var hasDoubledQuotes: Bool { lengthAndFlag >> 31 == 1 }
  /// Whether there is no text.
  public var isEmpty: Bool { length == 0 }

  /// Decodes the text from the file's bytes, doubled quotes undone; `…` when they are gone.
  public func text(in source: TextSource) -> RawText {
    let start = Int(offset)
    guard !isEmpty, start <= source.count, length <= source.count - start else {
      return RawText("")
    }
    return source.bytes(in: start..<start + length).map(text) ?? RawText("…")
  }

  /// Decodes the text from its own bytes, doubled quotes undone.
  func text(of bytes: [UInt8]) -> RawText {
    guard hasDoubledQuotes else { return RawText(String(decoding: bytes, as: UTF8.self)) }
    // Two quotes stand for one; a single one closed the quoted part, and what follows is plain.
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isQuoted = true
    var index = 0
    let quote = UInt8(ascii: "\"")
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted, byte == quote {
        isQuoted = index < bytes.count && bytes[index] == quote
        guard isQuoted else { continue }
        index += 1
      }
      plain.append(byte)
    }
    return RawText(String(decoding: plain, as: UTF8.self))
  }
}
