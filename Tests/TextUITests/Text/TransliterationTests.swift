import RandomData
import Testing
import TextUI

struct TransliterationTests {
  @Test(arguments: [
    ("Ana Ruiz", "Ana Ruiz"), ("Zoë Łódź Ærø Þór Đặng", "Zoe Lodz AEro Thor Dang"),
    ("Straße Œuvre ŉ ı ĳ", "Strasse OEuvre ? i ij"), ("e\u{301}", "e"),
    ("5 € £ ¥ ×2 – − —", "5 EUR GBP JPY x2 - - -"), ("a…b • c · d", "a...b * c - d"),
    ("▸▲▼│─┬┤", ">^v|-++"), ("█▌▎▁▄", "##..#"), ("↑↓ ←→", "^v <-->"),
    ("東京 Жук", "???? ???"), ("␛[2J ␡", "^[[2J ^?"), ("‹U+202E›", "<U+202E>"),
    ("“Ana’s” «a»", "\"Ana's\" <<a>>"), ("a\u{A0}b\u{3000}c", "a b  c"), ("ＡＢ", "A B "),
  ])
  func `text is spelled with ASCII`(raw: String, ascii: String) {
    #expect(SafeText(sanitizing: raw).ascii.description == ascii)
  }

  @Test func `random text becomes printable ASCII`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      let text = SafeText(sanitizing: random.text(upTo: 20)).ascii
      #expect(text.description.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}
