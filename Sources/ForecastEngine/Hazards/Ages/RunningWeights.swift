/// Sums of the weights of days by month of the quarter, of which those of any stretch of days are
/// differences.
struct RunningWeights {
  /// Of the first k days those of each month of the quarter: element `3 * k + month`.
  private(set) var sums = [0.0, 0.0, 0.0]

  /// Covers `first` to `last`.
  init(_ decay: Decay, from first: Int32, to last: Int32, months: QuarterMonths) {
    guard first <= last else { return }
    sums.reserveCapacity(3 * (Int(last) - Int(first) + 2))
    var months3 = [0.0, 0.0, 0.0]
    for day in first...last {
      months3[months.phase(day)] += decay.weight(day)
      sums.append(contentsOf: months3)
    }
  }
}
