import PipecastApp
import PipelineModel
import RandomData
import Testing

/// The bridge from Weighted to Forecast adds up, and each step opens its deals.
struct BridgeTests {
  @Test(arguments: [11, 12, 13] as [UInt64], Outlook.everyKind)
  func `the steps lead from Weighted to Forecast`(seed: UInt64, outlook: Outlook) throws {
    for filter in ForecastScope.filters {
      let random = try #require(
        ForecastScope(seed: seed, outlook: outlook, filter: try DealFilter(filter)))
      let total = BreakdownReport(random.scope, by: .total)
      for (horizon, _) in outlook.horizons.enumerated() {
        for headline in total.headlines(horizon) where total.totals.count > 0 {
          let report = try #require(
            ForecastReport(random.scope, currency: headline.currency, horizon: horizon))
          let bars = try #require(report.bridge?.bars)
          #expect(bars.first?.amount == headline.due.weighted)
          #expect(bars.last?.amount == headline.forecast?.total)
          #expect(bars.dropLast().reduce(0) { $0 + $1.amount } == bars.last?.amount)
        }
      }
    }
  }

  @Test(arguments: [14, 15] as [UInt64], Outlook.everyKind)
  func `a step opens as many deals as it counts`(seed: UInt64, outlook: Outlook) throws {
    let random = try #require(ForecastScope(seed: seed, outlook: outlook))
    for currency in random.scope.pipeline.currencies {
      let report = try #require(
        ForecastReport(random.scope, currency: currency, horizon: outlook.horizons.count - 1))
      for bar in report.bridge?.bars ?? [] {
        guard let filter = bar.filter else {
          #expect(bar.step == .coming || bar.step == .habit)
          continue
        }
        let deals = filter.indices(in: random.scope.pipeline)
        // The Forecast leaves out deals whose age is unknown: no step but the ends counts them.
        let known = deals.filter {
          bar.step == .weighted || bar.step == .later || bar.step == .chances
            || random.forecasts.amount(
              ofDeal: $0, horizon: outlook.horizons.count - 1) != nil
        }
        #expect(bar.deals == known.count, "\(bar.step)")
      }
    }
  }

  @Test func `a deal that decides the horizon moves Forecast and low end down when it is lost`()
    throws
  {
    var scope = try Session.sample().scope
    scope.forecasting = .ready(try #require(try Forecasts.sample.get()))
    let report = try #require(ForecastReport(scope, currency: .init(code: "USD"), horizon: 1))
    #expect(report.deciding.count == 8)
    for (deal, effect) in report.deciding {
      #expect(scope.pipeline[deal].outcome == .open)
      #expect(effect.lost.total < 0)
      #expect(effect.lost.end <= 0)
      #expect(effect.won.total > 0)
      // Lost and won together are the whole deal.
      let whole = effect.won.total - effect.lost.total
      #expect((whole - effect.value).magnitude <= 200)
    }
  }
}
