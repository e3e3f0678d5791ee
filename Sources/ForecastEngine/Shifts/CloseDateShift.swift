import Glibc

/// Re-ranking of the open deals by their declared close dates (Method.md, Close dates).
///
/// The declared date doubles the odds of a deal due in the window, and halves those of one due
/// later or long past due; the sum of all chances stays.
package struct CloseDateShift: Sendable {
  /// Days past due from which a declared date is no longer believed.
  static let longPastDue = 30

  /// The chances of `deals` after the shift; the same ones when no deal has a date.
  static func applied(
    to chances: [Double], of deals: [Int], _ history: History, day: Int32, horizon: Int,
    lead: Int = 0
  ) -> [Double] {
    let evidence = deals.map {
      logOdds(due: history.dues[$0], day: day, horizon: horizon, lead: lead)
    }
    guard evidence.contains(where: { $0 != 0 }) else { return chances }
    return LevelShift(chances, by: evidence).chances
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
