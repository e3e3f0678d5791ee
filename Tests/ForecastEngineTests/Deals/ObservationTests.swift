import ForecastEngine
import PipelineModel
import Testing

@Suite struct ObservationTests {
  let day = RandomDeals.asOf.number

  /// `imported` deals closed 300 days ago, then one a day for 200 days.
  private func table(imported: Int, before: Int = 0) -> DealTable {
    var rows: [DealTable.Row] = []
    for _ in 0..<imported {
      rows.append(.init(created: day - 400, close: day - 300, outcome: .won, amount: 100))
    }
    for k in 0..<before {
      rows.append(.init(created: day - 400, close: day - 310 - Int32(k), outcome: .lost))
    }
    for k in 0..<200 {
      rows.append(
        .init(
          created: day - 290, close: day - 250 + Int32(k), outcome: k % 3 == 0 ? .won : .lost,
          amount: 100))
    }
    return RandomDeals.table(rows)
  }

  @Test func `a day on which a migration closed its past is not learned from`() {
    let observation = Forecaster(table(imported: 60), asOf: RandomDeals.asOf).known.observation
    #expect(observation.importDays == [day - 300])
    #expect(observation.importedDeals == 60)
    #expect(observation.first == day - 250)
  }

  @Test(arguments: [(20, 0), (22, 0), (60, 25)])
  func `a day of few deals, or one in the middle of the history, is no import`(
    imported: Int, before: Int
  ) {
    // 22 of 222 deals are no tenth; 25 earlier deals of 225 others are more than a tenth.
    let observation = Forecaster(
      table(imported: imported, before: before), asOf: RandomDeals.asOf
    ).known.observation
    #expect(observation.importDays == [])
    #expect(observation.importedDeals == 0)
  }

  @Test func `deals that cannot be placed in time are counted`() {
    let table = RandomDeals.table([
      .init(close: day - 5, outcome: .won), .init(created: day - 5),
      .init(close: day + 5), .init(created: day - 9, outcome: .lost),
      .init(created: day - 3, close: day - 8, outcome: .won),
      .init(created: day + 3),
    ])
    let observation = Forecaster(table, asOf: RandomDeals.asOf).known.observation
    #expect(observation.withoutCreated == 2)
    #expect(observation.openWithoutCreated == 1)
    #expect(observation.closedWithoutClose == 1)
    #expect(observation.closedBeforeCreated == 1)
    #expect(observation.first == day - 8)
  }
}
