import RandomData
import Testing
import TextUI

struct FittingTests {
  @Test(
    arguments: [
      (16, "Stark Industries"), (99, "Stark Industries"), (15, "Stark Industri…"), (8, "Stark I…"),
      (1, "…"), (0, ""), (-1, ""), (.min, ""), (.max, "Stark Industries"),
    ] as [(Int, SafeText)])
  func `text is cut with an ellipsis`(columns: Int, cut: SafeText) {
    #expect(("Stark Industries" as SafeText).truncated(to: columns) == cut)
  }

  @Test(
    arguments: [(6, "東京都"), (5, "東京…"), (4, "東…"), (3, "東…"), (2, "…"), (1, "…")]
      as [(Int, SafeText)])
  func `a wide character is never cut in half`(columns: Int, cut: SafeText) {
    #expect(("東京都" as SafeText).truncated(to: columns) == cut)
  }

  @Test(arguments: [(4, "a..."), (3, "..."), (2, "ab")] as [(Int, SafeText)])
  func `an ellipsis that finds no room is left out`(columns: Int, cut: SafeText) {
    #expect(("abcdef" as SafeText).truncated(to: columns, ellipsis: "...") == cut)
  }

  @Test func `marks stay with the letter before them`() {
    let text = SafeText(sanitizing: "e\u{301}e\u{301}e\u{301}")
    #expect(text.prefix(2) == SafeText(sanitizing: "e\u{301}e\u{301}"))
  }

  @Test(
    arguments: [
      (.left, "東京   "), (.right, "   東京"), (.center, " 東京  "),
    ] as [(Alignment, SafeText)])
  func `text is padded by columns`(alignment: Alignment, padded: SafeText) {
    #expect(("東京" as SafeText).padded(to: 7, alignment: alignment) == padded)
    #expect(("東京" as SafeText).padded(to: 3, alignment: alignment) == "東京")
  }

  @Test(arguments: [
    ("217 open, 1,188 lost", 15, "217 open, …"), ("217 open, 1,188 lost", 16, "217 open, 1,188…"),
    ("is $21.0K", 6, "is …"), ("$1,234,567", 6, "…"), ("on 2026-02-30", 8, "on …"),
    ("D-12223", 5, "D-12…"), ("plant 2 north", 9, "plant 2 …"),
  ])
  func `a number is cut away as a whole`(text: String, columns: Int, cut: String) {
    #expect(SafeText(sanitizing: text).truncated(to: columns).description == cut)
  }

  @Test func `fitted text has exactly the width`() {
    #expect(("東京都" as SafeText).fitted(to: 4) == "東… ")
    #expect(("Ana" as SafeText).fitted(to: 5, alignment: .right) == "  Ana")
  }

  @Test(
    arguments: [
      ("all deals of Ana", 9, ["all deals", "of Ana"]),
      ("all deals of Ana", 99, ["all deals of Ana"]),
      ("  blanks   between  ", 8, ["blanks", "between"]),
      ("a Geschäftsführerin b", 6, ["a", "Geschä", "ftsfüh", "rerin", "b"]),
      ("東京システム", 5, ["東京", "シス", "テム"]),
      ("東a", 1, ["…", "a"]),
      ("", 5, [""]), ("Ana", 0, []), ("Ana", -5, []),
    ] as [(SafeText, Int, [SafeText])])
  func `text is broken into lines`(text: SafeText, columns: Int, lines: [SafeText]) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test func `random text fits whatever the width`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let text = SafeText(sanitizing: random.text(upTo: 20))
      let columns = Int.random(in: 0...24, using: &random)
      #expect(text.truncated(to: columns).columns <= columns)
      #expect(text.fitted(to: columns).columns == columns)
      #expect(text.wrapped(to: columns).allSatisfy { $0.columns <= columns })
    }
  }
}
