/// The daily chances of one rep's deals in one segment, and what they add up to over a window.
///
/// The cumulative incidence: won on day u needs not to have ended before (Method.md, Chances).
package struct Incidence: Sendable {
  /// Which factors take part: the explanation of a chance adds one after the other.
  package enum Parts: Int, CaseIterable, Sendable {
    case age, season, rep, segment
  }

  private let bins: AgeBins
  private let months: QuarterMonths
  /// Daily chances by `piece * 3 + phase`.
  private var won: [Double]
  private var lost: [Double]

  /// Takes the factors up to and with `parts`.
  package init(_ hazards: Hazards, rep: Int, segment: Int, parts: Parts = .segment) {
    bins = hazards.bins
    months = hazards.months
    won = Self.rates(hazards.won, hazards.bins, rep, segment, parts)
    lost = Self.rates(hazards.lost, hazards.bins, rep, segment, parts)
    for cell in won.indices {
      (won[cell], lost[cell]) = Self.held(won: won[cell], lost: lost[cell])
    }
  }

  private static func rates(
    _ cause: CauseHazard, _ bins: AgeBins, _ rep: Int, _ segment: Int, _ parts: Parts
  ) -> [Double] {
    guard parts != .age else {
      return (0..<bins.pieces.count * 3).map { cause.base[bins.binOfPiece[$0 / 3]] }
    }
    var factor = 1.0
    if parts.rawValue >= Parts.rep.rawValue { factor *= cause.rep[rep] }
    if parts.rawValue >= Parts.segment.rawValue { factor *= cause.segment[segment] }
    return cause.byCell.map { $0 * factor }
  }

  /// Daily chances that leave some deals open, whatever the factors say.
  static func held(won: Double, lost: Double) -> (won: Double, lost: Double) {
    guard won + lost > 0.95 else { return (won, lost) }
    let scale = 0.95 / (won + lost)
    return (won * scale, lost * scale)
  }

  /// The chances to be won and to be lost on days `day + 1` through `day + horizon`.
  ///
  /// The age is that at the end of `day`, in days since the deal was created; -1 for a deal that
  /// will be created on the next day.
  package func chances(age: Int, day: Int32, horizon: Int) -> (won: Double, lost: Double) {
    var open = 1.0
    var wins = 0.0
    var losses = 0.0
    walk(age: age, day: day, horizon: horizon) { won, lost, days in
      let stays = 1 - won - lost
      for _ in 0..<days {
        wins += open * won
        losses += open * lost
        open *= stays
      }
    }
    return (wins, losses)
  }

  /// The chance to be won in the `horizon` days that begin `lead` days after `day`.
  func chance(age: Int, day: Int32, horizon: Int, lead: Int) -> Double {
    let before = lead > 0 ? chances(age: age, day: day, horizon: lead).won : 0
    return chances(age: age, day: day, horizon: lead + horizon).won - before
  }

  /// Adds the chance to be won on each day of the window, times `scale`, to `days`.
  func addWins(age: Int, day: Int32, scale: Double, to days: inout [Double], from start: Int = 0) {
    var open = scale
    var place = start
    walk(age: age, day: day, horizon: days.count - start) { won, lost, length in
      let stays = 1 - won - lost
      for _ in 0..<length {
        days[place] += open * won
        open *= stays
        place += 1
      }
    }
  }

  /// Calls `body` for each run of days with the same daily chances.
  private func walk(age: Int, day: Int32, horizon: Int, _ body: (Double, Double, Int) -> Void) {
    var passed = 0
    while passed < horizon {
      let today = Int(day) + passed + 1
      let piece = bins.piece(age + passed + 1)
      let month = Int32(clamping: today)
      let untilPiece = bins.end(ofPiece: piece) - (age + passed)
      let untilMonth = Int(months.end(month)) - today + 1
      let run = max(1, min(horizon - passed, untilPiece, untilMonth))
      let cell = piece * 3 + months.phase(month)
      body(won[cell], lost[cell], run)
      passed += run
    }
  }
}
