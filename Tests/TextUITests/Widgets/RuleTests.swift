import Testing
import TextUI

struct RuleTests {
  @Test(arguments: [
    (30, "── Deals · 14 ──── e export ──"), (27, "── Deals · 14 ─ e export ──"),
    (25, "── Deals · 14 ───────────"), (12, "── Deals ───"), (7, "── … ──"), (5, "─────"),
    (3, "───"), (0, ""),
  ])
  func `the hint goes first when room is short`(columns: Int, line: String) {
    var frame = Frame(size: Size(rows: 1, columns: columns))
    Rule(title: "Deals · 14", hint: "e export").draw(on: &frame, in: frame.bounds)
    #expect(frame.lines == [line])
  }

  @Test func `a title loses its last part before a word of it is cut`() {
    var frame = Frame(size: Size(rows: 1, columns: 20))
    Rule(title: "Reps · next 90 days").draw(on: &frame, in: frame.bounds)
    #expect(frame.lines == ["── Reps ────────────"])
  }

  @Test func `without rules the words stand alone`() {
    var frame = Frame(size: Size(rows: 1, columns: 20), appearance: Appearance(isPlain: true))
    Rule(title: "Deals", hint: "e export").draw(on: &frame, in: frame.bounds)
    #expect(frame.lines == ["Deals, e export     "])
  }

  @Test func `a rule without a title is a line`() {
    var frame = Frame(size: Size(rows: 1, columns: 6), appearance: .ascii)
    Rule().draw(on: &frame, in: frame.bounds)
    #expect(frame.lines == ["------"])
  }
}
