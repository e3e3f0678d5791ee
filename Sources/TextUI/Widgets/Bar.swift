/// A share of a whole as a bar, in steps of an eighth of a cell.
///
/// A bar is a hint: the number stands beside it.
public enum Bar {
  /// The bar that grows to the right, without blanks after it.
  ///
  /// A share outside 0...1 is brought into it, one that is no number counts 0, and a positive one
  /// always shows something.
  ///
  ///     Bar.across(0.3, width: 10)
  ///     // ███
  public static func across(
    _ share: Double, width: Int, glyphs: Glyphs = .unicode
  ) -> SafeText {
    let (full, rest) = eighths(share, length: width).quotientAndRemainder(dividingBy: 8)
    return glyphs.across[8] * full + glyphs.across[rest] * (rest > 0 ? 1 : 0)
  }

  /// The bar that grows to the right, in parts of whole cells, one shade each.
  ///
  /// The shares are of the longest bar's width; together they are as long as their sum.
  ///
  ///     Bar.across([0.2, 0.3], width: 10, shades: ["░", "█"])
  ///     // ░░███
  public static func across(_ shares: [Double], width: Int, shades: [SafeText]) -> SafeText {
    let shares = shares.map { $0 > 0 ? $0 : 0 }
    let sum = shares.reduce(0, +)
    guard sum > 0, sum.isFinite else { return "" }
    let room = Double(min(max(0, width), Size.limit))
    let length = max(1, Int(min(sum, 1) * room + 0.5))
    var bar: SafeText = ""
    var (part, filled) = (0.0, 0)
    for (share, shade) in zip(shares, shades) {
      part += share
      let end = Int(part / sum * Double(length) + 0.5)
      bar += shade * (end - filled)
      filled = end
    }
    return bar
  }

  /// The bar that grows upwards: one cell per row, from the top down.
  ///
  ///     Bar.upward(0.5, height: 3)
  ///     // [" ", "▄", "█"]
  public static func upward(
    _ share: Double, height: Int, glyphs: Glyphs = .unicode
  ) -> [SafeText] {
    let filled = eighths(share, length: height)
    return (0..<max(0, height)).reversed().map { row in
      glyphs.upward[min(max(0, filled - 8 * row), 8)]
    }
  }

  private static func eighths(_ share: Double, length: Int) -> Int {
    guard share > 0 else { return 0 }  // Also what is no number.
    let all = 8 * min(max(0, length), Size.limit)
    return min(max(1, Int(min(share, 1) * Double(all) + 0.5)), all)
  }
}
