/// Sums of the weights of days, of which the weight of any stretch of days is a difference.
struct RunningWeights {
  private let first: Int32
  /// Element k is the sum of the first k days.
  private var all = [0.0]
  /// The same by month of the quarter, of its days alone: element `3 * k + month`.
  private var byMonth = [0.0, 0.0, 0.0]

  /// From how many days on a stretch is summed by month of the quarter, not month by month.
  private static let longStretch = 70

  /// Covers `first` to `last`.
  init(_ decay: Decay, from first: Int32, to last: Int32, months: QuarterMonths) {
    self.first = first
    guard first <= last else { return }
    all.reserveCapacity(Int(last) - Int(first) + 2)
    byMonth.reserveCapacity(3 * (Int(last) - Int(first) + 2))
    var sums = (all: 0.0, months: [0.0, 0.0, 0.0])
    for day in first...last {
      let weight = decay.weight(day)
      sums.all += weight
      sums.months[months.phase(day)] += weight
      all.append(sums.all)
      byMonth.append(contentsOf: sums.months)
    }
  }

  /// Adds the days `from` to `last` of a deal to the `sums` of the cells that they lie in.
  ///
  /// - Returns: the cell of the last day.
  func add(
    from start: Int32, to last: Int32, created: Int32, bins: AgeBins, months: QuarterMonths,
    to sums: inout [Double]
  ) -> Int {
    var day = Int(start)
    let (created, last, first) = (Int(created), Int(last), Int(first))
    var piece = bins.piece(day - created)
    while true {
      let end = min(last, created + bins.end(ofPiece: piece))
      if end - day >= Self.longStretch {
        let (low, high) = (3 * (day - first), 3 * (end - first + 1))
        for phase in 0..<3 {
          sums[piece * 3 + phase] += byMonth[high + phase] - byMonth[low + phase]
        }
        day = end + 1
      }
      while day <= end {
        let month = Int32(truncatingIfNeeded: day)
        let stop = min(end, Int(months.end(month)))
        sums[piece * 3 + months.phase(month)] += all[stop - first + 1] - all[day - first]
        day = stop + 1
      }
      guard end < last else { return piece * 3 + months.phase(Int32(truncatingIfNeeded: last)) }
      piece += 1
    }
  }
}
