import ForecastEngine
import Testing

@Suite struct ShiftTests {
  let golden = GoldenNumbers()

  @Test func `evidence shifts chances as in the reference and keeps their sum`() {
    let chances = golden.list("level_shift/u")
    let shifted = LevelShift(chances, by: golden.list("level_shift/x")).chances
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
    let with = Forecaster(deals.table, asOf: RandomDeals.asOf, options: options)
      .forecast(horizon: 30)
    options.usesCloseDates = false
    let without = Forecaster(deals.table, asOf: RandomDeals.asOf, options: options)
      .forecast(horizon: 30)
    #expect(with.steps.dated != with.steps.staged)
    let gap = with.steps.dated.reduce(0, +) - with.steps.staged.reduce(0, +)
    #expect(abs(gap) < 1e-9)
    #expect(without.steps.dated == without.steps.staged)
  }
}
