import Testing
import TextUI

struct CharacterWidthTests {
  @Test(arguments: [
    (0, "\u{0}\u{1B}\u{7F}\u{9B}\u{AD}\u{301}\u{20DD}\u{200B}\u{202E}\u{FE0F}\u{E0041}\u{1160}"),
    (1, " ~\u{A0}éЖא…─█▸▲■\u{FFFD}\u{FF61}\u{1F321}\u{20AC}\u{303F}☺"),
    (2, "東シ한ㄱᄀ　！￥⌚👩🇦\u{1F300}\u{1FAE8}\u{20000}\u{3FFFD}"),
  ])
  func `a character takes none, one or two columns`(columns: Int, characters: String) {
    for scalar in characters.unicodeScalars where !isRegional(scalar) {
      #expect(CharacterWidth.columns(of: scalar) == columns, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test(
    arguments: [
      (0x10FF, 0x1100, 0x115F, 0x1161), (0x3400 - 1, 0x3400, 0x4DBF, 0x4DC0),
      (0xABFF, 0xAC00, 0xD7A3, 0xD7A4), (0xFEFE, 0xFF01, 0xFF60, 0xFF61),
      (0x1FFFF, 0x20000, 0x2FFFD, 0x2FFFE),
    ] as [(UInt32, UInt32, UInt32, UInt32)])
  func `ranges of wide characters end where Unicode says`(
    before: UInt32, first: UInt32, last: UInt32, after: UInt32
  ) throws {
    let inside = try [first, last].map { try #require(Unicode.Scalar($0)) }
    #expect(inside.map(CharacterWidth.columns) == [2, 2])
    let outside = try #require(Unicode.Scalar(after))
    #expect(CharacterWidth.columns(of: outside) < 2)
    if before != 0x33FF {  // Its neighbour below is wide as well.
      #expect(CharacterWidth.columns(of: try #require(Unicode.Scalar(before))) < 2)
    }
  }

  private func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
