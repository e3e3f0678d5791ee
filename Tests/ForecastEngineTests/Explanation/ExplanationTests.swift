import ForecastEngine
import PipelineModel
import Testing

@Suite struct ExplanationTests {
  let rows = RandomDeals(seed: 21).rows
  let forecaster = Forecaster(RandomDeals(seed: 21).table, asOf: RandomDeals.asOf)

  @Test(arguments: [30, 90])
  func `the factors multiply to the chance of every open deal`(horizon: Int) throws {
    let replay = try #require(forecaster.replay(horizon: horizon) { _ in true })
    let forecast = forecaster.forecast(horizon: horizon, replay: replay)
    var seen = 0
    for row in rows.indices {
      let explanation = forecaster.known.explanation(ofRow: row, in: forecast)
      guard let chance = forecast.chance(ofRow: row) else {
        #expect(explanation == nil)
        continue
      }
      let found = try #require(explanation)
      let product = found.factors.reduce(found.base) { $0 * $1.factor }
      #expect(abs(product - chance) <= 1e-12)
      #expect(found.chance == chance)
      let similar = similar(age: found.age, horizon: horizon)
      #expect(found.similar == similar)
      seen += 1
    }
    #expect(seen > 50)
  }

  @Test func `a row that does not exist has no explanation`() {
    let forecast = forecaster.forecast(horizon: 30)
    for row in [-1, rows.count, .max, .min] {
      #expect(forecaster.known.explanation(ofRow: row, in: forecast) == nil)
      #expect(forecast.scenario(ofRow: row, isWon: true) == nil)
      #expect(forecast.chance(ofRow: row) == nil)
      #expect(forecast.value(ofRow: row) == nil)
      #expect(forecast.eventualChance(ofRow: row) == nil)
    }
  }

  @Test func `a deal won or lost moves the forecast by what it lacked or carried`() throws {
    let forecast = forecaster.forecast(horizon: 30)
    let rows = forecast.decidingRows(5)
    #expect(rows.count == 5)
    for row in rows {
      let (chance, value) = (
        try #require(forecast.chance(ofRow: row)), try #require(forecast.value(ofRow: row))
      )
      let won = try #require(forecast.scenario(ofRow: row, isWon: true))
      let lost = try #require(forecast.scenario(ofRow: row, isWon: false))
      #expect(abs(won.mean - forecast.mean - (1 - chance) * value) < 1e-3)
      #expect(abs(forecast.mean - lost.mean - chance * value) < 1e-3)
      #expect(won.range.quantile(0.1) > forecast.range.quantile(0.1))
      #expect(lost.range.quantile(0.9) < forecast.range.quantile(0.9))
    }
  }

  /// Deals that were open at `age` long enough ago, and those of them that were won, one by one.
  private func similar(age: Int, horizon: Int) -> (deals: Int, won: Int) {
    let (first, day) = (
      Int(forecaster.known.observation.first ?? .max), Int(RandomDeals.asOf.number)
    )
    let open = rows.filter { row in
      let (created, isClosed) = (Int(row.created), row.outcome != .open)
      let then = created + age
      return row.created != DealTable.noDay && then >= first && then + horizon <= day
        && (!isClosed || Int(row.close) > then)
    }
    let won = open.filter { $0.outcome == .won && Int($0.close) <= Int($0.created) + age + horizon }
    return (open.count, won.count)
  }
}
