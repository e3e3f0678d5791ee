import ForecastEngine
import PipelineModel
import TextUI

extension AccuracyTable {
  /// A row per window: what Forecast said on its day, and what was won.
  public var windowTable: ReportTable {
    ReportTable(
      columns: [
        ReportColumn("day", "Seen from"),
        ReportColumn("won", "Won", isNumber: true),
        ReportColumn("forecast", "Forecast", isNumber: true),
        ReportColumn("p10", "Likely from", isNumber: true, priority: 2),
        ReportColumn("p90", "Likely to", isNumber: true, priority: 2),
        ReportColumn("inside", "Inside", priority: 3),
      ],
      rows: windows.map { window in
        [
          .words(window.day.wordsWithYear), money(window.actual), money(window.mean),
          money(window.low), money(window.high), .words(window.isInside ? "yes" : "no"),
        ]
      })
  }

  /// The same for programs.
  var windowRecords: [[ReportValue]] {
    windows.map { window in
      [
        .day(window.day), .count(horizon.days), .words(SafeText(sanitizing: currency.code)),
        money(window.actual),
        money(window.mean), money(window.low), money(window.middle), money(window.high),
      ]
    }
  }

  /// The columns of ``windowRecords``.
  static let windowColumns = [
    ReportColumn("day", "Day"), ReportColumn("horizon", "Horizon", isNumber: true),
    ReportColumn("currency", "Currency"), ReportColumn("won", "Won", isNumber: true),
    ReportColumn("forecast", "Forecast", isNumber: true),
    ReportColumn("p10", "P10", isNumber: true), ReportColumn("p50", "P50", isNumber: true),
    ReportColumn("p90", "P90", isNumber: true),
  ]

  /// Minor units as money; what no amount can be is held at its greatest.
  private func money(_ minorUnits: Double) -> ReportValue {
    let held = min(max(minorUnits.rounded(), -1e30), 1e30)
    return .money(Money(minorUnits: held.isNaN ? 0 : Int128(held), currency: currency))
  }
}
