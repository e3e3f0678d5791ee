/// The days that deals were at risk, summed by what the hazards depend on.
///
/// A cell is an age piece and a month of the quarter; each rep and segment has cells of its own.
/// All days of a cell have the same hazard, so that these sums hold all that the fit needs: a deal
/// adds one difference of running sums per cell that it passes through, never one number per day.
package struct RiskCells: Sendable {
  /// The deals of one rep in one segment, and which of the sums are theirs.
  package struct Group: Sendable {
    package var rep: Int32
    package var segment: Int32
    /// Their places in ``RiskCells/days``.
    package var cells: Range<Int>
    /// The cell of the first of them: `piece * 3 + month of the quarter`; the others follow.
    var first: Int
  }

  /// Weighted ends in one way, by cell and by group.
  package struct Ends: Sendable {
    package var byCell: [Double]
    package var byGroup: [Double] = []
  }

  /// The groups that had a deal at risk.
  package private(set) var groups: [Group] = []
  /// Weighted deal-days at risk in the cells of the groups, one group after the other.
  package private(set) var days: [Double] = []
  /// Weighted deals that ended in each way.
  package private(set) var won: Ends
  package private(set) var lost: Ends

  /// Begins with the ends by cell, and no group.
  init(won: Ends, lost: Ends) {
    self.won = won
    self.lost = lost
  }

  /// Sums up what was seen from `first` to the end of `asOf`; nil when `watch` says stop.
  package init?(
    _ history: History, first: Int32, asOf: Int32, bins: AgeBins, decay: Decay,
    months: QuarterMonths, watch: Watch
  ) {
    var days = RiskDays(history, first: first, cuts: bins.cuts, decay: decay, months: months)
    guard days.advance(to: asOf, watch: watch) else { return nil }
    self = days.cells(bins)
  }

  /// Adds a group whose sums are those of `first` and the cells that follow; none at risk, no group.
  mutating func append(
    _ group: History.Group, first: Int, _ sums: [Double], won: Double, lost: Double
  ) {
    guard let low = sums.firstIndex(where: { $0 > 0 }),
      let high = sums.lastIndex(where: { $0 > 0 })
    else { return }
    let start = days.count
    days += sums[low...high]
    groups.append(
      Group(
        rep: Int32(group.rep), segment: Int32(group.segment), cells: start..<days.count,
        first: first + low))
    self.won.byGroup.append(won)
    self.lost.byGroup.append(lost)
  }

  /// Days at risk by cell, each group's times its factor.
  func byCell(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: won.byCell.count)
    sums.withUnsafeMutableBufferPointer { sums in
      days.withUnsafeBufferPointer { days in
        for (group, factor) in zip(groups, factors) {
          let (start, first) = (group.cells.lowerBound, group.first)
          for place in 0..<group.cells.count {
            sums[first + place] += days[start + place] * factor
          }
        }
      }
    }
    return sums
  }

  /// Days at risk by group, each cell's times its factor.
  func byGroup(_ factors: [Double]) -> [Double] {
    factors.withUnsafeBufferPointer { factors in
      days.withUnsafeBufferPointer { days in
        groups.map { group in
          // Four sums side by side: each alone would wait for the addition before.
          var sums = SIMD4<Double>()
          let (start, first, count) = (group.cells.lowerBound, group.first, group.cells.count)
          var place = 0
          while place + 4 <= count {
            for lane in 0..<4 {
              sums[lane] += days[start + place + lane] * factors[first + place + lane]
            }
            place += 4
          }
          var sum = sums.sum()
          while place < count {
            sum += days[start + place] * factors[first + place]
            place += 1
          }
          return sum
        }
      }
    }
  }
}
