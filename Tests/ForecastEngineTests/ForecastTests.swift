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
    let table = RandomDeals(seed: seed).table
    let forecast = try forecast(table, horizon: horizon)
    #expect(forecast.mean > 0)
    let sums = [
      forecast.reps.reduce(0) { $0 + $1.mean }, forecast.days.reduce(0, +),
      forecast.openMean + forecast.newMean,
      (0..<table.count).reduce(0) {
        $0 + (forecast.chance(ofRow: $1) ?? 0) * (forecast.value(ofRow: $1) ?? 0)
      } + forecast.newMean,
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
    }
    #expect(one.reps.map(\.range) == other.reps.map(\.range))
    #expect(order.map { one.chance(ofRow: $0) } == order.indices.map { other.chance(ofRow: $0) })
    #expect(
      order.map { one.eventualChance(ofRow: $0) }
        == order.indices.map { other.eventualChance(ofRow: $0) })
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
    let whole = forecaster.known.learned.openChances(forecaster.history, horizon: 90)
    let first = forecaster.known.learned.openChances(forecaster.history, horizon: 30)
    let rest = forecaster.known.learned.openChances(forecaster.history, horizon: 60, lead: 30)
    for place in whole.chances.indices {
      let gap = whole.chances[place] - first.chances[place] - rest.chances[place]
      #expect(abs(gap) < 1e-12)
    }
    let shifted = forecaster.forecast(horizon: 60, lead: 30)
    #expect(shifted.lead == 30)
    #expect(abs(shifted.days.reduce(0, +) / shifted.mean - 1) < 1e-9)
    #expect(shifted.evidence.contains(.notVerified(windows: 0, independent: 0)))
  }

  @Test(arguments: [true, false])
  func `the chance within a year is the stages' one and never below that of the window`(
    usesStages: Bool
  ) throws {
    let table = RandomDeals(seed: 12).table
    var options = ForecastOptions()
    options.usesStages = usesStages
    let forecaster = Forecaster(table, asOf: RandomDeals.asOf, options: options)
    let year = forecaster.known.learned.openChances(forecaster.history, horizon: 365)
    for horizon in [30, 400] {
      let forecast = forecaster.forecast(horizon: horizon)
      var (open, expected, found) = (0, 0.0, 0.0)
      for row in 0..<table.count {
        guard let chance = forecast.chance(ofRow: row) else {
          #expect(forecast.eventualChance(ofRow: row) == nil)
          #expect(forecast.eventualMean(ofRow: row) == nil)
          continue
        }
        let eventual = try #require(forecast.eventualChance(ofRow: row))
        #expect(eventual >= chance && eventual <= 1)
        let value = try #require(forecast.value(ofRow: row))
        #expect(forecast.eventualMean(ofRow: row) == eventual * value)
        open += 1
        found += eventual
      }
      for chance in year.chances { expected += chance }
      #expect(open == year.deals.count)
      // The stages move chances between deals; only a window's chance above it raises the sum.
      if horizon == 30 { #expect(found >= expected - 1e-6 && found < 1.1 * expected) }
    }
  }

  @Test func `where stage weights speak alone, the chance within a year is the weight`() throws {
    let day = RandomDeals.asOf.number
    let rows: [DealTable.Row] = [
      .init(created: day - 5, close: day + 10, weight: 0.3, amount: 100),
      .init(created: day - 5, close: day + 40, weight: 0.4, amount: 100),
      .init(created: day - 5, close: day + 10, amount: 100),
      .init(created: day - 5, close: day - 1, outcome: .won, amount: 100),
    ]
    let forecast = Forecaster(RandomDeals.table(rows), asOf: RandomDeals.asOf)
      .forecast(horizon: 30)
    for (row, weight) in [0.3, 0.4, 0].enumerated() {
      #expect(abs(try #require(forecast.eventualChance(ofRow: row)) - weight) < 1e-12)
    }
    #expect(forecast.eventualChance(ofRow: 3) == nil)
    #expect((forecast.chance(ofRow: 1) ?? 1) == 0)
    #expect((forecast.chance(ofRow: 0) ?? 0) > 0)
  }

  @Test func `a rep of few expected wins is not forecastable`() throws {
    let forecast = try forecast(RandomDeals(seed: 3, count: 60).table)
    let few = forecast.reps.filter { $0.expectedWins < 3 }
    #expect(!few.isEmpty)
    #expect(few.allSatisfy { !$0.isForecastable })
  }

  @Test func `a run-rate without any open deal is business not in the pipeline yet`() throws {
    // Nothing is open, and nothing was created in the last 90 days.
    let rows = RandomDeals(seed: 3).rows.filter {
      $0.outcome != .open && $0.created < RandomDeals.asOf.number - 95
    }
    let forecast = try forecast(RandomDeals.table(rows))
    #expect(forecast.mean > 0 && forecast.openMean == 0)
    #expect(abs(forecast.newMean / forecast.mean - 1) < 1e-9)
    #expect(forecast.newWins > 0)
    #expect(forecast.range.quantile(0.9) > forecast.mean)
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
    #expect(rep.range.high > rep.mean)
  }
}
