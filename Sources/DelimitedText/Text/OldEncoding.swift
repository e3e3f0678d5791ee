/// Tells the encodings of one byte a character apart, by the words that a text in them has.
struct OldEncoding {
  /// Windows-1252, unless the bytes show another one.
  let encoding: TextEncoding

  /// Half of a text in Russian are а, в, и, л, о, р and с; where Greek has its commonest letters,
  /// α, ι, ο, σ and τ, Russian has rare ones.
  private static let russian: [UInt8] = [0xE0, 0xE2, 0xE8, 0xEB, 0xEE, 0xF0, 0xF1]
  private static let greek: [UInt8] = [0xE1, 0xE9, 0xEF, 0xF3, 0xF4]

  /// Counts the bytes beyond ASCII.
  init(_ bytes: Span<UInt8>) {
    var (high, cyrillic, small, controls) = (0, 0, 0, 0)
    var (russian, greek) = (0, 0)
    var (hasLineFeed, hasReturn) = (false, false)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x0A { hasLineFeed = true }
      if byte == 0x0D { hasReturn = true }
      guard byte >= 0x80 else { continue }
      high += 1
      // Capital and small letters of Russian; blanks and quotation marks stand between them.
      if byte >= 0xC0 || byte == 0xA8 || byte == 0xB8 { cyrillic += 1 }
      if byte >= 0xE0 { small += 1 }
      if Self.russian.contains(byte) { russian += 1 }
      if Self.greek.contains(byte) { greek += 1 }
      if byte < 0xA0 { controls += 1 }
    }
    // Hebrew has no capitals.
    let isCyrillic =
      cyrillic * 20 >= high * 17 && small * 2 >= cyrillic && small < cyrillic && russian > greek
    let strange = Self.strangeWords(in: bytes, atMost: 1000).count
    if strange > 0, isCyrillic, Self.hasOddWords(in: bytes) {
      encoding = .windows1251
    } else if hasReturn, !hasLineFeed, controls * 2 > high {
      // Old programs on a Mac end lines in CR; there the letters with accents stand first.
      encoding = .macRoman
    } else {
      encoding = .windows1252
    }
  }

  /// Where words begin that have four letters or more, all of them beyond ASCII.
  ///
  /// A text in Western Europe has no such words; one in Cyrillic or Chinese has hardly any other.
  static func strangeWords(in bytes: Span<UInt8>, atMost limit: Int) -> [Int] {
    var words: [Int] = []
    var start = 0
    var index = 0
    while index <= bytes.count, words.count < limit {
      let isHigh = index < bytes.count && bytes[index] >= 0x80 && bytes[index] != 0xA0
      if !isHigh {
        let isWhole = start == 0 || !bytes[start - 1].isASCIILetter
        let ends = index == bytes.count || !bytes[index].isASCIILetter
        if index - start >= 4, isWhole, ends, !isMarks(bytes, start..<index) { words.append(start) }
        start = index + 1
      }
      index += 1
    }
    // One may be a name in capitals.
    return words.count > 1 ? words : []
  }

  /// Whether most of some bytes are no letters, as in `«……»`.
  private static func isMarks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    range.count { bytes[$0] < 0xC0 && bytes[$0] >= 0x84 } * 2 > range.count
      && range.allSatisfy { bytes[$0] < 0xC0 }
  }

  /// Whether words have an odd number of letters too: characters of Chinese take two bytes each.
  private static func hasOddWords(in bytes: Span<UInt8>) -> Bool {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] < 0x80 {
      if (index - start) % 2 == 1 { return true }
      start = index + 1
    }
    return false
  }

  /// The text in UTF-8; `table` has what 0x80 to 0xFF stand for.
  static func text(_ file: UnsafeBufferPointer<UInt8>, _ table: [Unicode.Scalar]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(file.count + file.count / 2)
    for byte in file {
      if byte < 0x80 { plain.append(byte) } else { plain += table[Int(byte) - 0x80].utf8 }
    }
    return plain
  }

  static let windows1251 = Array(
    ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)

  static let macRoman = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
