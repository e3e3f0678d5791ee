/// A range on a scale of 0...1 and a mark: what was thought likely, and what came of it.
///
/// It is a hint: the numbers stand beside it. Whether the mark lies inside the range is always told
/// right, even where a cell is wider than the distance.
public struct RangeBar: Hashable, Sendable {
  /// Where the range begins and ends; nil for no range.
  public var range: ClosedRange<Double>?

  /// Where the mark stands; nil for none.
  public var mark: Double?

  /// Makes a bar; ends in the wrong order, or that are no numbers, make no range.
  public init(low: Double?, high: Double?, mark: Double?) {
    if let low, let high, low <= high { range = low...high }
    self.mark = mark
  }

  /// The bar in `width` cells at most, without blanks after it.
  ///
  ///     RangeBar(low: 0.3, high: 0.6, mark: 0.85).across(width: 10)
  ///     // three blanks, ░░░░ █
  public func across(width: Int, glyphs: Glyphs = .unicode) -> SafeText {
    let width = min(max(0, width), Size.limit)
    guard width > 0 else { return "" }
    func cell(_ share: Double) -> Int {
      // Also what is no number has a place.
      share > 0 ? min(width - 1, Int(min(share, 1) * Double(width))) : 0
    }
    var place = mark.map(cell) ?? -1
    var cells: Range<Int> = 0..<0
    if let range {
      var (first, last) = (cell(range.lowerBound), cell(range.upperBound))
      if let mark, mark > range.upperBound, place <= last {
        place = min(width - 1, last + 1)
        last = max(first, place - 1)
      } else if let mark, mark < range.lowerBound, place >= first {
        place = max(0, first - 1)
        first = min(last, place + 1)
      }
      cells = first..<last + 1
    }
    var bar: SafeText = ""
    for index in 0..<max(cells.upperBound, place + 1) {
      bar += index == place ? glyphs.across[8] : cells.contains(index) ? glyphs.shades[2] : " "
    }
    return bar
  }
}
