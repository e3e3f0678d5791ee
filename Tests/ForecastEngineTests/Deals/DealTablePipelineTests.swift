import ForecastEngine
import PipelineModel
import RandomData
import Testing

@Suite struct DealTablePipelineTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `any pipeline has a forecast, the same in any order of its rows`(seed: UInt64) throws {
    let random = RandomPipeline(seed: seed, count: 200)
    for currency in random.pipeline.currencies {
      var results: [[Double]] = []
      for pipeline in [random.pipeline, random.shuffled(seed: seed + 1).pipeline] {
        let (table, deals, reps) = DealTable.of(pipeline, currency: currency)
        #expect(table.count == deals.count)
        let forecaster = Forecaster(table, asOf: pipeline.asOf)
        let replay = try #require(forecaster.replay(horizon: 30) { _ in true })
        let forecast = forecaster.forecast(horizon: 30, replay: replay)
        #expect(forecast.reps.count == max(1, reps.count))
        #expect(
          (0..<table.count).allSatisfy { (0...1).contains(forecast.chance(ofRow: $0) ?? 0) })
        #expect(forecast.mean.isFinite && forecast.range.quantile(0.9).isFinite)
        results.append(
          [forecast.mean, forecast.range.quantile(0.1), forecast.range.quantile(0.9)]
            + forecast.reps.map(\.mean) + forecast.days)
      }
      #expect(results[0] == results[1])
    }
  }

  @Test func `no deals are a forecast of nothing`() {
    let forecaster = Forecaster(
      DealTable(repCount: 0, segmentCount: 0), asOf: RandomDeals.asOf)
    let forecast = forecaster.forecast(horizon: 30)
    #expect(forecast.mean == 0)
    #expect(forecast.range.quantile(0.9) == 0)
    #expect(forecast.evidence.first == .fewWon(0))
  }

  @Test(arguments: [Int.min, -1, 0, 1, 400, .max])
  func `any horizon and any day are held inside the calendar`(horizon: Int) {
    for asOf in [Day.first, RandomDeals.asOf, Day.last] {
      let forecaster = Forecaster(RandomDeals(seed: 1, count: 80).table, asOf: asOf)
      let forecast = forecaster.forecast(horizon: horizon, lead: horizon)
      #expect(forecast.mean >= 0 && forecast.mean.isFinite)
      #expect(forecast.days.count == forecast.horizon)
    }
  }
}
