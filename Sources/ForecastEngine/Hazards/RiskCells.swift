/// The days that deals were at risk, summed by what the hazards depend on.
///
/// A cell is a rep and segment, an age piece and a month of the quarter. All days of a cell have
/// the same hazard, so that these sums hold all that the fit needs: a deal adds one difference of
/// running sums per cell that it passes through, never one number per day.
package struct RiskCells: Sendable {
  private(set) var pieces: [UInt16] = []
  private(set) var phases: [UInt8] = []
  package private(set) var reps: [Int32] = []
  package private(set) var segments: [Int32] = []
  /// Weighted deal-days at risk.
  package private(set) var days: [Double] = []
  /// Weighted events: won.
  package private(set) var won: [Double] = []
  /// Weighted events: lost.
  private(set) var lost: [Double] = []

  package var count: Int { days.count }

  /// Sums up what was seen from `first` to the end of `asOf`; nil when `watch` says stop.
  package init?(
    _ history: History, first: Int32, asOf: Int32, bins: AgeBins, decay: Decay,
    months: QuarterMonths, watch: Watch
  ) {
    let sums = decay.sums(from: first)
    let width = bins.pieces.count * 3
    for group in history.groups {
      guard watch.goesOn() else { return nil }
      var sum = [Double](repeating: 0, count: width)
      var ends = [Double](repeating: 0, count: width * 2)
      for deal in group.deals where history.hasAge(deal) && history.createds[deal] <= asOf {
        let created = history.createds[deal]
        let close = history.closes[deal]
        let last = min(close, asOf)
        var day = max(created, first)
        guard day <= last else { continue }
        var cell = 0
        while day <= last {
          let piece = bins.piece(Int(day) - Int(created))
          cell = piece * 3 + months.phase(day)
          let pieceEnd = Int(created) + bins.end(ofPiece: piece)
          let end = min(Int(last), pieceEnd, Int(months.end(day)))
          sum[cell] += sums[end - Int(first) + 1] - sums[Int(day) - Int(first)]
          day = Int32(end + 1)
        }
        if close <= asOf {
          ends[cell * 2 + (history.isWon[deal] ? 1 : 0)] += decay.weight(close)
        }
      }
      append(group, sum, ends)
    }
  }

  private mutating func append(_ group: History.Group, _ sum: [Double], _ ends: [Double]) {
    for cell in sum.indices where sum[cell] > 0 {
      pieces.append(UInt16(cell / 3))
      phases.append(UInt8(cell % 3))
      reps.append(Int32(group.rep))
      segments.append(Int32(group.segment))
      days.append(sum[cell])
      lost.append(ends[cell * 2])
      won.append(ends[cell * 2 + 1])
    }
  }
}
