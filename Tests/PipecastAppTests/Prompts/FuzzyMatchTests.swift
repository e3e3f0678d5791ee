import PipecastApp
import RandomData
import Testing
import TextUI

@Suite struct FuzzyMatchTests {
  @Test(
    arguments: [
      ("", "Sort", []),
      ("sort", "Sort by column", [0, 1, 2, 3]),
      ("SORT", "sort", [0, 1, 2, 3]),
      ("s c", "Sort by column", [0, 8]),
      ("scol", "Sort by column", [0, 8, 9, 10]),
      // The word rather than the first letter that fits.
      ("co", "Back to column", [8, 9]),
      ("dt", "Deals due today", [0, 10]),
      ("30", "The next 30 days", [9, 10]),
      ("å", "Mira Ångström", [5]),
      ("東", "大東 AG", [1]),
    ] as [(String, String, [Int])])
  func `the letters stand in order, at word starts and together`(
    typed: String, text: String, letters: [Int]
  ) {
    #expect(FuzzyMatch(typed, in: SafeText(sanitizing: text))?.letters == letters)
  }

  @Test(
    arguments: [("x", "Sort"), ("tros", "Sort"), ("sorts", "Sort"), ("a", ""), ("ss", "s")])
  func `a letter that is missing or out of order is no match`(typed: String, text: String) {
    #expect(FuzzyMatch(typed, in: SafeText(sanitizing: text)) == nil)
  }

  @Test(
    arguments: [
      ("", ["Weeks", "Reps"], ["Weeks", "Reps"]),
      ("rep", ["Real people", "Open the rep", "Reps"], ["Reps", "Open the rep", "Real people"]),
      // Equally good ones keep their order.
      ("row", ["One row up", "One row down"], ["One row up", "One row down"]),
      ("sort", ["Say what comes from it", "Resort", "Sort"], ["Sort", "Resort"]),
      ("srt", ["Sort", "Rest"], ["Sort"]),
      ("zzz", ["Sort", "Rest"], []),
    ] as [(String, [String], [String])])
  func `the best match comes first and letters by chance are left out`(
    typed: String, texts: [String], best: [String]
  ) {
    let indices = FuzzyMatch.indices(of: typed, in: texts.map(SafeText.init(sanitizing:)))
    #expect(indices.map { texts[$0] } == best)
  }

  @Test func `any letters give places that ascend and hold the letters typed`() throws {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("aAbB é東\u{301}:-1".unicodeScalars)
    func text(_ length: Int) -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<length { letters.randomElement(using: &generator).map { text.append($0) } }
      return String(text)
    }
    var matches = 0
    for _ in 0..<2000 {
      let typed = SafeText(sanitizing: text(Int.random(in: 0...4, using: &generator)))
      let found = SafeText(sanitizing: text(Int.random(in: 0...20, using: &generator)))
      guard let match = FuzzyMatch(typed.description, in: found) else { continue }
      matches += 1
      func folded(_ letter: Letter) -> String { String(letter.base).lowercased() }
      let bases = found.letters.map(folded)
      #expect(match.letters.map { bases[$0] } == typed.letters.map(folded).filter { $0 != " " })
      #expect(zip(match.letters, match.letters.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(matches > 500)
  }

  @Test func `texts without end take no time`() {
    let long = SafeText(sanitizing: String(repeating: "a", count: 100_000))
    #expect(FuzzyMatch("aaa", in: long)?.letters == [0, 1, 2])
    #expect(FuzzyMatch(long.description, in: "aaa") == nil)
  }
}
