/// The days that deals were at risk, summed as day after day passes.
///
/// Ages are parted by cuts, which hold those of every day on which ``cells(_:)`` is asked for: what
/// was summed up for one day is then part of the sums of the next. Weights are those of the last
/// such day; on an earlier one all of them were larger by one factor.
struct RiskDays {
  private let history: History
  private let first: Int32
  private let cuts: AgeCuts
  private let decay: Decay
  private let months: QuarterMonths
  private let running: RunningWeights
  /// Weighted deal-days by group, piece and month of the quarter.
  private var days: [Double]
  /// By group: the pieces that its deals pass through, and where the first one stands in ``days``.
  private let rows: [Row]
  /// Weighted ends by piece and month of the quarter, and by group.
  private var won: RiskCells.Ends
  private var lost: RiskCells.Ends
  /// What has been summed up ends with this day.
  private var day: Int32 = .min
  /// By group: the first deal that is not created yet, and how many deals are open.
  private var next: [Int32]
  private var openCounts: [Int32]
  /// The deals open at the end of the day, as places in the history and in its order.
  private(set) var open: [Int32] = []

  private struct Row {
    var pieces: Range<Int>
    var start: Int
  }

  /// Begins before the first deal and goes to `decay`'s day at most; days before `first` do not
  /// count.
  init(_ history: History, first: Int32, cuts: AgeCuts, decay: Decay, months: QuarterMonths) {
    self.history = history
    self.first = first
    self.cuts = cuts
    self.decay = decay
    self.months = months
    running = RunningWeights(decay, from: first, to: decay.asOf, months: months)
    let groups = history.groups
    var width = 0
    rows = groups.map { group in
      let pieces = Self.pieces(history, group, first, decay.asOf, cuts)
      defer { width += pieces.count * 3 }
      return Row(pieces: pieces, start: width)
    }
    days = [Double](repeating: 0, count: width)
    won = RiskCells.Ends(
      byCell: [Double](repeating: 0, count: cuts.count * 3),
      byGroup: [Double](repeating: 0, count: groups.count))
    lost = won
    next = groups.map { Int32(truncatingIfNeeded: $0.deals.lowerBound) }
    openCounts = [Int32](repeating: 0, count: groups.count)
  }

  /// The pieces that the deals of a group pass through.
  private static func pieces(
    _ history: History, _ group: History.Group, _ first: Int32, _ last: Int32, _ cuts: AgeCuts
  ) -> Range<Int> {
    let (createds, closes) = (history.createds, history.closes)
    var (youngest, oldest) = (Int.max, -1)
    for deal in group.deals {
      let created = createds[deal]
      guard created <= last else { break }
      let end = min(closes[deal], last)
      guard history.hasAge(deal), max(created, first) <= end else { continue }
      youngest = min(youngest, Int(max(created, first)) - Int(created))
      oldest = max(oldest, Int(end) - Int(created))
    }
    return oldest < 0 ? 0..<0 : cuts.piece(youngest)..<cuts.piece(oldest) + 1
  }

  /// Sums up all that was seen to the end of `day`, which is later than before; false when `watch`
  /// says stop.
  mutating func advance(to day: Int32, watch: Watch) -> Bool {
    let history = history
    let (createds, closes) = (history.createds, history.closes)
    let before = open
    var start = 0
    open.removeAll(keepingCapacity: true)
    var done = 0
    for (place, group) in history.groups.enumerated() {
      if done > 4000 {
        guard watch.goesOn() else { return false }
        done = 0
      }
      let kept = open.count
      let end = start + Int(openCounts[place])
      for deal in before[start..<end] {
        add(Int(deal), createds[Int(deal)], closes[Int(deal)], place, day)
      }
      var deal = Int(next[place])
      while deal < group.deals.upperBound, createds[deal] <= day {
        if history.hasAge(deal) { add(deal, createds[deal], closes[deal], place, day) }
        deal += 1
      }
      done += end - start + deal - Int(next[place])
      start = end
      next[place] = Int32(truncatingIfNeeded: deal)
      openCounts[place] = Int32(truncatingIfNeeded: open.count - kept)
    }
    self.day = day
    return true
  }

  /// Adds a deal's days after those summed up before, to `day` at most.
  private mutating func add(
    _ deal: Int, _ created: Int32, _ close: Int32, _ group: Int, _ day: Int32
  ) {
    if close > day { open.append(Int32(truncatingIfNeeded: deal)) }
    let from = max(created, first, self.day &+ 1)
    let last = min(close, day)
    guard from <= last else { return }
    let piece = add(from: from, to: last, created: created, rows[group])
    guard close <= day else { return }
    let cell = piece * 3 + months.phase(close)
    let weight = decay.weight(close)
    if history.isWon[deal] {
      won.add(weight, cell: cell, group: group)
    } else {
      lost.add(weight, cell: cell, group: group)
    }
  }

  /// Adds the days `from` to `last` of a deal to the pieces that they lie in.
  ///
  /// - Returns: the piece of the last day.
  private mutating func add(from: Int32, to last: Int32, created: Int32, _ row: Row) -> Int {
    let (created, last, first) = (Int(created), Int(last), Int(first))
    var piece = cuts.piece(Int(from) - created)
    // Every place lies inside: `row` covers all pieces that its deals pass through.
    days.withUnsafeMutableBufferPointer { days in
      running.sums.withUnsafeBufferPointer { sums in
        var low = 3 * (Int(from) - first)
        var place = row.start + 3 * (piece - row.pieces.lowerBound)
        while true {
          let end = min(last, created + cuts.end(ofPiece: piece))
          let high = 3 * (end - first + 1)
          for phase in 0..<3 { days[place + phase] += sums[high + phase] - sums[low + phase] }
          guard end < last else { return }
          low = high
          place += 3
          piece += 1
        }
      }
    }
    return piece
  }

  /// The sums by the pieces of `bins`, whose cuts are among these, weighted as on the day that they
  /// go to.
  func cells(_ bins: AgeBins) -> RiskCells {
    let scale = 1 / decay.weight(day)
    let pieces = cuts.ages.map { bins.piece($0) }
    var cells = RiskCells(
      won: won.scaled(scale, pieces, bins), lost: lost.scaled(scale, pieces, bins))
    for (place, group) in history.groups.enumerated() {
      let row = rows[place]
      guard let low = row.pieces.first, let high = row.pieces.last else { continue }
      let first = pieces[low] * 3
      cells.append(
        group, cells: first..<pieces[high] * 3 + 3, won: won.byGroup[place] * scale,
        lost: lost.byGroup[place] * scale
      ) { sums in
        days.withUnsafeBufferPointer { days in
          var from = row.start
          for piece in row.pieces {
            let to = pieces[piece] * 3 - first
            sums[to] += days[from] * scale
            sums[to + 1] += days[from + 1] * scale
            sums[to + 2] += days[from + 2] * scale
            from += 3
          }
        }
      }
    }
    return cells
  }
}

extension RiskCells.Ends {
  fileprivate mutating func add(_ weight: Double, cell: Int, group: Int) {
    byCell[cell] += weight
    byGroup[group] += weight
  }

  /// The ends by the pieces of `bins`, given the one of each piece; those by group are left out.
  fileprivate func scaled(_ scale: Double, _ pieces: [Int], _ bins: AgeBins) -> Self {
    var sums = [Double](repeating: 0, count: bins.cuts.count * 3)
    for (cell, weight) in byCell.enumerated() {
      sums[pieces[cell / 3] * 3 + cell % 3] += weight * scale
    }
    return Self(byCell: sums)
  }
}
