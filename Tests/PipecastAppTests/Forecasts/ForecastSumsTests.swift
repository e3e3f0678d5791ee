import PipecastApp
import PipelineModel
import RandomData
import Testing

/// Forecasts reconcile: rows and what belongs to no row sum to the total, and so does what a figure
/// opens to.
struct ForecastSumsTests {
  private static let seeds = 0..<3 as Range<UInt64>

  @Test(arguments: seeds)
  func `rows and rest sum to the total of a breakdown`(seed: UInt64) {
    for scope in ReportScope.everyLearned(seed) {
      for dimension in Dimension.allCases {
        let report = BreakdownReport(scope, by: .dimension(dimension))
        let sums = report.table.sums("forecast")
        #expect(!sums.isEmpty || report.rows.isEmpty)
        for sum in sums {
          #expect(sum.rows + sum.rests == sum.total, "\(sum) \(scope.filter)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `stages and rest sum to the same total`(seed: UInt64) {
    for scope in ReportScope.everyLearned(seed) {
      let reps = BreakdownReport(scope, by: .dimension(.rep)).table.sums("forecast")
      for sum in StagesReport(scope).table.sums("forecast") {
        #expect(sum.rows + sum.rests == sum.total)
        let all = reps.first { $0.key == sum.key && $0.currency == sum.currency }
        #expect(sum.total == all?.total)
      }
    }
  }

  @Test(arguments: seeds)
  func `what a Forecast opens to sums to it`(seed: UInt64) throws {
    for scope in ReportScope.everyLearned(seed) {
      for grouping in [Grouping.total, .dimension(.rep), .dimension(.team), .dimension(.stage)] {
        let table = BreakdownReport(scope, by: grouping).table
        var everything = scope
        everything.filter = .none
        // Not every row: each takes a list of its own.
        for row in stride(from: 0, to: table.count, by: 3) {
          for column in table.columns.indices where table.columns[column].key.hasPrefix("forecast")
          {
            guard case .openDeals(let filter, let horizon)? = table.opening(row, column) else {
              Issue.record("\(table.columns[column].key) opens nothing")
              continue
            }
            let opened = everything.narrowed(to: try DealFilter(filter.description))
            let list = DealsReport(opened, horizon: horizon).table
            let total = list.sums("forecast").first?.total ?? 0
            #expect(
              table.value(row, column).minorUnits == total,
              "\(filter) \(grouping) \(scope.filter)")
          }
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `a list of deals sums to its total in every horizon`(seed: UInt64) {
    for scope in ReportScope.everyLearned(seed) {
      for horizon in scope.outlook.horizons.indices {
        for filter in [DealFilter(.outcome(.open)), .none, DealFilter(.pastDue)] {
          let list = DealsReport(scope.narrowed(to: filter), horizon: horizon).table
          for sum in list.sums("forecast") { #expect(sum.rows + sum.rests == sum.total) }
        }
      }
    }
  }

  @Test(arguments: seeds, [WeeksReport.Step.week, .month])
  func `weeks and months sum to the Forecast`(seed: UInt64, step: WeeksReport.Step) throws {
    for outlook in Outlook.everyKind {
      let scope = ReportScope.learned(seed: seed, count: 150, outlook: outlook)
      let forecasts = try #require(scope.forecasting.forecasts)
      for horizon in outlook.horizons.indices {
        let report = WeeksReport(scope, horizon: horizon, by: step)
        let sums = report.table.sums("forecast")
        #expect(!sums.isEmpty)
        for sum in sums {
          let own = try #require(forecasts[sum.currency])
          #expect(sum.rows == own.horizons[horizon].total)
          #expect(sum.total == sum.rows)
          let last = report.rows.last { $0.currency == sum.currency }
          #expect(last?.runningForecast == sum.rows)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `weeks of some deals have no Forecast, since nobody knows when those are won`(seed: UInt64) {
    let scope = ReportScope.learned(
      seed: seed, count: 150, outlook: Outlook(asOf: RandomPipeline.asOf),
      filter: DealFilter(.contains(.rep, ["a"])))
    let weeks = WeeksReport(scope)
    #expect(weeks.rows.allSatisfy { $0.forecast == nil })
    #expect(!weeks.table.columns.contains { $0.key.hasPrefix("forecast") })
  }

  @Test(arguments: seeds)
  func `records say what the table says, and their parts sum up`(seed: UInt64) {
    for scope in ReportScope.everyLearned(seed) {
      let report = BreakdownReport(scope, by: .dimension(.rep))
      let (table, records) = (report.table, report.records)
      let keys = records.columns.map(\.key)
      func value(_ row: Int, _ key: String) -> ReportValue {
        keys.firstIndex(of: key).map { records.value(row, $0) } ?? .empty
      }
      let horizons = scope.outlook.horizons
      for row in 0..<records.count {
        let (place, horizon) = row.quotientAndRemainder(dividingBy: horizons.count)
        let key = "forecast\(horizons[horizon].days)"
        let column = table.columns.firstIndex { $0.key == key } ?? 0
        #expect(value(row, "forecast") == table.value(place, column))
        let parts = ["forecastOpen", "forecastComing", "forecastPace"]
        let sum = parts.compactMap { value(row, $0).minorUnits }.reduce(0, +)
        #expect(sum == value(row, "forecast").minorUnits)
      }
    }
  }

  @Test(arguments: seeds)
  func `the order of the file changes no Forecast`(seed: UInt64) {
    let random = RandomPipeline(seed: seed, count: 300)
    let outlook = Outlook(asOf: RandomPipeline.asOf)
    let tables = [random, random.shuffled(seed: seed + 7)].map { random -> ReportTable in
      let pipeline = random.pipeline
      var scope = ReportScope(pipeline: pipeline, outlook: outlook, asOfSource: .option)
      let learned = Forecasts(pipeline, outlook: outlook, isReplaying: false) { _ in true }
      if let learned { scope.forecasting = .ready(learned) }
      return BreakdownReport(scope, by: .dimension(.rep)).table
    }
    #expect(tables[0].totals == tables[1].totals)
    #expect(tables[0].count == tables[1].count)
  }
}
