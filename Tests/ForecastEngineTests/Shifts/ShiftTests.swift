import ForecastEngine
import Testing

@Suite struct ShiftTests {
  let golden = GoldenNumbers()

  @Test func `evidence shifts chances as in the reference and keeps their sum`() {
    let chances = golden.list("level_shift/u")
    let evidence = golden.list("level_shift/x")
    let shift = LevelShift(chances, by: evidence)
    let shifted = zip(chances, evidence).map { shift.applied(to: $0, by: $1) }
    #expect(worstDifference(shifted, golden.list("level_shift/out")) <= 1e-9)
    #expect(abs(shifted.reduce(0, +) - chances.reduce(0, +)) < 1e-12)
  }

  @Test(arguments: 0..<4)
  func `the rate of a stage is that of the reference`(place: Int) {
    let path = "stage_rate/\(place)"
    let stage = StageRate(
      deals: Int(golden[path + "/n"]), won: Int(golden[path + "/k"]), weight: golden[path + "/w"])
    #expect(worstDifference([stage.rate], [golden[path + "/rate"]]) <= 1e-9)
  }

  @Test(arguments: [
    (due: DealTable.noDay, sign: 0), (due: 1, sign: 1), (due: 30, sign: 1), (due: 31, sign: -1),
    (due: 0, sign: 0), (due: -30, sign: 0), (due: -31, sign: -1),
  ])
  func `a close date in the window speaks for a deal, one later or long past against it`(
    due: Int32, sign: Int
  ) {
    let day: Int32 = 20_000
    let odds = CloseDateShift.logOdds(
      due: due == DealTable.noDay ? due : day + due, day: day, horizon: 30)
    #expect(odds.isZero ? sign == 0 : (odds > 0) == (sign > 0))
  }

  @Test func `close dates move chances between deals and leave their sum`() {
    let deals = RandomDeals(seed: 9)
    var options = ForecastOptions()
    for usesCloseDates in [true, false] {
      options.usesCloseDates = usesCloseDates
      let forecaster = Forecaster(deals.table, asOf: RandomDeals.asOf, options: options)
      let forecast = forecaster.forecast(horizon: 30)
      let steps = forecaster.known.open.deals.indices.compactMap {
        forecaster.known.steps(at: $0, in: forecast)
      }
      #expect((steps.map(\.dated) != steps.map(\.staged)) == usesCloseDates)
      let gap = steps.reduce(0) { $0 + $1.dated - $1.staged }
      #expect(abs(gap) < 1e-9)
      #expect(!steps.isEmpty)
    }
  }
}
