import PipecastApp
import PipelineModel
import RandomData
import Testing

/// Forecasts of random pipelines: whatever the file holds, the parts sum to the whole.
struct ForecastsTests {
  @Test(arguments: [1, 2, 3] as [UInt64], Outlook.everyKind)
  func `reps sum to the Forecast, and open deals with what is to come too`(
    seed: UInt64, outlook: Outlook
  ) throws {
    let random = try #require(ForecastScope(seed: seed, outlook: outlook))
    let reps = BreakdownReport(random.scope, by: .dimension(.rep))
    for (horizon, _) in outlook.horizons.enumerated() {
      for headline in reps.headlines(horizon) {
        let figure = try #require(headline.forecast)
        #expect(figure.total == random.forecasts[headline.currency]?.horizons[horizon].total)
        let parts = try #require(random.forecasts[headline.currency]?.horizons[horizon].reps)
        #expect(parts.reduce(0, +) == figure.total)
        let open = random.scope.pipeline.indices(.open).filter {
          random.scope.pipeline[$0].currency == headline.currency
        }
        let sum = open.reduce(Int128(0)) {
          $0 + Int128(random.forecasts.amount(ofDeal: $1, horizon: horizon) ?? 0)
        }
        #expect(figure.open == sum)
        #expect(figure.open + figure.coming + figure.habit == figure.total)
      }
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `chances lie between 0 and 1, and closed deals have none`(seed: UInt64) throws {
    let random = try #require(
      ForecastScope(seed: seed, outlook: Outlook(asOf: RandomPipeline.asOf)))
    for deal in 0..<random.scope.pipeline.count {
      for horizon in 0...1 {
        let chance = random.forecasts.chance(ofDeal: deal, horizon: horizon)
        let amount = random.forecasts.amount(ofDeal: deal, horizon: horizon)
        #expect((chance == nil) == (amount == nil))
        if let chance {
          #expect(random.scope.pipeline[deal].outcome == .open)
          #expect(0...1 ~= chance)
        }
      }
    }
  }

  @Test(arguments: [6, 7] as [UInt64])
  func `the order of the rows changes no amount`(seed: UInt64) throws {
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let random = RandomPipeline(seed: seed, count: 200)
    let once = try #require(ForecastScope(random.pipeline, outlook: outlook))
    let again = try #require(ForecastScope(random.shuffled(seed: 9).pipeline, outlook: outlook))
    for name in [ReportName.overview, .reps] {
      let form = ReportFormat.json
      #expect(
        form.text(of: TestDeal.report(name, once.scope))
          == form.text(of: TestDeal.report(name, again.scope)))
    }
  }

  @Test(arguments: ForecastScope.filters)
  func `rows, and what no row holds, sum to the Forecast of the filter`(filter: String) throws {
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let random = try #require(
      ForecastScope(seed: 8, outlook: outlook, filter: try DealFilter(filter)))
    for dimension in Dimension.allCases {
      let report = BreakdownReport(random.scope, by: .dimension(dimension))
      for column in report.table.columns.indices
      where report.table.columns[column].key.hasPrefix("forecast") {
        for currency in report.currencies {
          func money(_ row: [ReportValue]) -> Int128 {
            if case .money(let money) = row[column], money.currency == currency {
              return money.minorUnits
            }
            return 0
          }
          let rows = (0..<report.table.count).map { money(report.table.row($0)) }
          // The total of a currency comes last, what is not in the pipeline yet before it.
          let totals = report.table.totals.map(money).filter { $0 != 0 }
          #expect(rows.reduce(0, +) + totals.dropLast().reduce(0, +) == totals.last ?? 0)
        }
      }
    }
  }

  @Test func `a filter by rep keeps the rep's Forecast, by amount that of open deals alone`()
    throws
  {
    let session = try Session.sample()
    let forecasts = try #require(try Forecasts.sample.get())
    func figure(_ filter: String) throws -> ForecastFigure {
      var scope = session.scope.narrowed(to: try DealFilter(filter))
      scope.forecasting = .ready(forecasts)
      return try #require(OverviewReport(scope).headlines(1).first?.forecast)
    }
    let rep = try figure("rep=\"Ana Beltrán\"")
    #expect(rep.range != nil)
    #expect(rep.coming > 0)
    let big = try figure("amount>100k")
    #expect(big.range == nil)
    #expect(big.total == big.open)
    let two = try figure("rep:ana,ben")
    let ben = try figure("rep=\"Ben Okafor\"")
    #expect(two.total == rep.total + ben.total)
    #expect(two.range == nil)
  }

  @Test func `whoever says stop is obeyed, and gets no forecast`() throws {
    let session = try Session.sample()
    var asked = 0
    let forecasts = Forecasts(session.pipeline, outlook: session.outlook) { _ in
      asked += 1
      return asked < 20
    }
    #expect(forecasts == nil)
    #expect(asked == 20)
  }
}
