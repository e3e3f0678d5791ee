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
    package var cells: Range<Int>
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
  /// The cell of each of them: `piece * 3 + month of the quarter`.
  private var cells: [UInt16] = []
  /// Weighted deals that ended in each way.
  package private(set) var won: Ends
  package private(set) var lost: Ends

  /// Sums up what was seen from `first` to the end of `asOf`; nil when `watch` says stop.
  package init?(
    _ history: History, first: Int32, asOf: Int32, bins: AgeBins, decay: Decay,
    months: QuarterMonths, watch: Watch
  ) {
    let running = RunningWeights(decay, from: first, to: asOf, months: months)
    let width = bins.pieces.count * 3
    won = Ends(byCell: [Double](repeating: 0, count: width))
    lost = won
    var sum = [Double](repeating: 0, count: width)
    var done = 0
    for group in history.groups {
      done += group.deals.count
      if done > 4000 {
        guard watch.goesOn() else { return nil }
        done = 0
      }
      var (groupWon, groupLost) = (0.0, 0.0)
      for deal in group.deals where history.hasAge(deal) && history.createds[deal] <= asOf {
        let created = history.createds[deal]
        let close = history.closes[deal]
        let (start, last) = (max(created, first), min(close, asOf))
        guard start <= last else { continue }
        let cell = running.add(
          from: start, to: last, created: created, bins: bins, months: months, to: &sum)
        guard close <= asOf else { continue }
        if history.isWon[deal] {
          won.byCell[cell] += decay.weight(close)
          groupWon += decay.weight(close)
        } else {
          lost.byCell[cell] += decay.weight(close)
          groupLost += decay.weight(close)
        }
      }
      let start = days.count
      for cell in sum.indices where sum[cell] > 0 {
        cells.append(UInt16(cell))
        days.append(sum[cell])
        sum[cell] = 0
      }
      guard start < days.count else { continue }
      groups.append(
        Group(rep: Int32(group.rep), segment: Int32(group.segment), cells: start..<days.count))
      won.byGroup.append(groupWon)
      lost.byGroup.append(groupLost)
    }
  }

  /// Days at risk by cell, each group's times its factor.
  func byCell(_ factors: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: won.byCell.count)
    for (group, factor) in zip(groups, factors) {
      for place in group.cells { sums[Int(cells[place])] += days[place] * factor }
    }
    return sums
  }

  /// Days at risk by group, each cell's times its factor.
  func byGroup(_ factors: [Double]) -> [Double] {
    groups.map { group in
      var sum = 0.0
      for place in group.cells { sum += days[place] * factors[Int(cells[place])] }
      return sum
    }
  }
}
