import ForecastEngine
import PipelineModel
import Testing

/// Tables that no sales team has and some file may hold: no trap, and every figure is a number.
@Suite struct HostileTablesTests {
  private static let day = RandomDeals.asOf.number

  static let tables: [String: [DealTable.Row]] = {
    var tables: [String: [DealTable.Row]] = ["no deal": []]
    tables["one open deal"] = [
      DealTable.Row(created: day - 5, close: day + 5, weight: 0.5, amount: 100)
    ]
    tables["one won deal"] = [
      DealTable.Row(created: day - 5, close: day, outcome: .won, amount: 100)
    ]
    tables["one lost deal"] = [DealTable.Row(created: day, close: day, outcome: .lost)]
    tables["nothing but blanks"] = Array(repeating: DealTable.Row(), count: 40)
    let outcomes: [Outcome] = [.open, .won, .lost]
    tables["all on one day"] = (0..<300).map { place in
      DealTable.Row(
        created: day, close: day, outcome: outcomes[place % 3], weight: 0.5, amount: 100)
    }
    tables["all closed a year ago"] = (0..<300).map { place in
      DealTable.Row(
        created: day - 400, close: day - 365, outcome: outcomes[1 + place % 2], amount: 1)
    }
    tables["closed before created"] = (0..<90).map { place in
      let created = day - Int32(place)
      return DealTable.Row(
        created: created, close: created - 100, outcome: outcomes[place % 3], amount: 5)
    }
    tables["only won"] = (0..<200).map { place in
      let created = day - 300 + Int32(place)
      return DealTable.Row(created: created, close: created + 50, outcome: .won, amount: 9)
    }
    tables["huge amounts"] = changed(41) { $1.amount = 9.2e18 }
    let amounts: [Double] = [.nan, .infinity, -.infinity, 1e300, -1e300, 0, -5]
    tables["amounts that are no numbers"] = changed(42) { $1.amount = amounts[$0 % 7] }
    let weights: [Double] = [.nan, .infinity, -1, 2, 0, 1]
    tables["weights that are no shares"] = changed(43) { $1.weight = weights[$0 % 6] }
    tables["stage weights that are no shares"] = (0..<12).map { place in
      DealTable.Row(
        created: day - 5, close: day + 5, weight: weights[place % 6], amount: 100)
    }
    tables["days of no calendar"] = changed(44) { place, row in
      if place % 5 == 0 { row.created = .min + 1 }
      if place % 7 == 0 { row.close = .max }
      if place % 11 == 0 { row.close = .min + 1 }
    }
    return tables
  }()

  /// Random deals, each of them changed.
  private static func changed(
    _ seed: UInt64, _ change: (Int, inout DealTable.Row) -> Void
  ) -> [DealTable.Row] {
    var rows = RandomDeals(seed: seed).rows
    for place in rows.indices { change(place, &rows[place]) }
    return rows
  }

  @Test(arguments: tables.keys.sorted())
  func `no table traps or has a figure that is no number`(name: String) throws {
    let rows = try #require(Self.tables[name])
    let forecaster = Forecaster(RandomDeals.table(rows), asOf: RandomDeals.asOf)
    for horizon in [1, 30, 1100] {
      let replay = try #require(
        forecaster.replay(horizon: horizon, hasRepRanges: true) { _ in true })
      for forecast in [
        forecaster.forecast(horizon: horizon, replay: replay),
        forecaster.forecast(horizon: horizon, lead: 31),
      ] {
        try check(forecast, rows.count)
        for row in forecast.decidingRows(2) {
          let scenario = try #require(forecast.scenario(ofRow: row, isWon: true))
          #expect(scenario.mean.isFinite && scenario.range.quantile(0.9).isFinite)
          let chance = forecaster.known.explanation(ofRow: row, in: forecast)?.chance
          #expect(chance == nil || chance == forecast.chance(ofRow: row))
        }
      }
      for method in ForecastMethod.allCases {
        let accuracy = replay.accuracy(of: method)
        for share in [accuracy.error, accuracy.bias, accuracy.score, accuracy.repError] {
          #expect(share?.isFinite != false)
        }
      }
    }
  }

  private func check(_ forecast: Forecast, _ count: Int) throws {
    #expect(forecast.mean >= 0 && forecast.mean.isFinite)
    let tolerance = 1e-9 * max(1, forecast.mean)
    #expect(abs(forecast.openMean + forecast.newMean - forecast.mean) <= tolerance)
    #expect(abs(forecast.reps.reduce(0) { $0 + $1.mean } - forecast.mean) <= tolerance)
    #expect(abs(forecast.days.reduce(0, +) - forecast.mean) <= tolerance)
    #expect(forecast.range.score(actual: 100).isFinite)
    for range in [forecast.range.likely] + forecast.reps.map(\.range) {
      let quantiles = [range.low, range.middle, range.high]
      #expect(quantiles.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(quantiles == quantiles.sorted())
      #expect((0...1).contains(range.chanceOfNothing))
    }
    for row in 0..<count {
      guard let chance = forecast.chance(ofRow: row) else { continue }
      #expect((0...1).contains(chance))
      #expect((chance...1).contains(try #require(forecast.eventualChance(ofRow: row))))
      #expect(try #require(forecast.value(ofRow: row)) >= 0)
    }
  }

  @Test func `five thousand reps sum to the total`() throws {
    var deals = RandomDeals(seed: 45, count: 8000)
    for place in deals.rows.indices { deals.rows[place].rep = Int32(place % 5000) }
    var table = DealTable(repCount: 5000, segmentCount: 3)
    for row in deals.rows { table.append(row) }
    let forecast = Forecaster(table, asOf: RandomDeals.asOf).forecast(horizon: 30)
    #expect(forecast.reps.count == 5000)
    #expect(abs(forecast.reps.reduce(0) { $0 + $1.mean } / forecast.mean - 1) < 1e-9)
    #expect(forecast.reps.allSatisfy { $0.range.high.isFinite })
  }
}
