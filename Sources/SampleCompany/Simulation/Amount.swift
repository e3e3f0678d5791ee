/// Amounts as people write them.
enum Amount {
  /// Draws the dollars of a new deal around the usual amount of its segment and kind.
  static func drawn(for segment: Segment, _ kind: DealKind, by dice: inout Dice) -> Int {
    let usual = segment.medianAmount * kind.size / 100
    return rounded(usual * dice.pick(spread) / 100, by: &dice)
  }

  /// Rounds to hundreds, mostly to thousands, large amounts to five or ten thousands.
  static func rounded(_ dollars: Int, by dice: inout Dice) -> Int {
    let step =
      switch dollars {
      case 200_000...: 10_000
      case 80_000...: 5_000
      case 20_000...: dice.pick([500, 1_000, 1_000, 2_500])
      default: dice.pick([100, 100, 500, 1_000])
      }
    return max(1_000, (dollars + step / 2) / step * step)
  }

  // Percent of the median at even steps of a log-normal spread with sigma 0.6.
  private static let spread = [
    29, 38, 44, 49, 54, 58, 63, 68, 73, 78, 83, 88, 94, 100, 107, 114, 121, 129, 138, 148, 159, 172,
    187, 205, 228, 262, 345,
  ]
}
