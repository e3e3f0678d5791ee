/// The chance of one open deal after each step that changed it, 0...1.
package struct ChanceSteps: Sendable {
  /// From the hazards: age alone, then season, rep and segment added.
  package let learned: [Double]
  /// After the shift by stage.
  package let staged: Double
  /// After the shift by close date.
  package let dated: Double
  /// After the correction by the replay: as issued.
  package let issued: Double
}

extension Knowledge {
  /// The steps of the open deal at `place`; nil where the stage weights speak alone.
  package func steps(at place: Int, in forecast: Forecast) -> ChanceSteps? {
    guard basis == .history, let hazards = learned.hazards else { return nil }
    let age = Int(learned.day) - Int(open.createds[place])
    let group = learned.group(at: place)
    let parts = Incidence.Parts.allCases.map { parts in
      Incidence(
        hazards, rep: group.rep, segment: group.segment, parts: parts
      ).chance(age: age, day: learned.day, horizon: forecast.horizon, lead: forecast.lead)
    }
    let all = parts.last ?? 0
    let staged =
      stageShift?.applied(
        to: all,
        ofYear: learned.chance(
          age: age, rep: group.rep, segment: group.segment, horizon: Forecaster.year),
        at: place) ?? all
    return ChanceSteps(
      learned: parts, staged: staged,
      dated: forecast.dateShift?.applied(to: staged, due: open.dues[place]) ?? staged,
      issued: forecast.sales.deals[place].chance)
  }
}
