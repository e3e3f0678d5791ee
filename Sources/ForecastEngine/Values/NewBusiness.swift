/// Deals that are not in the pipeline yet, but will be created and won inside the window.
///
/// Each rep goes on creating deals per segment at the rate of the last 90 days; each such deal has
/// the chance of a new one to be won in the days that remain (Method.md, New business).
package struct NewBusiness: Sendable {
  /// The arrivals of one rep in one segment.
  package struct Stream: Sendable {
    package var rep: Int
    package var segment: Int
    /// Expected number of deals created and won in the window.
    package var wins: Double
    /// Deals created per day.
    var rate: Double
  }

  private(set) var streams: [Stream] = []

  /// Learns the rates at `asOf` for a window of `horizon` days that begins `lead` days later.
  init(_ history: History, _ hazards: Hazards, asOf: Int32, horizon: Int, lead: Int = 0) {
    guard history.earliest <= asOf else { return }
    let days = min(90, Int(asOf) - Int(history.earliest) + 1)
    let end = lead + horizon
    let step = Self.step(end)
    let starts = Array(stride(from: 1, through: end, by: step))
    // Those of a day in the middle stand for all of its neighbours.
    let ages = starts.map { -min($0 + step / 2, end) }
    var chances: [Double] = []
    var window = WindowChances(hazards, day: asOf, horizon: horizon, lead: lead)
    for group in history.groups {
      let created = history.created(group, after: Int(asOf) - days, to: asOf)
      guard created > 0 else { continue }
      chances.removeAll(keepingCapacity: true)
      window.append(ofAges: ages, rep: group.rep, segment: group.segment, to: &chances)
      var wins = 0.0
      for (first, chance) in zip(starts, chances) {
        wins += chance * Double(min(step, end - first + 1))
      }
      let rate = Double(created) / Double(days)
      streams.append(
        Stream(rep: group.rep, segment: group.segment, wins: wins * rate, rate: rate))
    }
  }

  /// Days of creation that are taken together: one, or three in long windows.
  static func step(_ horizon: Int) -> Int { horizon > 45 ? 3 : 1 }
}
