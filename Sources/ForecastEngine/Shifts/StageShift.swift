/// Re-ranking of the open deals by the weights of their stages (Method.md, Stages).
///
/// One export does not tell in which stage past deals were, so that the rate per stage cannot be
/// learned from it: the weights rank, the history sets the level.
struct StageShift: Sendable {
  /// Chance of each open deal to be won within a year, before and after the shift, 0...1.
  private let before: [Double]
  private let after: [Double]

  /// Nil when no open deal has a weight.
  init?(_ history: History, _ learned: Learned) {
    let open = learned.openChances(history, horizon: 365)
    var known: [Double] = []
    for deal in open.deals where !history.weights[deal].isNaN {
      known.append(history.weights[deal])
    }
    guard !known.isEmpty else { return nil }
    // A stage without a weight counts as the mean of the weights in use, each once.
    known.sort()
    var (sum, count) = (0.0, 0.0)
    for (index, weight) in known.enumerated() where index == 0 || known[index - 1] != weight {
      sum += weight
      count += 1
    }
    let mean = sum / count
    before = open.chances.map { min(max($0, 1e-3), 1 - 1e-3) }
    let evidence = open.deals.map { deal in
      let weight = history.weights[deal]
      return LevelShift.logit(weight.isNaN ? mean : weight)
    }
    after = LevelShift(before, by: evidence).chances
  }

  /// The chances of a shorter window after the shift, never above those of the year.
  func applied(to chances: [Double]) -> [Double] {
    chances.indices.map { min(chances[$0] * after[$0] / before[$0], after[$0]) }
  }
}
