/// Re-ranking of the open deals by the weights of their stages (Method.md, Stages and close dates).
///
/// One export does not tell in which stage past deals were, so that the rate per stage cannot be
/// learned from it: the weights rank, the history sets the level.
package struct StageShift: Sendable {
  /// Chance of each open deal to be won within a year, after the shift, 0...1.
  let after: [Double]

  /// Shifts the `chances` within a year of deals with such `weights`, not a number for none; nil
  /// when no deal has one.
  init?(_ chances: [Double], weights: [Double]) {
    var known = weights.filter { !$0.isNaN }
    guard !known.isEmpty else { return nil }
    // A stage without a weight counts as the mean of the weights in use, each once.
    known.sort()
    var (sum, count) = (0.0, 0.0)
    for (index, weight) in known.enumerated() where index == 0 || known[index - 1] != weight {
      sum += weight
      count += 1
    }
    let mean = sum / count
    let before = chances.map(Self.held)
    let evidence = weights.map { LevelShift.logit($0.isNaN ? mean : $0) }
    let shift = LevelShift(before, by: evidence)
    after = zip(before, evidence).map { shift.applied(to: $0, by: $1) }
  }

  /// The chances of a shorter window after the shift, never above those of the year, which were
  /// `year` before it.
  func applied(to chances: [Double], ofYear year: [Double]) -> [Double] {
    chances.indices.map { applied(to: chances[$0], ofYear: year[$0], at: $0) }
  }

  /// The same for the deal at `place` alone.
  func applied(to chance: Double, ofYear year: Double, at place: Int) -> Double {
    min(chance * after[place] / Self.held(year), after[place])
  }

  private static func held(_ chance: Double) -> Double { min(max(chance, 1e-3), 1 - 1e-3) }
}
