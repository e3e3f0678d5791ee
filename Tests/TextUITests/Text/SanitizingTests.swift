import RandomData
import Testing
import TextUI

struct SanitizingTests {
  @Test(arguments: [
    ("Ana Ruiz", "Ana Ruiz"),
    ("Zoë Łukasz 東京", "Zoë Łukasz 東京"),
    ("a\u{1B}[2Jb", "a␛[2Jb"),
    ("one\ntwo\tthree\r", "one␊two␉three␍"),
    ("\u{0}\u{7F}", "␀␡"),
    ("a\u{9B}31m", "a‹U+009B›31m"),
    ("txt.\u{202E}exe", "txt.‹U+202E›exe"),
    ("in\u{200B}visi\u{AD}ble\u{FEFF}", "in‹U+200B›visi‹U+00AD›ble‹U+FEFF›"),
    ("\u{2028}\u{2029}\u{2066}", "‹U+2028›‹U+2029›‹U+2066›"),
    ("\u{E0041}", "‹U+E0041›"),
    ("\u{E000}\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("👩\u{200D}👩\u{200D}👧", "👩👩👧"),
    ("🇩🇪 GmbH", "DE GmbH"),
    ("❤\u{FE0F} 1\u{FE0F}\u{20E3}", "❤ 1"),
    ("👍🏽 and 🏽", "👍 and ‹U+1F3FD›"),
    ("\u{301}a", "\u{25CC}\u{301}a"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "e\u{301}\u{302}\u{303}\u{304}x"),
  ])
  func `what would act or vanish becomes visible`(raw: String, safe: String) {
    let text = SafeText(sanitizing: raw).description
    #expect(Array(text.unicodeScalars) == Array(safe.unicodeScalars))
  }

  @Test func `random text never keeps a scalar that acts, and is done in one pass`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let raw = random.text(upTo: 24)
      let safe = SafeText(sanitizing: raw)
      #expect(!safe.description.unicodeScalars.contains(where: acts), "\(raw.debugDescription)")
      let again = SafeText(sanitizing: safe.description)
      #expect(Array(again.description.unicodeScalars) == Array(safe.description.unicodeScalars))
    }
  }

  @Test func `safe texts put together are as safe as the whole`() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      let sum =
        SafeText(sanitizing: random.text(upTo: 6)) + SafeText(sanitizing: random.text(upTo: 6))
      #expect(SafeText(sanitizing: sum.description) == sum)
    }
  }

  @Test func `every letter of safe text takes one or two columns and has at most four marks`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let text = SafeText(sanitizing: random.text(upTo: 24))
      var columns = 0
      for letter in text.letters {
        #expect((1...2).contains(letter.columns))
        #expect(letter.scalars.count <= 5)
        columns += letter.columns
      }
      #expect(columns == text.columns)
      #expect(text.letters.flatMap(\.scalars) == Array(text.description.unicodeScalars))
    }
  }

  private func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
