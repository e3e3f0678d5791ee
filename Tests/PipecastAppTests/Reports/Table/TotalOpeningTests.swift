import PipecastApp
import PipelineModel
import RandomData
import Testing

/// The sums below every table open exactly the deals that make them.
struct TotalOpeningTests {
  private static let seeds = 0..<2 as Range<UInt64>

  @Test(arguments: seeds)
  func `a sum opens the deals that make it, in every table, horizon and currency`(
    seed: UInt64
  ) throws {
    var sums = 0
    for scope in ReportScope.everyLearned(seed) {
      for horizon in scope.outlook.horizons.indices {
        for table in Self.tables(scope, horizon: horizon) {
          for line in table.count..<max(table.count, table.lineCount) {
            for column in table.columns.indices {
              sums += try check(table, line, column, scope)
            }
          }
        }
      }
    }
    #expect(sums > 1000)
  }

  @Test func `with several currencies each sum of a list opens the deals of its own`() throws {
    let scope = TestDeal.scope([
      TestDeal(), TestDeal(amount: 300_00, currency: "EUR"), TestDeal(currency: "EUR"),
    ])
    let table = DealsReport(scope, horizon: 0).table
    #expect(table.lineCount == 5)
    let opened = try (3...4).map { line in
      try #require(table.opening(line, 0)?.deals).indices(in: scope.pipeline)
    }
    #expect(opened == [[1, 2], [0]])
  }

  @Test func `a table without rows has no sums to choose`() {
    let scope = TestDeal.scope([TestDeal(close: 400)])
    let table = DealsReport(scope, horizon: 0).table
    #expect(table.count == 0 && table.lineCount == 0)
    #expect(table.value(0, 0) == .empty && table.opening(0, 0) == nil)
  }

  /// Every table with sums, of all groups that there are.
  private static func tables(_ scope: ReportScope, horizon: Int) -> [ReportTable] {
    let breakdowns = Dimension.allCases.map { dimension in
      BreakdownReport(scope, by: .dimension(dimension), horizon: horizon).table
    }
    let weeks = [WeeksReport.Step.week, .month].map { step in
      WeeksReport(scope, horizon: horizon, by: step).table
    }
    let lists = [DealFilter.none, DealFilter(.outcome(.open)), DealFilter(.anyOutcome)].map {
      DealsReport(scope.narrowed(to: $0), horizon: horizon).table
    }
    return breakdowns + weeks + lists + [StagesReport(scope, horizon: horizon).table]
  }

  /// Opens one figure and compares; 1 where deals lie behind it.
  private func check(
    _ table: ReportTable, _ line: Int, _ column: Int, _ scope: ReportScope
  ) throws -> Int {
    let (value, key) = (table.value(line, column), table.columns[column].key)
    guard value != .empty else {
      #expect(table.opening(line, column) == nil)
      return 0
    }
    let opening = try #require(table.opening(line, column), "\(key) opens nothing")
    guard let filter = opening.deals else {
      // What no deal stands behind is said in words.
      #expect(opening == .explanation)
      return 0
    }
    var everything = scope
    everything.filter = .none
    let horizon = if case .openDeals(_, let horizon) = opening { horizon } else { 0 }
    let opened = everything.narrowed(to: try DealFilter(filter.description))
    let list = DealsReport(opened, horizon: horizon)
    #expect(list.sums.count <= 1, "\(filter) mixes currencies")
    let totals = list.sums.first?.totals ?? Totals()
    switch value {
    case .count(let deals): #expect(deals == totals.deals, "\(key): \(filter)")
    case .money(let money) where key.hasPrefix("forecast"):
      // A list of deals is of one horizon itself.
      guard key != "forecast" else { return 0 }
      #expect(money.minorUnits == list.table.sums("forecast").first?.total ?? 0, "\(filter)")
    case .money(let money) where key.hasPrefix("weighted"):
      #expect(money.minorUnits == totals.weighted, "\(key): \(filter)")
    case .money(let money): #expect(money.minorUnits == totals.amount, "\(key): \(filter)")
    default: break
    }
    return 1
  }
}

extension Opening {
  /// The conditions on the deals that it opens; nil where it opens something else.
  fileprivate var deals: DealFilter? {
    switch self {
    case .deals(let filter), .openDeals(let filter, _): filter
    default: nil
    }
  }
}
