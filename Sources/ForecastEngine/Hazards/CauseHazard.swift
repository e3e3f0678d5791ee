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
  /// Weighted events seen.
  package let events: Double

  /// Fits base and factors in turn, eight sweeps in a fixed order.
  init(
    _ cells: RiskCells, ends: [Double], bins: AgeBins, repCount: Int, segmentCount: Int,
    watch: Watch
  ) {
    base = [Double](repeating: 0, count: bins.edges.count)
    phaseAge = Factor(levels: 3 * bins.bands.count)
    rep = Factor(levels: repCount)
    segment = Factor(levels: segmentCount)
    var total = 0.0
    var ended = base
    for cell in 0..<cells.count {
      ended[bins.binOfPiece[Int(cells.pieces[cell])]] += ends[cell]
      total += ends[cell]
    }
    events = total
    guard total > 0 else { return }
    let binOf = cells.pieces.map { Int32(bins.binOfPiece[Int($0)]) }
    let codes = (
      phase: cells.phases.map { Int32($0) },
      phaseAge: (0..<cells.count).map {
        Int32(Int(cells.phases[$0]) * bins.bands.count + bins.bandOfPiece[Int(cells.pieces[$0])])
      },
      rep: cells.reps, segment: cells.segments
    )
    phase.count(codes.phase, ends)
    phaseAge.count(codes.phaseAge, ends)
    if bins.bands.count < 2 { phaseAge.isUsed = false }
    rep.count(codes.rep, ends)
    segment.count(codes.segment, ends)
    let isAnyUsed = phase.isUsed || phaseAge.isUsed || rep.isUsed || segment.isUsed
    var expected = cells.days
    // Stopped half-way the fit is no use, as is the whole that it is part of.
    for _ in 0..<(isAnyUsed ? 8 : 1) where watch.goesOn() {
      for cell in 0..<cells.count {
        expected[cell] =
          cells.days[cell] * phase[Int(codes.phase[cell])]
          * phaseAge[Int(codes.phaseAge[cell])]
          * rep[Int(codes.rep[cell])] * segment[Int(codes.segment[cell])]
      }
      fitBase(ended, total, binOf, &expected)
      phase.fit(codes.phase, &expected)
      phaseAge.fit(codes.phaseAge, &expected)
      rep.fit(codes.rep, &expected)
      segment.fit(codes.segment, &expected)
    }
  }

  /// Half an event at the mean chance per bin keeps a bin without events above zero.
  private mutating func fitBase(
    _ ended: [Double], _ total: Double, _ binOf: [Int32], _ expected: inout [Double]
  ) {
    var days = [Double](repeating: 0, count: base.count)
    for cell in binOf.indices { days[Int(binOf[cell])] += expected[cell] }
    var sum = 0.0
    for bin in days { sum += bin }
    let mean = total / max(sum, 1e-9)
    for bin in base.indices { base[bin] = (ended[bin] + 0.5) / (days[bin] + 0.5 / mean) }
    for cell in binOf.indices { expected[cell] *= base[Int(binOf[cell])] }
  }
}
