import PipelineModel
import RandomData
import Testing

struct TotalsTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `sums are those of the deals, per currency`(seed: UInt64) {
    let pipeline = RandomPipeline(seed: seed).pipeline
    let deals = (0..<pipeline.count).map { pipeline[$0] }
    let sums = pipeline.totals(of: Array(0..<pipeline.count))
    for (first, next) in zip(sums, sums.dropFirst()) {
      let (a, b) = (first.totals.deals, next.totals.deals)
      #expect(a > b || (a == b && first.currency < next.currency))
    }
    #expect(Set(sums.map(\.currency)) == Set(deals.map(\.currency)))
    for (currency, totals) in sums { #expect(totals == Totals(of: deals, in: currency)) }
  }

  @Test func `no deals have no sums`() {
    #expect(RandomPipeline(seed: 0).pipeline.totals(of: []).isEmpty)
  }
}

extension Totals {
  /// The same sums, counted the slow and obvious way.
  init(of deals: [Deal], in currency: Currency) {
    self.init()
    let own = deals.filter { $0.currency == currency }
    let unweighed = own.filter { $0.outcome == .open && $0.weight == nil }
    self.deals = own.count
    amount = own.compactMap(\.amount).reduce(0) { $0 + $1.minorUnits }
    weighted = own.compactMap(\.weighted).reduce(0) { $0 + $1.minorUnits }
    withoutAmount = own.count { $0.amount == nil }
    withoutWeight = unweighed.count
    amountWithoutWeight = unweighed.compactMap(\.amount).reduce(0) { $0 + $1.minorUnits }
  }
}
