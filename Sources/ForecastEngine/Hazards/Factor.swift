/// One factor of a hazard: a multiplier per level, drawn towards 1 as far as the evidence is thin.
///
/// Empirical Bayes with a gamma prior of mean 1: (observed + kappa) / (expected + kappa), where
/// kappa comes from how much the levels differ beyond chance (Method.md, Learning).
package struct Factor: Sendable {
  private var multipliers: [Double]
  /// Weighted events seen, by level.
  private(set) var observed: [Double]
  /// How many expected events the prior is worth, 5...1,000,000.
  package private(set) var kappa = 1e6
  /// Whether two levels or more were seen; a factor of one level says nothing.
  package internal(set) var isUsed = false

  init(levels: Int) {
    multipliers = [Double](repeating: 1, count: levels)
    observed = [Double](repeating: 0, count: levels)
  }

  /// The multiplier of `level`; 1 for a level that was never seen.
  subscript(level: Int) -> Double { multipliers[level] }

  package var levels: [Double] { multipliers }

  /// Counts the events by level: `codes` and `ends` have one element per cell.
  mutating func count(_ codes: [Int32], _ ends: [Double]) {
    var isSeen = [Bool](repeating: false, count: observed.count)
    for cell in codes.indices {
      let level = Int(codes[cell])
      observed[level] += ends[cell]
      isSeen[level] = true
    }
    var seen = 0
    for level in isSeen where level { seen += 1 }
    isUsed = seen >= 2
  }

  /// Fits the multipliers, given the events that each cell expects with the present ones.
  mutating func fit(_ codes: [Int32], _ expected: inout [Double]) {
    guard isUsed else { return }
    var sums = [Double](repeating: 0, count: observed.count)
    for cell in codes.indices { sums[Int(codes[cell])] += expected[cell] }
    var spread = 0.0
    var square = 0.0
    for level in sums.indices {
      // All days of a level carry its own multiplier: divided out, the others' remain.
      sums[level] /= multipliers[level]
      let gap = observed[level] - sums[level]
      spread += gap * gap - sums[level]
      square += sums[level] * sums[level]
    }
    let variance = square > 0 ? max(0, spread / square) : 0
    kappa = variance > 1e-6 ? min(max(1 / variance, 5), 1e6) : 1e6
    var changes = multipliers
    for level in sums.indices {
      let multiplier = (observed[level] + kappa) / (sums[level] + kappa)
      changes[level] = multiplier / multipliers[level]
      multipliers[level] = multiplier
    }
    for cell in codes.indices { expected[cell] *= changes[Int(codes[cell])] }
  }
}
