import Testing
import TextUI

struct SafeTextTests {
  @Test func `literals take safe texts and whole numbers`() {
    let rep = SafeText(sanitizing: "Ana\u{1B}")
    let deals: Int64 = 14
    #expect("\(rep): \(deals) deals, \(-3)" as SafeText == "Ana␛: 14 deals, -3")
  }

  @Test func `a literal is sanitised like any other text`() {
    #expect("a\tb" as SafeText == SafeText(sanitizing: "a\tb"))
  }

  @Test(arguments: [
    ("", 0), ("Ana", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("東京 AG", 7), ("👩\u{200D}👧", 4),
    ("🇩🇪", 2), ("█▌│…", 4), ("한국", 4),
  ])
  func `columns count what the terminal draws`(raw: String, columns: Int) {
    #expect(SafeText(sanitizing: raw).columns == columns)
  }

  @Test func `texts are joined and repeated`() {
    #expect(["a", "b", "c"].joined(separator: " · " as SafeText) == "a · b · c")
    #expect(([] as [SafeText]).joined() == "")
    #expect("ab" * 3 as SafeText == "ababab")
    #expect("ab" * -1 as SafeText == "")
    #expect(("a" * .max as SafeText).columns == Size.limit)
  }
}
