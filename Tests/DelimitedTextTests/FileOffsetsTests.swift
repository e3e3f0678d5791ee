import DelimitedText
import Testing

@Suite struct FileOffsetsTests {
  private static let text = "name,amount\nMüller 東京 😀,x1\nŁódź,y2\n"

  private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [true, false], ["", "\u{FEFF}"])
  func `a place in the text is found in a file of UTF-16`(_ isBig: Bool, _ mark: String) {
    let file = Self.utf16(mark + Self.text, isBig: isBig)
    let decoded = DecodedText(file)
    #expect(decoded.encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
    let words = ["y2", "x1", "name", "amount"]
    let offsets = words.map { word -> Int in
      let bytes = Array(word.utf8)
      return decoded.bytes.indices.first { decoded.bytes[$0...].starts(with: bytes) } ?? -1
    }
    for (word, offset) in zip(words, decoded.fileOffsets(of: offsets, in: file)) {
      #expect(file[offset...].starts(with: Self.utf16(word, isBig: isBig)), "\(word)")
    }
  }

  @Test func `in Windows-1252 every character is one byte`() {
    let file = Array("a;".utf8) + [0xFC, 0x80] + Array(";x1\n".utf8)
    let decoded = DecodedText(file)
    #expect(decoded.encoding == .windows1252)
    let offset = decoded.bytes.firstIndex(of: UInt8(ascii: "x")) ?? -1
    #expect(decoded.fileOffsets(of: [offset, decoded.bytes.count, 0], in: file) == [5, 8, 0])
  }

  @Test func `in UTF-8 nothing moves, and beyond the end there is nothing`() {
    let file = Array("ü,x".utf8)
    #expect(DecodedText(file).fileOffsets(of: [3, 900], in: file) == [3, 900])
    let wide = Self.utf16("abcd", isBig: true)
    #expect(DecodedText(wide).fileOffsets(of: [900], in: wide) == [8])
  }
}
