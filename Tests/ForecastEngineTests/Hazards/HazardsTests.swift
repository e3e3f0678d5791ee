import ForecastEngine
import PipelineModel
import Testing

@Suite struct HazardsTests {
  let golden = GoldenNumbers()
  let monday = Day(year: 2026, month: 1, day: 5)?.number ?? 0

  /// Six deals of one rep, small enough to follow by hand.
  private func hazards() throws -> Hazards {
    var table = DealTable(repCount: 1, segmentCount: 1)
    let deals: [(created: Int32, close: Int32, outcome: Outcome)] = [
      (0, 2, .won), (0, 3, .lost), (1, 3, .won), (1, 6, .open), (2, 5, .won), (3, 9, .open),
    ]
    for deal in deals {
      table.append(
        .init(
          created: monday + deal.created,
          close: deal.outcome == .open ? DealTable.noDay : monday + deal.close,
          outcome: deal.outcome, amount: 100))
    }
    let months = QuarterMonths(first: monday, last: monday + 100, fiscalYearStart: 1)
    return try #require(
      Hazards(
        History(table, without: []), first: monday, asOf: monday + 6, months: months,
        leastPerBin: 1))
  }

  @Test func `six deals give the hazards of the reference`() throws {
    let hazards = try hazards()
    #expect(hazards.bins.edges.map(Double.init) == golden.list("tiny_hazard/edges"))
    #expect(worstDifference(hazards.won.base, golden.list("tiny_hazard/base_won")) <= 1e-9)
    #expect(worstDifference(hazards.lost.base, golden.list("tiny_hazard/base_lost")) <= 1e-9)
  }

  @Test(arguments: [0, 3])
  func `their chances compete as in the reference`(age: Int) throws {
    let incidence = Incidence(try hazards(), rep: 0, segment: 0)
    let chances = incidence.chances(age: age, day: monday + 6, horizon: 5)
    #expect(
      worstDifference(
        [chances.won, chances.lost], golden.list("tiny_hazard/cif_from_age\(age)_h5")) <= 1e-9)
  }

  @Test(arguments: [
    ("2026-01-31", 1, 0), ("2026-02-28", 1, 1), ("2026-03-01", 1, 2), ("2026-04-15", 1, 0),
    ("2026-12-31", 1, 2), ("2026-02-28", 2, 0), ("2026-01-31", 2, 2), ("2026-01-31", 12, 1),
  ])
  func `the month of the quarter follows the fiscal year`(
    day: String, fiscalYearStart: Int, phase: Int
  ) throws {
    let number = try #require(Day(iso: day)).number
    let months = QuarterMonths(
      first: number - 50, last: number + 50, fiscalYearStart: fiscalYearStart)
    #expect(months.phase(number) == phase)
  }

  @Test func `a recent past rich in won deals makes old days count less`() throws {
    let rows = RandomDeals(seed: 4, count: 3000).rows
    let rich = Forecaster(RandomDeals.table(rows), asOf: RandomDeals.asOf)
    #expect(try #require(rich.known.learned.hazards).halfLife == 90)
    let poor = Forecaster(RandomDeals.table(Array(rows.prefix(300))), asOf: RandomDeals.asOf)
    #expect(try #require(poor.known.learned.hazards).halfLife == nil)
  }
}
