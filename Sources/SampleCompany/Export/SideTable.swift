/// The small tables beside the exports.
enum SideTable {
  /// Every stage in order, with the weight that the company believes in.
  static let stages = SampleFile(
    name: "stages.csv",
    bytes: CommaSeparated.table(
      [["stage", "weight", "category", "outcome"]]
        + Stage.allCases.map { [$0.name, "\($0.weight)%", $0.category, $0.outcome] }))

  /// Each rep's manager and team.
  static let team = SampleFile(
    name: "team.csv",
    bytes: CommaSeparated.table(
      [["rep", "manager", "team"]] + Rep.all.map { [$0.name, $0.team.manager, $0.team.name] }))

  /// The goals of each rep and of the company for the four quarters of `year`.
  static func quotas(year: Int) -> SampleFile {
    // Percent of an ordinary quarter.
    let quarters = [("Q1", 90), ("Q2", 100), ("Q3", 95), ("Q4", 115)]
    let rows = quarters.flatMap { quarter, percent in
      let goals = Rep.all.map { ($0.name, $0.quota * percent / 100) }
      let total = ("total", goals.reduce(0) { $0 + $1.1 })
      return (goals + [total]).map { [$0.0, "\(year)-\(quarter)", "\($0.1)"] }
    }
    return SampleFile(
      name: "quotas.csv", bytes: CommaSeparated.table([["who", "period", "amount"]] + rows))
  }
}
