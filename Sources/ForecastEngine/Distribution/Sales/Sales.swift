/// All that may bring money in a window, with the chances as corrected: by deal and by stream.
package struct Sales: Sendable {
  /// The open deals, in the order of the core forecast.
  package let deals: OpenSales
  /// The deals to come, by rep; at the end what neither deals nor arrivals can carry.
  package private(set) var streams: [Sale] = []
  /// Where each rep's deals and streams begin; both stand in order of reps.
  private let starts: [Int]
  private let streamStarts: [Int]
  /// Amount of a won deal when nothing else is known.
  private let typical: (mean: Double, deviation: Double)

  init(_ core: CoreForecast, _ calibration: Calibration, _ history: History) {
    var starts = [Int](repeating: 0, count: history.repCount + 1)
    var streamStarts = starts
    for (group, places) in core.groups { starts[group.rep + 1] += places.count }
    for stream in core.streams { streamStarts[stream.rep + 1] += 1 }
    for rep in 0..<history.repCount {
      starts[rep + 1] += starts[rep]
      streamStarts[rep + 1] += streamStarts[rep]
    }
    self.starts = starts
    self.streamStarts = streamStarts
    typical = core.typicalValue
    deals = OpenSales(core, chances: calibration.chances)
    for place in core.streams.indices {
      streams.append(
        Sale(
          chance: calibration.wins[place], value: core.streamValues[place].mean,
          deviation: core.streamValues[place].deviation))
    }
    // A run-rate that promises more than all of them is a stream of typical deals, of no rep.
    let carried = deals.reduce(0) { $0 + $1.mean } + streams.reduce(0) { $0 + $1.mean }
    let missing = calibration.mean - carried
    if missing > 1e-9 * calibration.mean, typical.mean > 0 {
      streams.append(
        Sale(chance: missing / typical.mean, value: typical.mean, deviation: typical.deviation))
    }
  }

  /// The places of one rep's deals.
  func dealPlaces(ofRep rep: Int) -> Range<Int> { starts[rep]..<starts[rep + 1] }

  /// The places of one rep's streams.
  func streamPlaces(ofRep rep: Int) -> Range<Int> { streamStarts[rep]..<streamStarts[rep + 1] }

  /// The distribution of the total; `chance` replaces that of the deal at `place`.
  func distribution(
    _ lattice: FourierTransform, shock: Double, at place: Int? = nil, chance: Double = 0
  ) -> Distribution {
    let deals = place.map { self.deals.replacing($0, chance: chance) } ?? self.deals
    return Distribution(
      IndependentSum(deals: deals, streams: streams, transform: lattice), shock: shock)
  }

  /// The distribution of one rep's part, whose chances are scaled to sum to `mean`.
  ///
  /// What a rep's own deals cannot carry is a stream of typical deals: the range of a rep whose
  /// run-rate promises more than the open deals do must not end at nothing.
  func distribution(
    ofRep rep: Int, mean: Double, _ lattice: FourierTransform, shock: Double
  ) -> Distribution {
    let own = deals[dealPlaces(ofRep: rep)]
    let coming = streams[streamPlaces(ofRep: rep)]
    let core = own.reduce(0) { $0 + $1.mean } + coming.reduce(0) { $0 + $1.mean }
    let scale = mean / max(core, 1e-9)
    let scaled = own.map {
      Sale(chance: min($0.chance * scale, 0.98), value: $0.value, deviation: $0.deviation)
    }
    var arrivals = coming.map {
      Sale(chance: $0.chance * scale, value: $0.value, deviation: $0.deviation)
    }
    let carried = (scaled + arrivals).reduce(0) { $0 + $1.mean }
    if mean > carried * 1.01, typical.mean > 0 {
      arrivals.append(
        Sale(
          chance: (mean - carried) / typical.mean, value: typical.mean,
          deviation: typical.deviation))
    }
    return Distribution(
      IndependentSum(deals: scaled, streams: arrivals, transform: lattice), shock: shock)
  }
}
