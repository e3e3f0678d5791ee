import PipecastApp
import PipelineModel
import RandomData

extension ReportScope {
  /// The deals of a seed, seen from an outlook, for everybody or narrowed as a user narrows them.
  init(seed: UInt64, outlook: Outlook, filter: DealFilter = .none) {
    self.init(
      pipeline: RandomPipeline(seed: seed).pipeline, outlook: outlook, asOfSource: .option,
      filter: filter)
  }

  /// Filters that reports are narrowed by.
  static let everyFilter: [DealFilter] = [
    .none, DealFilter(.contains(.rep, ["a"])), DealFilter(.missing(.dimension(.team))),
    DealFilter(terms: [FilterTerm(.contains(.stage, ["n"]), isNegated: true)]),
    DealFilter(.amount(.greater, 1000)), DealFilter(.outcome(.open)),
  ]

  /// The deals that a filter opens, as it is written and read again.
  func opened(by filter: DealFilter) throws(FilterError) -> [Int] {
    try DealFilter(filter.description).indices(in: pipeline)
  }
}

extension [Int] {
  /// Totals of these deals, which must all have one currency: nil where they have several.
  func totals(in pipeline: Pipeline) -> Totals? {
    let sums = pipeline.totals(of: self)
    return sums.count > 1 ? nil : sums.first?.totals ?? Totals()
  }
}
