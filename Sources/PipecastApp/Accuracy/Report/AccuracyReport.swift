import ForecastEngine
public import PipelineModel
import TextUI

/// Whether Forecast can be trusted: its record on the file's own past, for one horizon.
///
/// It is made of one export, so each past forecast is a reconstruction: it knows who had been
/// created, won and lost by its day, but not the stages and close dates of then.
public struct AccuracyReport: Sendable {
  /// The deals, and from where they are looked at.
  public let scope: ReportScope
  /// Whose record it is; nil for everybody's.
  public let reps: Set<RawText?>?
  /// One record per currency, the one with most won deals first.
  public let records: [TrackRecord]
  /// The horizon, by its place in the outlook.
  let horizon: Int
  /// Whether the filter asks for what no record is kept of, so that the record is of all deals.
  public let passesOver: Bool
  /// The last day of which the file tells anything, where that is long before the as-of day.
  let lastDay: Day?

  /// An export this many days older than the as-of day still counts as being of that day.
  private static let freshDays = 7

  /// Takes the record of the deals of `scope`: of all of them, or of whole reps.
  public init(_ scope: ReportScope, horizon: Int) {
    self.scope = scope
    self.horizon = horizon
    let asOf = scope.outlook.asOf
    let newest = scope.pipeline.newestDay(upTo: asOf)
    lastDay = newest.flatMap { asOf.days(since: $0) > Self.freshDays ? $0 : nil }
    let deals = scope.deals
    let share = scope.forecastShare(of: deals)
    passesOver = share == .openDeals
    let names: Set<RawText?>? = if case .reps(let reps) = share { reps } else { nil }
    reps = names
    guard !deals.isEmpty else {
      records = []
      return
    }
    let days = scope.outlook.horizons[horizon]
    // Of too few won deals there may be no Forecast, but the record says why.
    guard let forecasts = scope.forecasting.forecasts, forecasts.outlook == scope.outlook,
      !scope.outlook.isShifted
    else {
      let gap = Self.gap(scope)
      records = scope.pipeline.columns.currencies.sorted().filter(scope.includes).map {
        TrackRecord($0, horizon: days, gap: gap)
      }
      return
    }
    records = forecasts.currencies.filter { scope.includes($0.currency) }
      .filter { own in names.map { own.reps.contains(where: $0.contains) } ?? true }
      .sorted { a, b in
        let (won, other) = (a.known.learned.wonCount, b.known.learned.wonCount)
        return won == other ? a.currency < b.currency : won > other
      }.map { own in
        TrackRecord(own, own.horizons[horizon], days, of: names, in: scope.pipeline)
      }
  }

  /// The records that have windows.
  var known: [TrackRecord] { records.filter { !$0.windows.isEmpty } }

  /// Why there is no record at all; nil where there is one, or no deal.
  public var gap: AccuracyGap? { known.isEmpty ? records.first?.gap : nil }

  /// Chances of all currencies together, in ten bins.
  var chances: [Reliability.Bin] {
    records.reduce(into: []) { sum, record in
      if sum.isEmpty {
        sum = record.chances
      } else {
        for (place, bin) in record.chances.enumerated() where sum.indices.contains(place) {
          sum[place].deals += bin.deals
          sum[place].won += bin.won
          sum[place].expected += bin.expected
        }
      }
    }
  }

  private static func gap(_ scope: ReportScope) -> AccuracyGap {
    switch scope.forecasting {
    case .off: .notReplayed
    case .pastData(let day): .pastData(day)
    case _ where scope.outlook.isShifted: .shifted
    case .learning(let done): .learning(done)
    case .ready: .learning(0)
    }
  }
}

extension ReportScope {
  /// Whether the filter lets deals in that currency through, as far as it asks for one.
  fileprivate func includes(_ currency: Currency) -> Bool {
    filter.terms.allSatisfy { term in
      guard case .currency(let asked) = term.condition else { return true }
      return (asked == currency) != term.isNegated
    }
  }
}
