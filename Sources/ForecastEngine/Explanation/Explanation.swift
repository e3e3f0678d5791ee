/// Why a deal has its chance: factors that multiply to it exactly (Method.md, Why this chance).
public struct Explanation: Sendable {
  /// One reason with the factor by which it changes the chance.
  public enum Reason: Hashable, Sendable {
    /// The month of the quarter, and how deals of this age do in it.
    case season
    /// The rep, with how many deals the rep has won.
    case rep(won: Int)
    /// The segment, with how many of its deals were won.
    case segment(won: Int)
    /// The weight of the stage.
    case stage
    /// The declared close date.
    case closeDate
    /// The level that the replayed past and the run-rate suggest.
    case trackRecord
  }

  /// Age of the deal on the as-of day, in days.
  public let age: Int
  /// The chance of a deal of this age in the window, 0...1, before any factor.
  public let base: Double
  /// The factors in a fixed order; `base` times all of them is `chance`.
  public let factors: [(reason: Reason, factor: Double)]
  /// The chance that the forecast counts, 0...1.
  public let chance: Double
  /// Past deals that were open at this age, and how many of them were won within as many days.
  public let similar: (deals: Int, won: Int)
  /// Whether the deal is older than every deal that ever closed and has a chance below 1 % .
  public let isForgotten: Bool
}

extension Knowledge {
  /// Why the deal at `row` of the table has its chance in `forecast`.
  ///
  /// - Returns: nil for a row without a chance, and where the stage weights speak alone.
  public func explanation(ofRow row: Int, in forecast: Forecast) -> Explanation? {
    guard let place = forecast.open.place(ofRow: row), let steps = steps(at: place, in: forecast),
      let hazards = learned.hazards
    else { return nil }
    let group = learned.group(at: place)
    let age = Int(learned.day) - Int(open.createds[place])
    let chain = steps.learned + [steps.staged, steps.dated, steps.issued]
    let reasons: [Explanation.Reason] = [
      .season, .rep(won: learned.wonByRep[group.rep]),
      .segment(won: learned.wonBySegment[group.segment]),
      .stage, .closeDate, .trackRecord,
    ]
    let factors = reasons.enumerated().map { place, reason in
      (reason: reason, factor: chain[place] > 0 ? chain[place + 1] / chain[place] : 1)
    }
    let oldest = hazards.bins.edges.last ?? 0
    return Explanation(
      age: age, base: chain[0], factors: factors, chance: steps.issued,
      similar: forecast.similar[age],
      isForgotten: age >= oldest && steps.issued < 0.01)
  }
}
