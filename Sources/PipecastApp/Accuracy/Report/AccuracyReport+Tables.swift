import ForecastEngine
import PipelineModel
import TextUI

// The record as tables for people; with several currencies each row names its own.
extension AccuracyReport {
  private var hasCurrencies: Bool { known.count > 1 }

  /// The rows behind the method table.
  var methodRows: [(record: TrackRecord, method: AccuracyTable.Row?)] {
    known.flatMap { record -> [(TrackRecord, AccuracyTable.Row?)] in
      record.methods.map { table in table.rows.map { (record, $0) } } ?? [(record, nil)]
    }
  }

  /// Each method's error; of some reps that of Forecast alone is known.
  public var methodTable: ReportTable {
    let columns =
      [ReportColumn("method", "Method", minimum: 16)] + currencyColumn + [
        ReportColumn("error", "Error", isNumber: true),
        ReportColumn("lean", "Too high/low", isNumber: true, priority: 3),
        ReportColumn("inside", "Inside", isNumber: true, priority: 2),
      ]
      + (reps == nil ? [ReportColumn("repError", "Reps' error", isNumber: true, priority: 4)] : [])
      + [ReportColumn("windows", "Windows", isNumber: true, priority: 5)]
    return ReportTable(
      columns: columns,
      rows: methodRows.map { record, method in
        let currency = currencyCell(record)
        guard let method else {
          return [.words("Forecast")] + currency + cells(record.misses) + [
            .count(record.windows.count)
          ]
        }
        guard let accuracy = method.accuracy else {
          return [.words("Weighted (not known)")] + currency + [
            .empty, .empty, .empty, .empty, .empty,
          ]
        }
        return [.words(method.title)] + currency + [
          .share(of: accuracy.error), .lean(accuracy.bias),
          accuracy.inside == nil ? .empty : .inside(record.misses),
          record.reps.count > 1 ? .share(of: accuracy.repError) : .empty,
          .count(accuracy.windows),
        ]
      })
  }

  /// Every past window, the latest first.
  public var windowTable: ReportTable {
    var columns = [
      ReportColumn("day", "Seen from"),
      ReportColumn("forecast", "Forecast", isNumber: true),
      ReportColumn("p10", "Likely from", isNumber: true, priority: 2),
      ReportColumn("p90", "to", isNumber: true, priority: 2),
      ReportColumn("won", "Won", isNumber: true),
      ReportColumn("landing", "Ended", priority: 2),
    ]
    columns[0].isDay = true
    let rows = windowRows
    return ReportTable(
      columns: columns,
      rows: rows.map { record, window in
        [
          .day(window.day), record.money(window.forecast), record.money(window.likely?.low),
          record.money(window.likely?.high), record.won(window.won),
          window.landing.map { .words($0.words) } ?? .empty,
        ]
      },
      openings: rows.map { record, window in
        Array(repeating: .deals(filter(of: window, record)), count: columns.count)
      })
  }

  /// The rows behind the window table.
  var windowRows: [(record: TrackRecord, window: PastWindow)] {
    known.flatMap { record in record.windows.reversed().map { (record, $0) } }
  }

  /// The deals won in a window, as far as the record is about them.
  private func filter(of window: PastWindow, _ record: TrackRecord) -> DealFilter {
    var filter = DealFilter(.won(window.window))
    if reps != nil { filter = filter.and(scope.filter) }
    return scope.hasCurrencies ? filter.and(DealFilter(.currency(record.currency))) : filter
  }

  /// Ten rows: of the deals that were given a chance, how many were won.
  public var chanceTable: ReportTable {
    let bins = chances
    return ReportTable(
      columns: [
        ReportColumn("chance", "Said"), ReportColumn("deals", "Deals", isNumber: true),
        ReportColumn("share", "Won %", isNumber: true),
      ],
      rows: bins.enumerated().map { place, bin in
        [
          .words("\(place * 10)-\(place * 10 + 10)%"), .count(bin.deals),
          bin.deals > 0 ? .share(Double(bin.won) / Double(bin.deals)) : .empty,
        ]
      })
  }

  /// The rows behind the rep table.
  var repRows: [(record: TrackRecord, rep: RepRecord)] {
    known.flatMap { record in record.reps.map { (record, $0) } }
  }

  /// How far off Forecast was for each rep.
  public var repTable: ReportTable {
    let columns =
      [ReportColumn("rep", "Rep", minimum: 10, filter: .field(.dimension(.rep)))] + currencyColumn
      + [
        ReportColumn("error", "Error", isNumber: true),
        ReportColumn("lean", "Too high/low", isNumber: true, priority: 3),
        ReportColumn("inside", "Inside", isNumber: true, priority: 2),
        ReportColumn("wins", "Deals won", isNumber: true),
        ReportColumn("windows", "Windows", isNumber: true, priority: 4),
      ]
    let rows = repRows
    return ReportTable(
      columns: columns,
      rows: rows.map { record, rep in
        [rep.rep.map(ReportValue.name) ?? .words(RepReport.title(nil))] + currencyCell(record)
          + cells(rep.misses) + [.count(rep.wins), .count(rep.windows.count)]
      },
      openings: rows.map { Array(repeating: .rep($0.rep.rep), count: columns.count) })
  }

  private func cells(_ misses: Misses) -> [ReportValue] {
    [.share(of: misses.error), .lean(misses.excess), .inside(misses)]
  }

  private var currencyColumn: [ReportColumn] {
    hasCurrencies ? [ReportColumn("currency", "Currency", minimum: 8)] : []
  }

  private func currencyCell(_ record: TrackRecord) -> [ReportValue] {
    hasCurrencies ? [.words(SafeText(sanitizing: record.currency.code))] : []
  }
}

extension TrackRecord {
  /// An amount of a Forecast, rounded as Forecasts are.
  func money(_ minorUnits: Double?) -> ReportValue {
    guard let minorUnits else { return .empty }
    return .money(
      Money(minorUnits: Int128(minorUnits: minorUnits, step: step), currency: currency))
  }

  /// What was won is a sum of amounts.
  func won(_ minorUnits: Double) -> ReportValue {
    .money(Money(minorUnits: Int128(minorUnits: minorUnits, step: 1), currency: currency))
  }
}

extension ReportValue {
  fileprivate static func share(of share: Double?) -> ReportValue {
    share.map(ReportValue.share) ?? .empty
  }

  fileprivate static func lean(_ share: Double?) -> ReportValue {
    share.map { .words($0.shortLeanWords) } ?? .empty
  }

  fileprivate static func inside(_ misses: Misses) -> ReportValue {
    misses.insideWords.map(ReportValue.words) ?? .empty
  }
}
