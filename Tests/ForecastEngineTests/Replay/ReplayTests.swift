import ForecastEngine
import PipelineModel
import Testing

@Suite struct ReplayTests {
  let deals = RandomDeals(seed: 31)

  @Test func `a replay stops as soon as it is told to`() {
    let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf)
    for stop in [1, 2, 20, 300] {
      var asked = 0
      let replay = forecaster.replay(horizon: 30) { _ in
        asked += 1
        return asked < stop
      }
      #expect(replay == nil)
      #expect(asked == stop)
    }
  }

  @Test func `progress runs from nothing to nearly all`() throws {
    let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf)
    var shares: [Double] = []
    let replay = forecaster.replay(horizon: 90) {
      shares.append($0)
      return true
    }
    let windows = try #require(replay).windows
    #expect(windows.count == 52)
    #expect(shares.first == 0)
    #expect(shares == shares.sorted())
    #expect((shares.last ?? 0) > 0.95)
    #expect(windows.map(\.day) == windows.map(\.day).sorted())
    #expect(windows.last?.day == RandomDeals.asOf - 90)
  }

  @Test(arguments: [1, 2, 8])
  func `replays of several horizons are those of each alone, on any number of threads`(
    threads: Int
  ) throws {
    let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf)
    var shares: [Double] = []
    let replays = try #require(
      forecaster.replays(horizons: [30, 90], threads: threads) {
        shares.append($0)
        return true
      })
    #expect(replays.map(\.horizon) == [30, 90])
    for replay in replays {
      let alone = try #require(forecaster.replay(horizon: replay.horizon) { _ in true })
      #expect(replay.windows.map(\.mean) == alone.windows.map(\.mean))
      #expect(replay.windows.map(\.high) == alone.windows.map(\.high))
      #expect(replay.reliability.logLoss == alone.reliability.logLoss)
    }
    #expect(shares == shares.sorted())
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(forecaster.replays(horizons: [30, 90], threads: threads) { $0 < 0.3 } == nil)
    #expect(forecaster.replays(horizons: [], threads: threads) { _ in true }?.count == 0)
  }

  @Test func `every window and every method is scored against the same won deals`() throws {
    let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf)
    let replay = try #require(forecaster.replay(horizon: 30, hasRepRanges: true) { _ in true })
    for window in replay.windows {
      let won = deals.rows.filter {
        $0.outcome == .won && $0.close > window.day.number && $0.close <= window.day.number + 30
      }
      let sum = won.reduce(0) { $0 + $1.amount }
      #expect(abs(sum - window.actual) <= 1e-9 * max(1, sum))
      let reps = window.reps.reduce(0) { $0 + $1.mean }
      #expect(abs(reps / window.mean - 1) < 1e-9)
      #expect(window.low <= window.middle && window.middle <= window.high)
    }
    for method in ForecastMethod.allCases {
      let accuracy = replay.accuracy(of: method)
      #expect(accuracy.windows == 52)
      #expect(accuracy.overlaps)
      #expect(abs(accuracy.independentWindows - (51 * 7 + 30) / 30.0) < 1e-9)
      #expect((accuracy.inside != nil) == (method == .engine))
      #expect(try #require(accuracy.error) >= abs(try #require(accuracy.bias)))
      #expect(try #require(accuracy.repError) >= (try #require(accuracy.error)) - 1e-12)
    }
    let engine = replay.accuracy(of: .engine)
    #expect(engine.repInside?.of == 52 * 6)
    #expect(try #require(engine.score) < (try #require(engine.error)))
  }

  @Test func `each open deal of each replayed day is in one of ten bins`() throws {
    let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf)
    let replay = try #require(forecaster.replay(horizon: 30) { _ in true })
    let open = replay.windows.reduce(0) { sum, window in
      let day = window.day.number
      return sum
        + deals.rows.count {
          $0.created <= day && ($0.outcome == .open || $0.close > day)
        }
    }
    #expect(replay.reliability.bins.count == 10)
    #expect(replay.reliability.deals == open)
    let brier = try #require(replay.reliability.brierScore)
    #expect(brier > 0 && brier < 0.25)
    for (place, bin) in replay.reliability.bins.enumerated() where bin.deals > 0 {
      let mean = bin.expected / Double(bin.deals)
      #expect(mean >= Double(place) / 10 - 1e-9 && mean <= Double(place + 1) / 10 + 1e-9)
    }
  }

  @Test func `a backtest at chosen days replays each of them from its own past`() throws {
    let days = [120, 90, 60].map { RandomDeals.asOf - $0 }
    let backtest = try #require(
      Backtest(deals.table, days: days, horizon: 30) { _ in true })
    #expect(backtest.windows.map(\.day) == days)
    var options = ForecastOptions()
    options.usesStages = false
    options.usesCloseDates = false
    for window in backtest.windows {
      let forecaster = Forecaster(deals.table, asOf: window.day, options: options)
      let replay = try #require(forecaster.replay(horizon: 30) { _ in true })
      let forecast = forecaster.forecast(horizon: 30, replay: replay)
      #expect(forecast.mean == window.mean)
      #expect(forecast.range.quantile(0.1) == window.low)
      #expect(forecast.range.quantile(0.9) == window.high)
    }
    #expect(Backtest(deals.table, days: days, horizon: 30) { _ in false } == nil)
  }

  @Test func `amounts that come with winning were unknown before`() {
    let rows = deals.rows.map { row in
      var row = row
      if row.outcome != .won { row.amount = 0 }
      return row
    }
    var dearer = rows
    // The same deals, of which those won lately turned out a hundred times as large.
    for place in dearer.indices where dearer[place].close > RandomDeals.asOf.number - 40 {
      dearer[place].amount *= 100
    }
    let past = RandomDeals.asOf - 40
    let one = Forecaster(RandomDeals.table(rows), asOf: past).forecast(horizon: 30)
    let other = Forecaster(RandomDeals.table(dearer), asOf: past).forecast(horizon: 30)
    #expect(one.mean == other.mean)
  }
}
