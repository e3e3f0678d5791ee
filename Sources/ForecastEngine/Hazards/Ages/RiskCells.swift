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

  /// Adds a group, `fill` puts whose sums into the `cells`; none at risk, no group.
  mutating func append(
    _ group: History.Group, cells: Range<Int>, won: Double, lost: Double,
    _ fill: (UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    let start = days.count
    days.append(contentsOf: repeatElement(0, count: cells.count))
    days.withUnsafeMutableBufferPointer {
      fill(UnsafeMutableBufferPointer(rebasing: $0[start...]))
    }
    guard days[start...].contains(where: { $0 > 0 }) else {
      days.removeLast(cells.count)
      return
    }
    groups.append(
      Group(
        rep: Int32(group.rep), segment: Int32(group.segment), cells: start..<days.count,
        first: cells.lowerBound))
    self.won.byGroup.append(won)
    self.lost.byGroup.append(lost)
  }

  /// Days at risk by cell, each group's times its factor.
  func byCell(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: won.byCell.count)
    sums.withUnsafeMutableBufferPointer { sums in
      days.withUnsafeBufferPointer { days in
        for (group, factor) in zip(groups, factors) {
          let own = UnsafeBufferPointer(rebasing: days[group.cells])
          let all = UnsafeMutableBufferPointer(
            rebasing: sums[group.first..<group.first + own.count])
          for place in 0..<own.count { all[place] += own[place] * factor }
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
          let own = UnsafeBufferPointer(rebasing: days[group.cells])
          let all = UnsafeBufferPointer(
            rebasing: factors[group.first..<group.first + own.count])
          // Four sums side by side: one alone would wait for each addition.
          var (a, b) = (SIMD2<Double>(), SIMD2<Double>())
          var place = 0
          while place &+ 4 <= own.count {
            a += SIMD2(own[place], own[place &+ 1]) * SIMD2(all[place], all[place &+ 1])
            b +=
              SIMD2(own[place &+ 2], own[place &+ 3])
              * SIMD2(all[place &+ 2], all[place &+ 3])
            place &+= 4
          }
          var sum = (a + b).sum()
          while place < own.count {
            sum += own[place] * all[place]
            place += 1
          }
          return sum
        }
      }
    }
  }
}
