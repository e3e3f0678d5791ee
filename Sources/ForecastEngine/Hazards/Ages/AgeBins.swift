/// The ages at which the chance to close may change, learned from the ages of closed deals.
///
/// Two cuttings overlap: bins carry the base hazard, bands the seasonal factor. Their common
/// refinement are the pieces, so that every piece lies in one bin and one band.
package struct AgeBins: Sendable {
  /// Youngest age of each bin, in days, from 0; the last bin is open.
  package let edges: [Int]
  /// Youngest age of each band, in days, from 0.
  package let bands: [Int]
  /// The pieces.
  let cuts: AgeCuts
  /// The bin of each piece.
  let binOfPiece: [Int]
  /// The band of each piece.
  let bandOfPiece: [Int]

  /// Cuts so that each bin holds `least` events or a fortieth of all, whichever is more.
  ///
  /// `eventAges` are the ages in days of the won and lost deals, in any order.
  package init(eventAges: [Int32], least: Int = 15) {
    var ages = AgeCounts()
    for age in eventAges { ages.insert(max(0, Int(age))) }
    self.init(ages, least: least)
  }

  /// Cuts the same way by the ages that are counted.
  init(_ ages: AgeCounts, least: Int) {
    edges = Self.edges(ages, least)
    bands = Self.bands(ages)
    cuts = AgeCuts(edges + bands)
    binOfPiece = cuts.ages.map { [edges] age in (edges.lastIndex { $0 <= age }) ?? 0 }
    bandOfPiece = cuts.ages.map { [bands] age in (bands.lastIndex { $0 <= age }) ?? 0 }
  }

  /// Youngest age of each piece.
  var pieces: [Int] { cuts.ages }

  private static func edges(_ ages: AgeCounts, _ least: Int) -> [Int] {
    guard let oldest = ages.oldest else { return [0] }
    var edges = [0]
    var held = 0
    for (age, count) in ages.counts.enumerated() where count > 0 {
      held += Int(count)
      if held >= least && held * 40 >= ages.total && age < oldest {
        edges.append(age + 1)
        held = 0
      }
    }
    edges.append(oldest + 1)
    return edges
  }

  private static func bands(_ ages: AgeCounts) -> [Int] {
    guard ages.total >= 50 else { return [0] }
    var bands = [0]
    for fifth in [0.2, 0.4, 0.6, 0.8] {
      let cut = ages.age(at: Int(fifth * Double(ages.total))) + 1
      if cut != bands.last { bands.append(cut) }
    }
    return bands
  }

  /// The piece that `age` (0 or more days) lies in.
  func piece(_ age: Int) -> Int { cuts.piece(age) }

  /// The last age of a piece; the last piece has no end.
  func end(ofPiece piece: Int) -> Int { cuts.end(ofPiece: piece) }
}
