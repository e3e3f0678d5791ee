import ForecastEngine
import PipelineModel
import Testing

@Suite struct RiskCellsTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `sums by cell are those of counting day by day`(seed: UInt64) throws {
    let last = RandomDeals.asOf.number
    let first = last - 500
    // Two hundred deals won today are enough for the shortest half-life.
    let decay = Decay(wonCloses: [Int32](repeating: last, count: 200), asOf: last)
    #expect(decay.halfLife == 90)
    let cells = try #require(
      RiskCells(
        History(RandomDeals(seed: seed).table, without: []), first: first, asOf: last,
        bins: AgeBins(eventAges: (0..<200).map { $0 % 120 }), decay: decay,
        months: QuarterMonths(first: first, last: last, fiscalYearStart: 1), watch: .never))
    var days = [Double](repeating: 0, count: 6 * 3)
    var won = days
    for row in RandomDeals(seed: seed).rows {
      let end = row.outcome == .open ? last : min(row.close, last)
      let start = max(row.created, first)
      guard start <= end else { continue }
      let place = Int(row.rep) * 3 + Int(row.segment)
      for day in start...end { days[place] += decay.weight(day) }
      if row.outcome == .won && row.close <= last {
        won[place] += decay.weight(row.close)
      }
    }
    var (cellDays, cellWon) = (days.map { _ in 0.0 }, won.map { _ in 0.0 })
    for (place, group) in cells.groups.enumerated() {
      let pair = Int(group.rep) * 3 + Int(group.segment)
      cellDays[pair] = cells.days[group.cells].reduce(0, +)
      cellWon[pair] = cells.won.byGroup[place]
    }
    #expect(worstDifference(cellDays, days) < 1e-9)
    #expect(abs(cells.won.byCell.reduce(0, +) - won.reduce(0, +)) < 1e-9)
    #expect(worstDifference(cellWon.map { $0 + 1 }, won.map { $0 + 1 }) < 1e-9)
  }
}
