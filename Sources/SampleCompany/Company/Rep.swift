/// A rep of the company with the habits that a forecast can find in the history.
struct Rep: Equatable, Sendable {
  let name: String
  let team: Team

  /// Percent of the usual share of deals that go on to the next stage.
  let skill: Int

  /// Percent of the true time to close that the rep writes down: below 100 is optimistic.
  let patience: Int

  /// In how many of 10,000 workdays the rep corrects a close date that has passed.
  let tidiness: Int

  /// In how many of 10,000 workdays the rep touches a deal.
  let activity: Int

  /// Days before the newest export on which the rep joined.
  let tenure: Int

  /// Dollars to win in an ordinary quarter.
  let quota: Int

  /// All reps, by team.
  static let all = [
    Rep(
      name: "Ana Beltrán", team: .process, skill: 109, patience: 85, tidiness: 1_400,
      activity: 2_400, tenure: 2_000, quota: 330_000),
    Rep(
      name: "Ben Okafor", team: .process, skill: 97, patience: 80, tidiness: 110,
      activity: 1_500, tenure: 2_000, quota: 260_000),
    Rep(
      name: "Chloé Laurent", team: .process, skill: 113, patience: 100, tidiness: 2_500,
      activity: 2_800, tenure: 2_000, quota: 390_000),
    Rep(
      name: "David Lindqvist", team: .process, skill: 97, patience: 50, tidiness: 1_000,
      activity: 2_000, tenure: 2_000, quota: 250_000),
    Rep(
      name: "Jonas Müller", team: .machines, skill: 104, patience: 125, tidiness: 2_000,
      activity: 2_200, tenure: 2_000, quota: 290_000),
    Rep(
      name: "Mira Ångström", team: .machines, skill: 106, patience: 90, tidiness: 1_500,
      activity: 2_300, tenure: 2_000, quota: 280_000),
    Rep(
      name: "Priya Nair", team: .machines, skill: 99, patience: 70, tidiness: 1_000,
      activity: 2_600, tenure: 300, quota: 180_000),
    Rep(
      name: "Tom Whitfield", team: .machines, skill: 91, patience: 60, tidiness: 260,
      activity: 1_300, tenure: 2_000, quota: 190_000),
  ]
}

/// A team of reps and its manager.
enum Team: CaseIterable, Sendable {
  case process, machines

  var name: String {
    switch self {
    case .process: "Process Industries"
    case .machines: "Machine Builders"
    }
  }

  var manager: String {
    switch self {
    case .process: "Helen Brandt"
    case .machines: "Marcus Adeyemi"
    }
  }
}
