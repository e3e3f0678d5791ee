import Testing
import TextUI

struct BarTests {
  @Test(arguments: [
    ([0.2, 0.3], "░░███"), ([0.5, 0.5], "░░░░░█████"), ([0, 0.4], "████"), ([0.01, 0], "░"),
    ([-1, 0.5], "█████"), ([2, 2], "░░░░░█████"), ([], ""), ([0, 0], ""), ([.nan, 0.1], "█"),
    ([.infinity, 1], ""),
  ])
  func `the parts of a bar fill whole cells`(shares: [Double], bar: String) {
    #expect(Bar.across(shares, width: 10, shades: ["░", "█"]).description == bar)
  }

  @Test(
    arguments: [
      (0, ""), (0.3, "███"), (0.5125, "█████▏"), (1, "██████████"), (7, "██████████"), (-1, ""),
      (1e-300, "▏"), (.nan, ""), (.infinity, "██████████"), (-.infinity, ""),
    ] as [(Double, SafeText)])
  func `a share is drawn in eighths of a cell`(share: Double, bar: SafeText) {
    #expect(Bar.across(share, width: 10) == bar)
  }

  @Test(
    arguments: [(0.3, "###"), (0.54, "#####."), (0.52, "#####."), (0.55, "######"), (0.001, ".")]
      as [(Double, SafeText)])
  func `without Unicode a dot is less than half a cell`(share: Double, bar: SafeText) {
    #expect(Bar.across(share, width: 10, glyphs: .ascii) == bar)
  }

  @Test(arguments: [0, -1, Int.min]) func `a bar without room is empty`(width: Int) {
    #expect(Bar.across(1, width: width).isEmpty)
    #expect(Bar.upward(1, height: width).isEmpty)
  }

  @Test(
    arguments: [
      (0, [" ", " ", " "]), (0.5, [" ", "▄", "█"]), (1, ["█", "█", "█"]), (1e-9, [" ", " ", "▁"]),
    ] as [(Double, [SafeText])])
  func `a bar grows upwards from the last row`(share: Double, cells: [SafeText]) {
    #expect(Bar.upward(share, height: 3) == cells)
  }
}
