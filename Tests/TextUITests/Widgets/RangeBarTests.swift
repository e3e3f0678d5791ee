import RandomData
import Testing
import TextUI

struct RangeBarTests {
  private func text(_ low: Double?, _ high: Double?, _ mark: Double?, width: Int = 10) -> String {
    RangeBar(low: low, high: high, mark: mark).across(width: width).description
  }

  @Test func `a range and a mark stand where they belong`() {
    #expect(text(0.3, 0.6, 0.85) == "   ░░░░ █")
    #expect(text(0.3, 0.6, 0.45) == "   ░█░░")
    #expect(text(0.3, 0.6, 0.1) == " █ ░░░░")
    #expect(text(nil, nil, 0.5) == "     █")
    #expect(text(0, 0.2, nil) == "░░░")
    #expect(text(0, 1, 1) == "░░░░░░░░░█")
  }

  @Test func `in ASCII it has other signs`() {
    let bar = RangeBar(low: 0.3, high: 0.6, mark: 0.85)
    #expect(bar.across(width: 10, glyphs: .ascii).description == "   ==== #")
  }

  @Test func `a mark just outside the range is drawn outside`() {
    #expect(text(0.30, 0.65, 0.66) == "   ░░░░█")
    #expect(text(0.35, 0.65, 0.34) == "  █░░░░")
  }

  @Test func `no width and no numbers draw nothing wrong`() {
    #expect(text(0.1, 0.9, 0.5, width: 0) == "")
    #expect(text(0.1, 0.9, 0.5, width: -3) == "")
    #expect(text(.nan, 0.9, .nan) == "█")
    #expect(text(0.9, 0.1, 0.5) == "     █")
    #expect(text(-.infinity, .infinity, 7).count == 10)
  }

  @Test func `inside is never drawn as outside, nor outside as inside`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let ends = [
        Double.random(in: 0...1, using: &generator), .random(in: 0...1, using: &generator),
      ]
      .sorted()
      let mark = Double.random(in: 0...1, using: &generator)
      let width = Int.random(in: 4...40, using: &generator)
      let text = Array(text(ends[0], ends[1], mark, width: width))
      #expect(text.count <= width)
      let place = text.firstIndex(of: "█") ?? -1
      let range = text.indices.filter { text[$0] == "░" }
      guard let first = range.first, let last = range.last else { continue }
      if mark < ends[0] { #expect(place < first) }
      if mark > ends[1] { #expect(place > last) }
      if ends[0] <= mark, mark <= ends[1] { #expect(first - 1 <= place && place <= last + 1) }
    }
  }
}
