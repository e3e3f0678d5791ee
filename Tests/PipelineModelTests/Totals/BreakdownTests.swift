import PipelineModel
import RandomData
import Testing

struct BreakdownTests {
  private static let seeds = 0..<12 as Range<UInt64>

  @Test(arguments: seeds, Outlook.everyKind)
  func `the total is counted deal by deal`(seed: UInt64, outlook: Outlook) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let deals = (0..<pipeline.count).map { pipeline[$0] }
    for row in pipeline.breakdown(by: .total, outlook: outlook).rows {
      let open = deals.filter { $0.outcome == .open }
      #expect(row.open == Totals(of: open, in: row.currency))
      for (index, window) in outlook.windows.enumerated() {
        let due = open.filter { deal in
          deal.category != .omitted && deal.close.map(window.contains) ?? false
        }
        #expect(row.due[index] == Totals(of: due, in: row.currency))
        let before = outlook.horizons[index].windowBefore(outlook.asOf)
        let won = deals.filter { deal in
          deal.outcome == .won && deal.close.map(before.contains) ?? false
        }
        #expect(row.won[index] == Totals(of: won, in: row.currency))
      }
    }
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `children sum to their parent in every currency and horizon`(
    seed: UInt64, grouping: Grouping
  ) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    for outlook in Outlook.everyKind {
      let parents = pipeline.breakdown(by: .total, outlook: outlook).rows
      let children = pipeline.breakdown(by: grouping, outlook: outlook).rows
      #expect(Set(children.map { "\($0.key) \($0.currency)" }).count == children.count)
      for var parent in parents {
        var sum = Breakdown.Row(
          key: .total, currency: parent.currency, horizons: outlook.horizons.count)
        for child in children where child.currency == parent.currency { sum += child }
        if grouping == .week {
          // The weeks ahead hold the deals that are due in them and nothing else.
          #expect(sum.due == parent.due)
          parent.open = sum.open
          parent.won = sum.won
        }
        #expect(sum == parent)
      }
    }
  }

  @Test(arguments: seeds)
  func `a horizon holds the shorter ones`(seed: UInt64) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    for row in pipeline.breakdown(by: .dimension(.rep), outlook: outlook).rows {
      #expect(row.due[0].deals <= row.due[1].deals)
      #expect(row.due[1].deals <= row.open.deals)
      #expect(row.won[0].deals <= row.won[1].deals)
    }
    let due = outlook.windows.map { window in
      Set(pipeline.indices(.open).filter { pipeline[$0].close.map(window.contains) ?? false })
    }
    #expect(due[0].isSubset(of: due[1]))
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `the order of the deals changes nothing`(seed: UInt64, grouping: Grouping) {
    let random = RandomPipeline(seed: seed)
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let rows = random.pipeline.breakdown(by: grouping, outlook: outlook).rows
    let shuffled = random.shuffled(seed: seed + 99).pipeline
    #expect(shuffled.breakdown(by: grouping, outlook: outlook).rows == rows)
  }

  @Test(arguments: seeds)
  func `only the deals that are asked for are counted`(seed: UInt64) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    func sum(_ isWanted: (Int) -> Bool) -> Int {
      let deals = DealIndices((0..<pipeline.count).filter(isWanted))
      return pipeline.breakdown(by: .dimension(.account), outlook: outlook, among: deals).rows
        .reduce(0) { $0 + $1.open.deals }
    }
    #expect(sum { $0 % 2 == 0 } + sum { $0 % 2 == 1 } == pipeline.indices(.open).count)
    #expect(pipeline.breakdown(by: .total, outlook: outlook, among: DealIndices([])).rows.isEmpty)
  }

  @Test(arguments: seeds, Grouping.everyKind)
  func `the sums over all groups are those of all deals`(seed: UInt64, grouping: Grouping) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    // Weeks and months have only what is due in them.
    guard case .dimension = grouping else { return }
    let sums = pipeline.breakdown(by: grouping, outlook: outlook).total
    #expect(sums.rows == pipeline.breakdown(by: .total, outlook: outlook).rows)
    #expect(sums.grouping == .total)
  }

  @Test func `a pipeline without deals has no rows`() {
    let empty = RandomPipeline(seed: 1, count: 0).pipeline
    for grouping in Grouping.everyKind {
      #expect(empty.breakdown(by: grouping, outlook: Outlook(asOf: .first)).rows.isEmpty)
    }
  }
}
