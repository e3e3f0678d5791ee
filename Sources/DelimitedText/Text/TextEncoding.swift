import CScan

/// How the characters of a file are written as bytes.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  /// Also stands for Latin-1, whose printable characters it contains.
  case windows1252 = "Windows-1252"
  /// Cyrillic.
  case windows1251 = "Windows-1251"
  /// What spreadsheets on a Mac call Macintosh.
  case macRoman = "Mac Roman"

  /// Returns the encoding that a file says by its mark, or shows by its bytes.
  ///
  /// Bytes that are not UTF-8 are Windows-1252, unless a fifth of what is beyond ASCII is UTF-8 all
  /// the same: then some bytes are broken.
  static func detected(in bytes: Span<UInt8>, isUTF8: Bool) -> TextEncoding {
    if let stated = stated(in: bytes) { return stated }
    if let wide = wide(in: bytes) { return wide }
    if isUTF8 { return .utf8 }
    var counts = UTF8Counts()
    counts.add(bytes)
    // Two exports pasted together may be written in two ways; text of old encodings is hardly ever
    // UTF-8 by chance.
    guard counts.broken > 4 * counts.whole else { return .utf8 }
    return OldEncoding(bytes).encoding
  }

  /// Whether the whole lines of a beginning are text in UTF-8; false where there is no whole one.
  public static func isUTF8(_ beginning: [UInt8]) -> Bool {
    let bytes = beginning.span
    guard (stated(in: bytes) ?? wide(in: bytes) ?? .utf8) == .utf8,
      let end = beginning.lastIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return false }
    return bytes.extracting(0..<end).isUTF8
  }

  /// The encoding of a byte order mark.
  private static func stated(in bytes: Span<UInt8>) -> TextEncoding? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return .utf8 }
    if bytes.starts(with: 0xFF, 0xFE, 0, 0) { return .utf32LittleEndian }
    if bytes.starts(with: 0, 0, 0xFE, 0xFF) { return .utf32BigEndian }
    guard bytes.count >= 2 else { return nil }
    return switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): .utf16LittleEndian
    case (0xFE, 0xFF): .utf16BigEndian
    default: nil
    }
  }

  /// UTF-16 and UTF-32 without a mark: of text in Latin letters every other byte is zero, or three
  /// of four.
  private static func wide(in bytes: Span<UInt8>) -> TextEncoding? {
    let count = min(bytes.count, 4096) & ~1
    guard count >= 4 else { return nil }
    var places = [0, 0, 0, 0]
    for index in 0..<count where bytes[index] == 0 { places[index & 3] += 1 }
    let fours = count / 4
    // The upper half of each character is zero whatever the letters.
    if min(places[1], places[2], places[3]) * 10 >= fours * 7, places[0] * 10 < fours {
      return .utf32LittleEndian
    }
    if min(places[0], places[1], places[2]) * 10 >= fours * 7, places[3] * 10 < fours {
      return .utf32BigEndian
    }
    let zeros = (even: places[0] + places[2], odd: places[1] + places[3])
    let pairs = count / 2
    if zeros.odd * 10 >= pairs * 7, zeros.even * 10 < pairs { return .utf16LittleEndian }
    if zeros.even * 10 >= pairs * 7, zeros.odd * 10 < pairs { return .utf16BigEndian }
    return nil
  }
}

/// How many characters beyond ASCII are whole UTF-8, and how many bytes belong to none.
private struct UTF8Counts {
  var whole = 0
  var broken = 0

  mutating func add(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = bytes.characterLength(at: index)
      if length > 0 { whole += 1 } else { broken += 1 }
      index += max(1, length)
    }
  }
}

extension Span<UInt8> {
  fileprivate func starts(with mark: UInt8...) -> Bool {
    count >= mark.count && mark.indices.allSatisfy { self[$0] == mark[$0] }
  }

  /// Whether all bytes belong to UTF-8 characters.
  var isUTF8: Bool {
    withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { cs_is_utf8($0, bytes.count) } ?? true
    }
  }

  /// The bytes of the UTF-8 character that begins at `index`; 0 where none does.
  func characterLength(at index: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < count && range.contains(self[index + offset])
    }
    switch self[index] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    // Surrogates are no characters.
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
