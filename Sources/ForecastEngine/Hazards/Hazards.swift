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
    let closed = ClosedDeals(history, from: first, to: asOf)
    var ages = AgeCounts()
    ages.insert(closed, from: first, to: asOf)
    let bins = AgeBins(ages, least: leastPerBin)
    let decay = Decay(closed, first: first, asOf: asOf)
    guard
      let cells = RiskCells(
        history, first: first, asOf: asOf, bins: bins, decay: decay, months: months, watch: watch)
    else { return nil }
    self.init(cells, bins: bins, months: months, halfLife: decay.halfLife, history, watch: watch)
  }

  /// Fits what was summed up; nil when `watch` says stop.
  init?(
    _ cells: RiskCells, bins: AgeBins, months: QuarterMonths, halfLife: Double?,
    _ history: History, watch: Watch
  ) {
    self.bins = bins
    self.months = months
    self.halfLife = halfLife
    won = CauseHazard(
      cells, ends: cells.won, bins: bins, repCount: history.repCount,
      segmentCount: history.segmentCount, watch: watch)
    guard watch.goesOn() else { return nil }
    lost = CauseHazard(
      cells, ends: cells.lost, bins: bins, repCount: history.repCount,
      segmentCount: history.segmentCount, watch: watch)
    guard watch.goesOn() else { return nil }
  }
}
