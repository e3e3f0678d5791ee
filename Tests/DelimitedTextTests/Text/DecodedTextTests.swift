import DelimitedText
import RandomData
import Testing

@Suite struct DecodedTextTests {
  private static let text = "name,amount\nMüller € 東京,1\n🙂,2\n"

  private static func utf16(_ text: String, high: Int, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { (unit: UInt16) -> [UInt8] in
      let (low, up) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return high == 0 ? [up, low] : [low, up]
    }
  }

  @Test(arguments: [(0, true), (0, false), (1, true), (1, false)])
  func `UTF-16 is found with and without a mark`(_ high: Int, _ mark: Bool) {
    // Without a mark most letters must be Latin ones.
    let text = mark ? Self.text : "name,amount,stage,close date\nMüller,1,Proposal,2026-12-01\n"
    let decoded = DecodedText(Self.utf16(text, high: high, mark: mark))
    #expect(decoded.encoding == (high == 0 ? .utf16BigEndian : .utf16LittleEndian))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.broken.isEmpty)
  }

  @Test func `half a character of UTF-16 is broken, nothing else is lost`() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63]
    let decoded = DecodedText(bytes)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "a\u{FFFD}b\u{FFFD}")
    #expect(decoded.broken.map(\.fileOffset) == [4, 8])
    #expect(decoded.broken.map(\.offset) == [1, 5])
  }

  @Test func `letters of one byte each are Windows-1252`() {
    let decoded = DecodedText([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x20, 0x80, 0x31, 0x81])
    #expect(decoded.encoding == .windows1252)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Müller €1\u{81}")
    #expect(decoded.broken.isEmpty)
  }

  @Test func `words of nothing but letters beyond ASCII are no Windows-1252`() {
    // "Сделка;Сумма" and "Анна" as old programs in Russia write them.
    let russian: [UInt8] =
      [0xD1, 0xE4, 0xE5, 0xEB, 0xEA, 0xE0, 0x3B, 0xD1, 0xF3, 0xEC, 0xEC, 0xE0, 0x0A]
      + [0xC0, 0xED, 0xED, 0xE0, 0x3B, 0x31, 0x0A]
    let decoded = DecodedText(russian)
    #expect(decoded.encoding == .windows1251)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Сделка;Сумма\nАнна;1\n")
    // "Акме;Переговоры;ООО": few words tell as well.
    let short = DecodedText(
      [0xC0, 0xEA, 0xEC, 0xE5, 0x3B, 0xCF, 0xE5, 0xF0, 0xE5, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xFB]
        + [0x3B, 0xCE, 0xCE, 0xCE])
    #expect(short.encoding == .windows1251)
    // "金額,商談" in Shift_JIS: what it says is not known, and that is told.
    let japanese: [UInt8] =
      [0x8B, 0xE0, 0x8A, 0x7A, 0x2C, 0x8F, 0xA4, 0x92, 0x6B, 0x0A]
      + [0x93, 0x63, 0x92, 0x86, 0x83, 0x75, 0x2C, 0x93, 0xC1, 0x95, 0xCA, 0x8E, 0xF3, 0x0A]
      + [0xC3, 0xC4, 0xC5, 0xC6, 0x2C, 0xC3, 0xC4, 0xC5, 0xC6, 0x0A]
    #expect(DecodedText(japanese).broken.isEmpty == false)
  }

  @Test(
    arguments: [
      // "Ελλάδα;Γιώργος" in Windows-1253 and "חברה;ראשונה;מכירות" in Windows-1255.
      [0xC5, 0xEB, 0xEB, 0xDC, 0xE4, 0xE1, 0x3B, 0xC3, 0xE9, 0xFE, 0xF1, 0xE3, 0xEF, 0xF2, 0x0A],
      [0xE7, 0xE1, 0xF8, 0xE4, 0x3B, 0xF8, 0xE0, 0xF9, 0xE5, 0xF0, 0xE4, 0x3B, 0xEE, 0xEB, 0xE9]
        + [0xF8, 0xE5, 0xFA, 0x0A],
    ] as [[UInt8]])
  func `words in other alphabets are not read as Cyrillic, and are told`(_ bytes: [UInt8]) {
    let decoded = DecodedText(bytes)
    #expect(decoded.encoding == .windows1252)
    #expect(decoded.broken.isEmpty == false)
  }

  @Test func `a file of a Mac ends its lines in CR and has its own letters`() {
    let decoded = DecodedText(
      Array("Deal".utf8) + [0x0D, 0x4D, 0x9F, 0x6C, 0x6C, 0x65, 0x72, 0x0D, 0x52, 0x65, 0x6E, 0x8E])
    #expect(decoded.encoding == .macRoman)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Deal\rMüller\rRené")
  }

  @Test func `a line in another encoding breaks no other line`() {
    let decoded = DecodedText(Array("Müller René\n".utf8) + [0x47, 0x72, 0xF6, 0xDF, 0x65, 0x0A])
    #expect(decoded.encoding == .utf8)
    #expect(decoded.broken.map(\.fileOffset) == [16])
  }

  @Test func `some broken bytes among UTF-8 are told by their places`() {
    let decoded = DecodedText(Array("Łódź ".utf8) + [0xFF, 0xFE] + Array(" Kraków".utf8) + [0xC3])
    #expect(decoded.encoding == .utf8)
    // Bytes in a row are one place.
    #expect(decoded.broken.map(\.offset) == [8, 18])
  }

  @Test(arguments: 0..<200)
  func `UTF-8 is what the standard library takes for it`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces: [[UInt8]] = [
      [0x41], [0xC3, 0xBC], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x99, 0x82], [0xC3],
      [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0x80], [0xFF], [0x2C], [0x0A],
    ]
    let bytes = (0..<Int.random(in: 0...30, using: &generator)).flatMap { _ in
      pieces.randomElement(using: &generator) ?? []
    }
    let decoded = DecodedText(bytes)
    let isWhole = String(validating: bytes, as: UTF8.self) != nil
    #expect((decoded.encoding == .utf8 && decoded.broken.isEmpty) == isWhole)
    if decoded.encoding == .utf8 { #expect(decoded.bytes == bytes) }
    #expect(
      decoded.encoding == .utf8 || String(validating: decoded.bytes, as: UTF8.self) != nil)
  }

  @Test(arguments: [true, false], ["", "\u{FEFF}"])
  func `UTF-32 is read with and without its mark, and what is no character is told`(
    _ isBig: Bool, _ mark: String
  ) {
    func bytes(_ value: UInt32) -> [UInt8] {
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
      return isBig ? bytes : bytes.reversed()
    }
    let text = "name,amount\nŁódź 😀,1\n" + String(repeating: "Taps,2\n", count: 9)
    var file = (mark + text).unicodeScalars.flatMap { bytes($0.value) }
    let place = file.count
    // A surrogate, a number beyond all characters, and half a character.
    file += bytes(0xD800) + bytes(0x110000) + bytes(0x41) + [0, 0]
    let decoded = DecodedText(file)
    #expect(decoded.encoding == (isBig ? .utf32BigEndian : .utf32LittleEndian))
    #expect(decoded.bytes == Array((text + "\u{FFFD}\u{FFFD}A\u{FFFD}").utf8))
    #expect(decoded.broken.map(\.fileOffset) == [place, place + 4, place + 12])
    let amount = text.utf8.count
    #expect(decoded.fileOffsets(of: [amount], in: file) == [place])
  }
}
