import Testing
import TextUI

struct ThemeTests {
  @Test(arguments: [Theme.default, .mono], [Glyphs.unicode, .ascii])
  func `any two roles differ in look or sign`(theme: Theme, glyphs: Glyphs) {
    for a in Role.allCases {
      for b in Role.allCases where a != b {
        #expect(
          theme[a] != theme[b] || glyphs.sign(of: a) != glyphs.sign(of: b),
          "\(a) and \(b) look the same in \(theme.name)")
      }
    }
  }

  @Test(arguments: [Theme.default, .mono])
  func `no theme uses a colour that vanishes, or the look of the selection`(theme: Theme) {
    for role in Role.allCases {
      let color = theme[role].foreground
      #expect(color == nil || ![.black, .white, .yellow].contains(color))
      #expect(!theme[role].isReversed)
    }
  }

  @Test func `only the theme without colours has none`() {
    #expect(Theme.default.usesColor)
    #expect(!Theme.mono.usesColor)
  }
}
