import ForecastEngine
import PipelineModel
import RandomData
import Testing

@Suite struct ForecastTests {
  private func forecast(_ table: DealTable, horizon: Int = 30) throws -> Forecast {
    let forecaster = Forecaster(table, asOf: RandomDeals.asOf)
    let replay = try #require(forecaster.replay(horizon: horizon) { _ in true })
    return forecaster.forecast(horizon: horizon, replay: replay)
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [30, 90])
  func `reps, days and parts sum to the total`(seed: UInt64, horizon: Int) throws {
    let forecast = try forecast(RandomDeals(seed: seed).table, horizon: horizon)
    #expect(forecast.mean > 0)
    let sums = [
      forecast.reps.reduce(0) { $0 + $1.mean }, forecast.days.reduce(0, +),
      forecast.openMean + forecast.newMean,
      zip(forecast.chances, forecast.values)
        .reduce(0) { $0 + ($1.0 ?? 0) * ($1.1 ?? 0) } + forecast.newMean,
    ]
    for sum in sums { #expect(abs(sum / forecast.mean - 1) < 1e-9) }
    #expect(forecast.days.count == horizon)
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `the order of the rows changes no bit`(seed: UInt64) throws {
    let deals = RandomDeals(seed: seed)
    var order = Array(deals.rows.indices)
    var random = SeededGenerator(seed: seed)
    order.shuffle(using: &random)
    let one = try forecast(deals.table)
    let other = try forecast(RandomDeals.table(order.map { deals.rows[$0] }))
    #expect(one.mean == other.mean)
    #expect(one.days == other.days)
    #expect(one.reps.map(\.mean) == other.reps.map(\.mean))
    for level in [0.1, 0.5, 0.9] {
      #expect(one.range.quantile(level) == other.range.quantile(level))
      #expect(
        one.reps.map { $0.range.quantile(level) } == other.reps.map { $0.range.quantile(level) })
    }
    #expect(order.map { one.chances[$0] } == other.chances)
    #expect(one.evidence == other.evidence)
  }

  @Test func `what happens after the as-of day changes nothing`() {
    let deals = RandomDeals(seed: 8)
    let past = RandomDeals.asOf - 100
    let then = deals.rows.filter { $0.created <= past.number }.map { row in
      var row = row
      if row.outcome == .open || row.close > past.number {
        row.outcome = .open
        row.close = DealTable.noDay
        row.weight = .nan
      }
      return row
    }
    var options = ForecastOptions()
    options.usesStages = false
    options.usesCloseDates = false
    let later = Forecaster(deals.table, asOf: past, options: options).forecast(horizon: 30)
    let earlier = Forecaster(RandomDeals.table(then), asOf: past, options: options)
      .forecast(horizon: 30)
    #expect(later.mean == earlier.mean)
    #expect(later.range.quantile(0.9) == earlier.range.quantile(0.9))
  }

  @Test func `shifted windows side by side are one long window`() {
    let forecaster = Forecaster(RandomDeals(seed: 11).table, asOf: RandomDeals.asOf)
    let whole = forecaster.learned.openChances(forecaster.history, horizon: 90)
    let first = forecaster.learned.openChances(forecaster.history, horizon: 30)
    let rest = forecaster.learned.openChances(forecaster.history, horizon: 60, lead: 30)
    for place in whole.chances.indices {
      let gap = whole.chances[place] - first.chances[place] - rest.chances[place]
      #expect(abs(gap) < 1e-12)
    }
    let shifted = forecaster.forecast(horizon: 60, lead: 30)
    #expect(shifted.lead == 30)
    #expect(abs(shifted.days.reduce(0, +) / shifted.mean - 1) < 1e-9)
    #expect(shifted.evidence.contains(.notVerified(windows: 0, independent: 0)))
  }

  @Test func `a rep of few expected wins is not forecastable`() throws {
    let forecast = try forecast(RandomDeals(seed: 3, count: 60).table)
    let few = forecast.reps.filter { $0.expectedWins < 3 }
    #expect(!few.isEmpty)
    #expect(few.allSatisfy { !$0.isForecastable })
  }

  @Test func `a rep whose run-rate exceeds the open deals has a range all the same`() throws {
    var rows = RandomDeals(seed: 3).rows
    // Rep 0 wins as ever, but has nothing open and created nothing lately.
    rows.removeAll {
      $0.rep == 0 && ($0.outcome == .open || $0.created > RandomDeals.asOf.number - 95)
    }
    let rep = try #require(try forecast(RandomDeals.table(rows)).reps.first)
    #expect(rep.openMean + rep.newMean == 0)
    #expect(rep.mean > 0)
    #expect(rep.range.quantile(0.9) > rep.mean)
  }
}
