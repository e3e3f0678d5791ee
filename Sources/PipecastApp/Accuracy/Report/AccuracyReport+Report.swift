import ForecastEngine
import PipelineModel
import TextUI

extension Report {
  /// How far past forecasts were off, for every horizon.
  public static func accuracy(_ scope: ReportScope) -> Report {
    let all = scope.outlook.horizons.indices.map { AccuracyReport(scope, horizon: $0) }
    let remarks = all.last?.remarks ?? []
    let isKnown = all.contains { !$0.known.isEmpty }
    var report = Report(
      name: .accuracy, scope: scope, filter: scope.filter, headline: all.flatMap(\.sentences),
      sections: all.flatMap(\.sections), records: records(all), notCounted: [],
      remarks: remarks + (isKnown ? AccuracyReport.measureWords : []))
    report.details = [
      (
        "windows",
        ReportTable(columns: AccuracyTable.windowColumns, rows: all.flatMap(\.windowRecords))
      ),
      (
        "chances",
        ReportTable(columns: AccuracyReport.chanceColumns, rows: all.flatMap(\.chanceRecords))
      ),
    ]
    return report
  }

  private static func records(_ all: [AccuracyReport]) -> ReportTable {
    ReportTable(columns: AccuracyReport.recordColumns, rows: all.flatMap(\.recordRows))
  }
}

extension AccuracyReport {
  /// What the columns mean, a sentence each.
  static let measureWords: [SafeText] = [
    "Error: the misses of all windows together, as a share of what was won in them.",
    "Too high/low: all forecasts together against all that was won; misses cancel out.",
    "Inside: windows in which Likely held what was won. It is meant to be 8 of 10.",
    "Said: the open deals of each past day by the chance that they were given; Won %: how many of"
      + " them were then won.",
  ]

  fileprivate var sections: [Report.Section] {
    let days: SafeText = "Next " + SafeText(scope.outlook.horizons[horizon].days, "day")
    guard !known.isEmpty else {
      return [Report.Section(days, methodTable, whenEmpty: emptyWords)]
    }
    var sections = [
      Report.Section(days, methodTable), Report.Section(days + ", past windows", windowTable),
    ]
    if !chances.isEmpty { sections.append(Report.Section(days + ", chances", chanceTable)) }
    return sections + [Report.Section(days + ", reps", repTable)]
  }

  /// The columns of the records: those of a backtest, whose scope may be a rep as well.
  fileprivate static var recordColumns: [ReportColumn] {
    AccuracyTable.recordColumns + [ReportColumn("wins", "Deals won", isNumber: true)]
  }

  /// A row per method and scope, then one per rep.
  fileprivate var recordRows: [[ReportValue]] {
    records.flatMap { record -> [[ReportValue]] in
      let methods = record.methods?.records
      return (0..<(methods?.count ?? 0)).map { (methods?.row($0) ?? []) + [.empty] }
        + (record.methods == nil && record.reps.count != 1 ? [row(record)] : [])
        + record.reps.map { row(record, $0) }
    }
  }

  /// How Forecast did for all that the record is about, or for one rep.
  private func row(_ record: TrackRecord, _ rep: RepRecord? = nil) -> [ReportValue] {
    let misses = rep?.misses ?? record.misses
    let scope: ReportValue =
      rep.map { $0.rep.map(ReportValue.name) ?? .words(RepReport.title(nil)) } ?? .words("total")
    return [
      .words("engine"), .count(record.horizon.days), scope, .count(misses.windows),
      share(misses.error), share(misses.excess), .empty,
      share(misses.inside.map { Double($0) / Double(max(1, misses.windows)) }),
      .words(SafeText(sanitizing: record.currency.code)),
      misses.inside.map(ReportValue.count) ?? .empty, .count(record.windows.separate),
      record.gap.map { .words(SafeText(sanitizing: $0.name)) } ?? .empty,
      .count(rep?.wins ?? record.reps.reduce(0) { $0 + $1.wins }),
    ]
  }

  private func share(_ share: Double?) -> ReportValue { share.map(ReportValue.share) ?? .empty }

  /// Every window for programs, oldest first.
  fileprivate var windowRecords: [[ReportValue]] {
    records.flatMap { record in
      record.windows.map { window in
        [
          .day(window.day), .count(record.horizon.days),
          .words(SafeText(sanitizing: record.currency.code)), record.won(window.won),
          record.money(window.forecast), record.money(window.likely?.low),
          record.money(window.likely?.middle), record.money(window.likely?.high),
        ]
      }
    }
  }

  fileprivate static let chanceColumns = [
    ReportColumn("horizon", "Horizon", isNumber: true),
    ReportColumn("from", "From", isNumber: true), ReportColumn("to", "To", isNumber: true),
    ReportColumn("deals", "Deals", isNumber: true), ReportColumn("won", "Won", isNumber: true),
    ReportColumn("said", "Said", isNumber: true),
  ]

  /// The ten bins for programs.
  fileprivate var chanceRecords: [[ReportValue]] {
    chances.enumerated().map { place, bin in
      [
        .count(scope.outlook.horizons[horizon].days), .share(Double(place) / 10),
        .share(Double(place + 1) / 10), .count(bin.deals), .count(bin.won),
        share(bin.deals > 0 ? bin.expected / Double(bin.deals) : nil),
      ]
    }
  }
}
