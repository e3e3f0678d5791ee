/// Where a text lies in the bytes of its file; texts are decoded only when they are shown.
public struct TextRange: Hashable, Sendable {
  /// Where the text begins, in bytes from the start of the file.
  public var offset: UInt32
  private var lengthAndFlag: UInt32

  /// The empty text.
  public static let none = TextRange(offset: 0, length: 0, hasDoubledQuotes: false)

  /// Remembers `length` bytes from `offset`, below 2 GiB.
  ///
  /// With `hasDoubledQuotes` two quotes in the bytes stand for one.
  public init(offset: Int, length: Int, hasDoubledQuotes: Bool) {
    self.offset = UInt32(clamping: offset)
    lengthAndFlag = UInt32(clamping: min(length, 0x7FFF_FFFF)) | (hasDoubledQuotes ? 1 << 31 : 0)
  }

  /// How many bytes the text takes in the file.
  public var length: Int { Int(lengthAndFlag & 0x7FFF_FFFF) }
  /// Whether two quotes in the bytes stand for one.
  public var hasDoubledQuotes: Bool { lengthAndFlag >> 31 == 1 }
  /// Whether there is no text.
  public var isEmpty: Bool { length == 0 }

  /// Decodes the text from the file's bytes, doubled quotes undone.
  public func text(in bytes: [UInt8]) -> RawText {
    let start = Int(offset)
    guard start <= bytes.count, length <= bytes.count - start else { return RawText("") }
    let slice = bytes[start..<start + length]
    guard hasDoubledQuotes else { return RawText(String(decoding: slice, as: UTF8.self)) }
    // Two quotes stand for one; a single one closed the quoted part, and what follows is plain.
    var plain: [UInt8] = []
    plain.reserveCapacity(slice.count)
    var isQuoted = true
    var index = slice.startIndex
    let quote = UInt8(ascii: "\"")
    while index < slice.endIndex {
      let byte = slice[index]
      index += 1
      if isQuoted, byte == quote {
        isQuoted = index < slice.endIndex && slice[index] == quote
        guard isQuoted else { continue }
        index += 1
      }
      plain.append(byte)
    }
    return RawText(String(decoding: plain, as: UTF8.self))
  }
}

extension TextRange {
  /// Whether this text comes before `other`, or nil when that takes their decoded texts.
  ///
  /// Texts of a large file are compared too often to make a String of each. Where ASCII bytes
  /// differ they decide; where others do, or none does, the texts have to be looked at.
  public func precedes(_ other: TextRange, in bytes: [UInt8]) -> Bool? {
    guard !hasDoubledQuotes, !other.hasDoubledQuotes, end <= bytes.count, other.end <= bytes.count
    else { return nil }
    let (a, b) = (Int(offset), Int(other.offset))
    for place in 0..<min(length, other.length) where bytes[a + place] != bytes[b + place] {
      let (x, y) = (bytes[a + place], bytes[b + place])
      return x < 0x80 && y < 0x80 ? x < y : nil
    }
    return nil
  }

  private var end: Int { Int(offset) + length }
}
