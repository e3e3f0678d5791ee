import ForecastEngine
public import PipelineModel
import TextUI

/// What every method would have said on past days of one file, and what came of it.
///
/// It is made of one export: of the deals' past stages and close dates nothing is known, so neither
/// Weighted nor a forecast that is ranked by them can be looked up.
public struct BacktestReport: Sendable {
  /// The deals, all of which are learned from, and the horizons.
  public let scope: ReportScope
  /// A table per currency and horizon.
  public var tables: [AccuracyTable] { results.map(\.accuracy) }
  let results: [(plan: BacktestPlan, accuracy: AccuracyTable)]
  /// The last day of which the file tells anything, where that is before the as-of day.
  let lastDay: Day?

  /// What of the deals it is made of.
  public static let kept = KeptColumns(texts: false, dimensions: [.rep, .product])
  /// An export this many days older than the as-of day still counts as being of that day.
  private static let freshDays = 7

  /// Replays the past of the deals of `scope`; without a step from the ends of months.
  ///
  /// `goesOn` is called every few milliseconds with the share done, 0...1; when it says false there
  /// is no report.
  public init?(
    _ scope: ReportScope, step: BacktestStep? = nil, goesOn: @escaping (Double) -> Bool
  ) throws(BacktestError) {
    if scope.outlook.isShifted { throw .shifted }
    let tooLong = scope.outlook.horizons.first { $0.days > Forecaster.longestHorizon }
    if let tooLong { throw .horizon(tooLong) }
    if let term = scope.filter.terms.first(where: { !$0.staysTrue }) { throw .condition(term) }
    self.scope = scope
    let pipeline = scope.narrowedPipeline
    let asOf = scope.outlook.asOf
    // Of the time after its last change an old export knows nothing: no window may end there.
    let newest = scope.pipeline.newestDay(upTo: asOf)
    let last = newest.flatMap { asOf.days(since: $0) > Self.freshDays ? $0 : nil }
    lastDay = last
    let plans = Self.currencies(of: pipeline).flatMap { currency in
      let known = KnownPast(pipeline, currency, last: last ?? asOf)
      return scope.outlook.horizons.map { BacktestPlan(known, horizon: $0, step: step) }
    }
    let all = max(1, plans.reduce(0) { $0 + $1.days.count })
    var done = 0
    var results: [(BacktestPlan, AccuracyTable)] = []
    for plan in plans {
      let (days, start) = (plan.days, done)
      let backtest = Backtest(plan.known.table, days: days, horizon: plan.horizon.days) { share in
        goesOn((Double(start) + share * Double(days.count)) / Double(all))
      }
      guard let backtest else { return nil }
      done += days.count
      let accuracy = AccuracyTable(
        backtest.windows, horizon: plan.horizon, currency: plan.known.currency, gap: plan.gap)
      results.append((plan, accuracy))
    }
    self.results = results
  }

  /// The currencies of the deals, the one with most won deals first.
  private static func currencies(of pipeline: Pipeline) -> [Currency] {
    let columns = pipeline.columns
    var deals = [Int](repeating: 0, count: columns.currencies.count)
    var won = deals
    for index in 0..<pipeline.count {
      let code = Int(columns.currencyCodes[index])
      deals[code] += 1
      if columns.outcomes[index] == .won { won[code] += 1 }
    }
    return columns.currencies.indices.filter { deals[$0] > 0 }
      .sorted { a, b in
        won[a] == won[b]
          ? columns.currencies[a] < columns.currencies[b] : won[a] > won[b]
      }.map { columns.currencies[$0] }
  }
}

extension ReportScope {
  /// The deals that meet the filter, as a pipeline of their own.
  fileprivate var narrowedPipeline: Pipeline {
    guard !filter.isEmpty else { return pipeline }
    return Pipeline(
      columns: pipeline.columns.picking(Array(deals)), asOf: pipeline.asOf,
      isReconstructed: pipeline.isReconstructed)
  }
}
