import PipelineModel
import TextUI

/// How each week's Weighted is made up of stages, in the order of the process.
struct WeekStages {
  /// The stages that add to a week; deals without a stage are the last.
  let stages: [GroupKey]
  /// Per row of the report the Weighted of each stage, in minor units: they add up to the row's.
  let parts: [[Int128]]

  /// Looks at every deal due in the weeks once.
  init(_ report: WeeksReport) {
    let scope = report.scope
    let columns = scope.pipeline.columns
    let names = columns.names[Dimension.stage.rawValue]
    let window = scope.outlook.windows[report.horizon]
    // The row of a day in the first currency; the others follow it.
    var rowOfDay: [Int] = []
    var currencies: [Currency: Int] = [:]
    for (index, row) in report.rows.enumerated() {
      if index == 0 || row.window != report.rows[index - 1].window {
        let days = row.window.last.days(since: row.window.first) + 1
        rowOfDay += Array(repeating: index, count: max(0, days))
      }
      if currencies[row.currency] == nil { currencies[row.currency] = currencies.count }
    }
    let places = columns.currencies.map { currencies[$0] }
    var sums = [[Int128]](
      repeating: Array(repeating: 0, count: names.names.count + 1), count: report.rows.count)
    for index in scope.deals
    where columns.outcomes[index] == .open && columns.isCounted(index) {
      let day = Int(columns.closes[index]) - Int(window.first.number)
      guard rowOfDay.indices.contains(day),
        let place = places[Int(columns.currencyCodes[index])]
      else { continue }
      let stage = Int(names.codes[index]) + 1
      sums[rowOfDay[day] + place][stage] += Int128(columns.weighted(at: index))
    }
    let order = Dictionary(columns.stages.map { ($0.name, $0.order) }) { first, _ in first }
    let adds = sums.reduce(into: [Bool](repeating: false, count: names.names.count + 1)) {
      for (stage, sum) in $1.enumerated() where sum != 0 { $0[stage] = true }
    }
    let shown = adds.indices.filter { adds[$0] }.sorted { a, b in
      func place(_ stage: Int) -> (Int, Int) {
        stage == 0 ? (.max, .max) : (order[names.names[stage - 1]] ?? .max - 1, stage)
      }
      return place(a) < place(b)
    }
    stages = shown.map { $0 == 0 ? .unnamed : .name(names.names[$0 - 1]) }
    parts = sums.map { row in shown.map { row[$0] } }
  }

  /// The name of a stage, for people.
  func name(_ index: Int) -> SafeText {
    if case .name(let name) = stages[index] { name.safe } else { "(no stage)" }
  }

  /// The parts of a bar: all stages, or of more than six the five with most and the others.
  var shown: (names: [SafeText], parts: [[Int128]]) {
    guard stages.count > 6 else { return (stages.indices.map(name), parts) }
    let sums = stages.indices.map { stage in parts.reduce(Int128(0)) { $0 + $1[stage] } }
    let kept = Set(stages.indices.sorted { (sums[$0], $1) > (sums[$1], $0) }.prefix(5))
    let own = stages.indices.filter(kept.contains)
    return (
      ["others"] + own.map(name),
      parts.map { row in
        let others = row.indices.filter { !kept.contains($0) }.reduce(Int128(0)) { $0 + row[$1] }
        return [others] + own.map { row[$0] }
      }
    )
  }
}
