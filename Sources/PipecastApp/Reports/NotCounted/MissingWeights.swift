import PipelineModel
import TextUI

extension ReportScope {
  /// The stages of which open deals have no weight, in the order of the process, with their money.
  ///
  /// Deals without a stage are not in it: no stage can give them a weight.
  func stagesWithoutWeight(
    among deals: DealIndices
  ) -> [(stage: RawText, sums: [(currency: Currency, totals: Totals)])] {
    let columns = pipeline.columns
    let names = columns.names[Dimension.stage.rawValue]
    var found: [Int: [Int]] = [:]
    for index in deals
    where columns.outcomes[index] == .open && columns.weights[index] == DealColumns.noWeight
      && names.codes[index] >= 0
    {
      found[Int(names.codes[index]), default: []].append(index)
    }
    let order = Dictionary(columns.stages.map { ($0.name, $0.order) }) { first, _ in first }
    return found.map { (stage: names.names[$0.key], sums: pipeline.totals(of: $0.value)) }
      .sorted { a, b in
        (order[a.stage] ?? .max, a.stage) < (order[b.stage] ?? .max, b.stage)
      }
  }
}
