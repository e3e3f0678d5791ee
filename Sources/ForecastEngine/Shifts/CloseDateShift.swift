import Glibc

/// Re-ranking of the open deals by their declared close dates (Method.md, Stages and close dates).
///
/// The declared date doubles the odds of a deal due in the window, and halves those of one due
/// later or long past due; the sum of all chances stays.
package struct CloseDateShift: Sendable {
  /// Days past due from which a declared date is no longer believed.
  static let longPastDue = 30

  private let shift: LevelShift
  private let day: Int32
  private let horizon: Int
  private let lead: Int

  /// Finds the shift of the `chances` of deals that are due on the days `dues`; nil when no date
  /// says anything.
  init?(_ chances: [Double], dues: NarrowColumn, day: Int32, horizon: Int, lead: Int = 0) {
    let evidence = dues.map { Self.logOdds(due: $0, day: day, horizon: horizon, lead: lead) }
    guard evidence.contains(where: { $0 != 0 }) else { return nil }
    shift = LevelShift(chances, by: evidence)
    self.day = day
    self.horizon = horizon
    self.lead = lead
  }

  /// The chance of a deal that is due on day `due`, after the shift.
  func applied(to chance: Double, due: Int32) -> Double {
    shift.applied(
      to: chance, by: Self.logOdds(due: due, day: day, horizon: horizon, lead: lead))
  }

  /// What a declared date says about being won in the window, in logits.
  package static func logOdds(
    due: Int32, day: Int32, horizon: Int, lead: Int = 0
  ) -> Double {
    guard due != DealTable.noDay else { return 0 }
    let days = Int(due) - Int(day)
    if days > lead + horizon || days < -longPastDue { return -log(2) }
    if days > lead { return log(2) }
    return days > 0 ? -log(2) : 0
  }
}
