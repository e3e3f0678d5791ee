import PipelineModel

/// The reps whose whole Forecast belongs to a group: itself, or a team that all their deals are of.
struct WholeReps {
  /// By the rep's name, nil for none; a rep that belongs to no group as a whole is absent.
  private var groups: [RawText?: GroupKey] = [:]

  /// Finds the reps of a share whose deals are all in one group of `grouping`.
  ///
  /// A group with a rep who has deals in another one is none of whole reps: nobody knows to which
  /// of them the business to come belongs.
  init(_ pipeline: Pipeline, by grouping: Grouping, _ share: ForecastShare) {
    guard share != .openDeals else { return }
    let columns = pipeline.columns
    let reps = columns.names[Dimension.rep.rawValue]
    let names: [RawText?] = [nil] + reps.names.map { $0 }
    func key(_ code: Int, _ names: [RawText]) -> GroupKey {
      code == 0 ? .unnamed : .name(names[code - 1])
    }
    func code(_ column: NameColumn, _ deal: Int) -> Int {
      column.codes.isEmpty ? 0 : Int(column.codes[deal]) + 1
    }
    if grouping == .dimension(.rep) {
      for (place, name) in names.enumerated() where share.holds(name) {
        groups[name] = key(place, reps.names)
      }
    } else if grouping == .dimension(.team) {
      let teams = columns.names[Dimension.team.rawValue]
      var team = [Int](repeating: -1, count: names.count)
      var isMixed = [Bool](repeating: false, count: names.count)
      for deal in 0..<columns.count {
        let (rep, own) = (code(reps, deal), code(teams, deal))
        if team[rep] < 0 { team[rep] = own }
        if team[rep] != own { isMixed[rep] = true }
      }
      let held = names.map(share.holds)
      var isPart = [Bool](repeating: false, count: teams.names.count + 1)
      for deal in 0..<columns.count {
        let rep = code(reps, deal)
        if isMixed[rep], held[rep] { isPart[code(teams, deal)] = true }
      }
      for (place, name) in names.enumerated()
      where held[place] && team[place] >= 0 && !isMixed[place] && !isPart[team[place]] {
        groups[name] = key(team[place], teams.names)
      }
    }
  }

  /// The codes of the reps of each group, among those that a currency has.
  func codes(of reps: [RawText?]) -> [GroupKey: [Int]] {
    var codes: [GroupKey: [Int]] = [:]
    for (code, rep) in reps.enumerated() {
      if let group = groups[rep] { codes[group, default: []].append(code) }
    }
    return codes
  }
}
