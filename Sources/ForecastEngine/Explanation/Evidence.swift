public import PipelineModel

/// What a forecast rests on, and what it cannot know: the reasons that a screen puts into words.
///
/// The order of the cases is that of weight (Method.md, What is shown when).
public enum Evidence: Hashable, Sendable {
  /// Fewer than ten won deals with a close date: the stage weights alone speak.
  case fewWon(Int)
  /// No deal has a day of creation: ages are unknown, the stage weights speak.
  case noCreated
  /// No deal was lost: the win rate cannot be learned, chances are too high.
  case noLost
  /// Fewer than two windows that do not overlap could be replayed: not verified on this file.
  ///
  /// Replayed windows, and their worth when overlapping ones count once.
  case notVerified(windows: Int, independent: Double)
  /// Replayed windows, how many of them fell inside the range, and their worth.
  case verified(windows: Int, inside: Int, independent: Double)
  /// Errors of more than half of what was won, as a share of it: plan with the range.
  case lumpy(Double)
  /// Days seen, fewer than two windows: growth and season cannot be told apart.
  case shortHistory(days: Int)
  /// Closed deals of days on which a bulk import closed them; they are not learned from.
  case imported(days: [Day], deals: Int)
  /// Open deals without a day of creation, which the forecast does not count.
  case openWithoutCreated(Int)
  /// Closed deals without a close date, which are not learned from.
  case closedWithoutClose(Int)
  /// Deals that close before they are created: their amounts are learned from, their ages not.
  case closedBeforeCreated(Int)
}

extension Knowledge {
  /// What a forecast of `horizon` days rests on, most important first.
  func evidence(horizon: Int, replay: Replay?) -> [Evidence] {
    var evidence: [Evidence] = []
    let hasAges = (learned.hazards?.won.events ?? 0) > 0
    if learned.wonCount < Forecaster.leastWon {
      evidence.append(.fewWon(learned.wonCount))
    } else if !hasAges {
      evidence.append(.noCreated)
    } else if learned.hazards?.lost.events == 0 {
      evidence.append(.noLost)
    }
    let record = replay?.accuracy(of: .engine)
    let independent = record?.independentWindows ?? 0
    if let record, independent >= 2 {
      evidence.append(
        .verified(
          windows: record.windows, inside: record.inside ?? 0, independent: independent))
      if let error = record.error, error > 0.5 { evidence.append(.lumpy(error)) }
    } else {
      evidence.append(.notVerified(windows: record?.windows ?? 0, independent: independent))
    }
    let seen = Int(learned.day) - Int(learned.first) + 1
    if seen < 2 * horizon { evidence.append(.shortHistory(days: seen)) }
    if observation.importedDeals > 0 {
      evidence.append(
        .imported(
          days: observation.importDays.map { Day(number: $0) }, deals: observation.importedDeals))
    }
    if observation.openWithoutCreated > 0 && hasAges {
      evidence.append(.openWithoutCreated(observation.openWithoutCreated))
    }
    if observation.closedWithoutClose > 0 {
      evidence.append(.closedWithoutClose(observation.closedWithoutClose))
    }
    if observation.closedBeforeCreated > 0 {
      evidence.append(.closedBeforeCreated(observation.closedBeforeCreated))
    }
    return evidence
  }
}
