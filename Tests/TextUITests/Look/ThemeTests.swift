import Testing
import TextUI

struct ThemeTests {
  /// Roles that never stand beside each other: keys stand in the footer and before what is typed.
  static let apart: Set<Set<Role>> = [[.title, .key]]

  @Test(arguments: Theme.all, [Glyphs.unicode, .ascii])
  func `any two roles differ in an attribute or a sign, not only in colour`(
    theme: Theme, glyphs: Glyphs
  ) {
    for a in Role.allCases {
      for b in Role.allCases where a != b && !Self.apart.contains([a, b]) {
        #expect(
          theme[a].attributes != theme[b].attributes || glyphs.sign(of: a) != glyphs.sign(of: b),
          "\(a) and \(b) look the same in \(theme.name) without colours")
      }
    }
  }

  @Test(arguments: Theme.all)
  func `any two roles differ somehow where they are apart`(theme: Theme) {
    #expect(theme[.title] != theme[.key])
  }

  @Test(arguments: Theme.all)
  func `no theme uses a colour that vanishes on somebody's terminal`(theme: Theme) {
    for role in Role.allCases {
      let color = theme[role].foreground
      #expect(color == nil || ![.black, .white, .yellow, .blue].contains(color))
    }
  }

  @Test(arguments: Theme.all)
  func `what stands in a table does not look like the selection`(theme: Theme) {
    for role in Role.allCases where role != .key { #expect(!theme[role].isReversed) }
  }

  @Test(arguments: Theme.all)
  func `good and bad are never red and green`(theme: Theme) {
    for color in [theme[.good].foreground, theme[.bad].foreground] {
      #expect(color != .red && color != .green)
    }
  }

  @Test func `in high contrast nothing is faint and most is bold`() {
    for role in Role.allCases {
      let look = Theme.highContrast[role]
      #expect(!look.isDim)
      #expect(look.isBold || role == .dim || role == .match)
    }
  }

  @Test func `themes without colours need none`() {
    #expect(Theme.all.filter(\.usesColor).map(\.name) == ["default", "orange-blue"])
  }
}
