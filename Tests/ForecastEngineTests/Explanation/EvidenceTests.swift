import ForecastEngine
import PipelineModel
import Testing

@Suite struct EvidenceTests {
  let day = RandomDeals.asOf.number

  private func forecast(_ rows: [DealTable.Row]) -> Forecast {
    let forecaster = Forecaster(RandomDeals.table(rows), asOf: RandomDeals.asOf)
    let replay = forecaster.replay(horizon: 30) { _ in true }
    return forecaster.forecast(horizon: 30, replay: replay)
  }

  @Test func `without won deals the stage weights speak, with a wide range`() {
    let open = (0..<2000).map { _ in
      DealTable.Row(created: day - 50, close: day + 10, weight: 0.5, amount: 100_00)
    }
    let late = DealTable.Row(created: day - 50, close: day + 40, weight: 0.5, amount: 100_00)
    let forecast = forecast(open + [late])
    #expect(forecast.basis == .stageWeights)
    #expect(abs(forecast.mean - 100_000_00) < 1)
    #expect(forecast.range.quantile(0.1) <= 0.4 * forecast.mean)
    #expect(forecast.range.quantile(0.9) >= 1.6 * forecast.mean)
    #expect(forecast.evidence.first == .fewWon(0))
    #expect(forecast.evidence.contains(.notVerified(windows: 0, independent: 0)))
  }

  @Test func `without days of creation the stage weights and the run-rate speak`() {
    let rows = RandomDeals(seed: 2).rows.map { row in
      var row = row
      row.created = DealTable.noDay
      return row
    }
    let forecast = forecast(rows)
    #expect(forecast.basis == .stageWeights)
    #expect(forecast.evidence.first == .noCreated)
    #expect(forecast.runRate > 0)
    #expect(forecast.coreWeight == 0.5)
    #expect(forecast.mean > 0)
    #expect(abs(forecast.reps.reduce(0) { $0 + $1.mean } / forecast.mean - 1) < 1e-9)
  }

  @Test func `without lost deals it is said that the win rate cannot be learned`() {
    let rows = RandomDeals(seed: 2).rows.filter { $0.outcome != .lost }
    let forecast = forecast(rows)
    #expect(forecast.basis == .history)
    #expect(forecast.evidence.first == .noLost)
  }

  @Test func `a short history is not verified and no narrower than its won deals allow`() {
    let rows = RandomDeals(seed: 2, count: 400, years: 1).rows.filter {
      $0.outcome == .open || $0.close > day - 50
    }
    let won = rows.count { $0.outcome == .won }
    let forecast = forecast(rows)
    #expect(forecast.basis == .history)
    #expect(forecast.evidence.contains { if case .notVerified = $0 { true } else { false } })
    #expect(forecast.evidence.contains { if case .shortHistory = $0 { true } else { false } })
    #expect(forecast.range.shock >= min(0.6, max(0.2, 2 / Double(won).squareRoot())) * 0.8)
  }

  @Test func `a few huge deals are lumpy`() {
    let rows = RandomDeals(seed: 2).rows.enumerated().map { place, row in
      var row = row
      row.amount = place % 37 == 0 ? 1_000_000_00 : 100_00
      return row
    }
    let forecast = forecast(rows)
    #expect(
      forecast.evidence.contains { if case .lumpy(let error) = $0 { error > 0.5 } else { false } })
    #expect(forecast.evidence.contains { if case .verified = $0 { true } else { false } })
  }

  @Test func `deals that cannot be learned from are named with their number`() {
    var rows = RandomDeals(seed: 2).rows
    for _ in 0..<100 {
      rows.append(.init(created: day - 1000, close: day - 800, outcome: .won, amount: 1))
    }
    rows.append(.init(weight: 0.5, amount: 1))
    rows.append(.init(created: day - 5, outcome: .lost))
    rows.append(.init(created: day - 5, close: day - 9, outcome: .won, amount: 1))
    let forecast = forecast(rows)
    #expect(forecast.evidence.contains(.imported(days: [RandomDeals.asOf - 800], deals: 100)))
    #expect(forecast.evidence.contains(.openWithoutCreated(1)))
    #expect(forecast.evidence.contains(.closedWithoutClose(1)))
    #expect(forecast.evidence.contains(.closedBeforeCreated(1)))
  }

  @Test(arguments: [0, 9, 10])
  func `nine won deals are too few to learn from`(won: Int) {
    let rows = (0..<won).map {
      DealTable.Row(
        created: day - 90 - Int32($0), close: day - 40 - Int32($0), outcome: .won, amount: 100)
    }
    let lost = DealTable.Row(created: day - 90, close: day - 60, outcome: .lost)
    let open = DealTable.Row(created: day - 9, close: day + 9, weight: 0.5, amount: 100)
    let forecast = forecast(rows + [lost, open])
    #expect(forecast.basis == (won < 10 ? .stageWeights : .history))
    #expect(forecast.evidence.contains(.fewWon(won)) == (won < 10))
    #expect(forecast.range.shock >= (won < 10 ? 0.65 : 0.2) - 1e-12)
  }

  @Test func `a long history is verified by its windows`() {
    let forecast = forecast(RandomDeals(seed: 2).rows)
    #expect(
      forecast.evidence.contains {
        if case .verified(let windows, let inside, let independent) = $0 {
          windows == 52 && inside <= windows && independent > 10
        } else {
          false
        }
      })
  }
}
