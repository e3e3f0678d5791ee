import RandomData
import Testing
import TextUI

struct FrameTests {
  @Test(arguments: [
    ("Ana", 0, "Ana...", 3),
    ("Ana", 4, "....An", 2),
    ("Ana", -2, "a.....", 3),
    ("Ana", 9, "......", 0),
    ("東京", 0, "東京..", 4),
    ("東京", 3, "...東 ", 3),
    ("東京", -1, " 京...", 4),
    ("e\u{301}t", 1, ".e\u{301}t...", 2),
    ("", 2, "......", 0),
    ("Ana", .max, "......", 0),
    ("Ana", .min, "......", 3),
  ])
  func `text is clipped on both sides`(text: SafeText, column: Int, line: String, used: Int) {
    var frame = filled(rows: 1, columns: 6)
    #expect(frame.write(text, row: 0, column: column) == used)
    #expect(frame.lines == [line])
  }

  @Test(arguments: [
    (3, "Ana...", 3), (2, "An....", 2), (0, "......", 0), (-1, "......", 0), (Int.max, "Ana...", 3),
  ])
  func `a width clips the text`(width: Int, line: String, used: Int) {
    var frame = filled(rows: 1, columns: 6)
    #expect(frame.write("Ana", row: 0, column: 0, width: width) == used)
    #expect(frame.lines == [line])
  }

  @Test func `a wide character cut by the width leaves a blank`() {
    var frame = filled(rows: 1, columns: 6)
    #expect(frame.write("東京", row: 0, column: 0, width: 3) == 3)
    #expect(frame.lines == ["東 ..."])
  }

  @Test func `rows outside the frame are ignored`() {
    var frame = filled(rows: 2, columns: 3)
    for row in [-1, 2, Int.min, Int.max] { frame.write("Ana", row: row, column: 0) }
    #expect(frame.lines == ["...", "..."])
  }

  @Test(arguments: [
    (1, "a", " a京"), (0, "a", "a 京"), (1, "漢", " 漢 "), (3, "a", "東 a"),
  ])
  func `what covers half of a wide character leaves a blank of the other half`(
    column: Int, text: SafeText, line: String
  ) {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    frame.write("東京", row: 0, column: 0)
    frame.write(text, row: 0, column: column)
    #expect(frame.lines == [line])
  }

  @Test func `styles are kept per cell and selection is separate`() {
    var frame = Frame(size: Size(rows: 2, columns: 8))
    frame.write("key", row: 0, column: 0, role: .key)
    frame.write("bad", row: 1, column: 4, role: .bad)
    frame.select(row: 1, columns: 2..<Int.max)
    frame.select(row: 1, columns: Int.min..<1)
    #expect(frame.styleMap == ["kkk.....", "S.SSBBBS"])
  }

  @Test func `a rectangle is filled and clipped`() {
    var frame = Frame(size: Size(rows: 3, columns: 7))
    frame.fill(Rect(row: 1, column: 4, rows: 9, columns: 9), with: "─")
    frame.fill(Rect(row: -1, column: 0, rows: 2, columns: 3), with: "東")
    #expect(frame.lines == ["東     ", "    ───", "    ───"])
  }

  @Test func `the text of a frame has no trailing blanks`() {
    var frame = Frame(size: Size(rows: 3, columns: 9))
    frame.write("Ana", row: 0, column: 1)
    #expect(frame.text == " Ana\n\n\n")
  }

  @Test func `a frame in ASCII transliterates what is written`() {
    var frame = Frame(size: Size(rows: 1, columns: 12), appearance: .ascii)
    frame.write("▸ Zoë 東 5€", row: 0, column: 0)
    #expect(frame.lines == ["> Zoe ?? 5EU"])
  }

  @Test func `places outside the frame read as blank`() {
    let frame = filled(rows: 1, columns: 1)
    #expect(frame[0, 0].letter.base == ".")
    #expect(frame[-1, 0] == .blank)
    #expect(frame[0, 1] == .blank)
  }

  @Test func `random drawing on any size keeps each row exactly as wide as the frame`() {
    var random = SeededGenerator(seed: 4)
    for rows in 0...12 {
      for columns in 0...40 {
        var frame = Frame(size: Size(rows: rows, columns: columns))
        for _ in 0..<8 {
          frame.write(
            SafeText(sanitizing: random.text(upTo: 12)), row: .random(in: -2...14, using: &random),
            column: .random(in: -9...44, using: &random),
            width: Bool.random(using: &random) ? .random(in: -1...20, using: &random) : nil)
        }
        #expect(frame.lines.count == rows)
        #expect(frame.lines.allSatisfy { SafeText(sanitizing: $0).columns == columns })
        #expect(frame.styleMap.allSatisfy { $0.count == columns })
      }
    }
  }

  private func filled(rows: Int, columns: Int) -> Frame {
    var frame = Frame(size: Size(rows: rows, columns: columns))
    frame.fill(frame.bounds, with: ".")
    return frame
  }
}
