/// The daily chance to end in one way, won or lost: a base by age times shrunk factors.
///
/// hazard = base(age bin) x phase x (phase and age band) x rep x segment (Method.md, Learning).
package struct CauseHazard: Sendable {
  /// Chance per day by age bin, 0...1.
  package private(set) var base: [Double]
  /// Factors by month of the quarter, 0...2.
  package private(set) var phase = Factor(levels: 3)
  /// Factors by month of the quarter and age band: `phase * bands + band`.
  package private(set) var phaseAge: Factor
  /// Factors by rep.
  package private(set) var rep: Factor
  /// Factors by segment.
  package private(set) var segment: Factor
  /// Base x phase x phase and age by cell: `piece * 3 + month of the quarter`.
  private(set) var byCell: [Double]
  /// Weighted events seen.
  package let events: Double

  /// Fits base and factors in turn, eight sweeps in a fixed order.
  ///
  /// What depends on age and season is fitted on sums by cell, what depends on who sells what on
  /// sums by group: the hazard is a product of the two.
  init(
    _ cells: RiskCells, ends: RiskCells.Ends, bins: AgeBins, repCount: Int, segmentCount: Int,
    watch: Watch
  ) {
    base = [Double](repeating: 0, count: bins.edges.count)
    byCell = [Double](repeating: 0, count: bins.pieces.count * 3)
    phaseAge = Factor(levels: 3 * bins.bands.count)
    rep = Factor(levels: repCount)
    segment = Factor(levels: segmentCount)
    var total = 0.0
    for won in ends.byGroup { total += won }
    events = total
    var who = [Double](repeating: 1, count: cells.groups.count)
    let days = cells.byCell(who)
    var atRisk = days
    let width = days.count
    guard total > 0 else { return }
    let seen = (0..<width).filter { days[$0] > 0 }
    let binOf = seen.map { bins.binOfPiece[$0 / 3] }
    let phases = seen.map { Int32($0 % 3) }
    let phaseAges = seen.map { Int32($0 % 3 * bins.bands.count + bins.bandOfPiece[$0 / 3]) }
    let reps = cells.groups.map(\.rep)
    let segments = cells.groups.map(\.segment)
    var ended = base
    for place in seen.indices { ended[binOf[place]] += ends.byCell[seen[place]] }
    phase.count(phases, seen.map { ends.byCell[$0] })
    phaseAge.count(phaseAges, seen.map { ends.byCell[$0] })
    if bins.bands.count < 2 { phaseAge.isUsed = false }
    rep.count(reps, ends.byGroup)
    segment.count(segments, ends.byGroup)
    let isAnyUsed = phase.isUsed || phaseAge.isUsed || rep.isUsed || segment.isUsed
    // Stopped half-way the fit is no use, as is the whole that it is part of.
    for _ in 0..<(isAnyUsed ? 8 : 1) where watch.goesOn() {
      var expected = seen.indices.map {
        atRisk[seen[$0]] * phase[Int(phases[$0])] * phaseAge[Int(phaseAges[$0])]
      }
      fitBase(ended, total, binOf, &expected)
      phase.fit(phases, &expected)
      phaseAge.fit(phaseAges, &expected)
      for cell in 0..<width {
        byCell[cell] =
          base[bins.binOfPiece[cell / 3]] * phase[cell % 3]
          * phaseAge[cell % 3 * bins.bands.count + bins.bandOfPiece[cell / 3]]
      }
      guard rep.isUsed || segment.isUsed else { continue }
      expected = cells.byGroup(byCell)
      for group in expected.indices { expected[group] *= who[group] }
      rep.fit(reps, &expected)
      segment.fit(segments, &expected)
      for group in who.indices {
        who[group] = rep[Int(reps[group])] * segment[Int(segments[group])]
      }
      atRisk = cells.byCell(who)
    }
  }

  /// The factor of the deals of a rep in a segment on the chances in ``byCell``.
  func factor(_ rep: Int, _ segment: Int) -> Double { self.rep[rep] * self.segment[segment] }

  /// Half an event at the mean chance per bin keeps a bin without events above zero.
  private mutating func fitBase(
    _ ended: [Double], _ total: Double, _ binOf: [Int], _ expected: inout [Double]
  ) {
    var days = [Double](repeating: 0, count: base.count)
    for cell in binOf.indices { days[binOf[cell]] += expected[cell] }
    var sum = 0.0
    for bin in days { sum += bin }
    let mean = total / max(sum, 1e-9)
    for bin in base.indices { base[bin] = (ended[bin] + 0.5) / (days[bin] + 0.5 / mean) }
    for cell in binOf.indices { expected[cell] *= base[binOf[cell]] }
  }
}
