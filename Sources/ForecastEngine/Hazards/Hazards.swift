import PipelineModel

/// What the history says about how deals end: daily chances to be won and to be lost.
///
/// Cause-specific hazards with delayed entry: a deal counts from the day on which the file could
/// have shown its end, lost competes with won, and open deals are not over yet.
package struct Hazards: Sendable {
  package let bins: AgeBins
  let months: QuarterMonths
  /// Days after which the past counts half; nil when it counts in full.
  package let halfLife: Double?
  package let won: CauseHazard
  package let lost: CauseHazard

  /// Learns from what was seen from `first` to `asOf`; nil when `watch` says stop.
  ///
  /// An age bin holds `leastPerBin` events or more.
  package init?(
    _ history: History, first: Int32, asOf: Int32, months: QuarterMonths, leastPerBin: Int = 15,
    watch: Watch = .never
  ) {
    var ages = AgeCounts()
    for deal in 0..<history.count {
      let close = history.closes[deal]
      guard first <= close, close <= asOf, history.hasAge(deal) else { continue }
      ages.insert(Int(close) - Int(history.createds[deal]))
    }
    bins = AgeBins(ages, least: leastPerBin)
    self.months = months
    let won = (0..<history.count).lazy.filter { history.isWon($0, from: first, to: asOf) }
    let decay = Decay(wonCloses: won.map { history.closes[$0] }, asOf: asOf)
    halfLife = decay.halfLife
    guard
      let cells = RiskCells(
        history, first: first, asOf: asOf, bins: bins, decay: decay, months: months, watch: watch)
    else { return nil }
    self.won = CauseHazard(
      cells, ends: cells.won, bins: bins, repCount: history.repCount,
      segmentCount: history.segmentCount, watch: watch)
    guard watch.goesOn() else { return nil }
    lost = CauseHazard(
      cells, ends: cells.lost, bins: bins, repCount: history.repCount,
      segmentCount: history.segmentCount, watch: watch)
    guard watch.goesOn() else { return nil }
  }
}
