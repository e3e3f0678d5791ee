import PipelineModel
import TextUI

/// Weighted by week as a chart; where currencies mix, of the one with most deals.
struct WeeksView {
  private let report: BreakdownReport
  private let currency: Currency
  private let windows: [Window]
  private let totals: [Totals]

  init(_ report: BreakdownReport) {
    self.report = report
    let currency = report.currencies.first ?? .unnamed
    self.currency = currency
    let window = report.scope.outlook.windows[report.horizon]
    let mondays = window.mondays
    windows = mondays.map(window.week(of:))
    totals = mondays.map { monday in
      report.rows.first { $0.key == .week(monday) && $0.currency == currency }?
        .due[report.horizon] ?? Totals()
    }
  }

  var panel: Panel {
    Panel(rows: totals.contains { $0.weighted > 0 } ? 1 : 0, columns: totals.count)
  }

  var title: SafeText {
    report.scope.hasCurrencies
      ? "Weighted by week · " + SafeText(sanitizing: currency.code) : "Weighted by week"
  }

  private func weighted(_ week: Int) -> Money {
    Money(minorUnits: totals[week].weighted, currency: currency)
  }

  func draw(on frame: inout Frame, in rect: Rect, selected: Int?) {
    let columns = totals.indices.map { week in
      ColumnChart.Column(
        value: Double(totals[week].weighted),
        labels: [
          windows[week].first.tightWords,
          weighted(week).short(sign: false),
        ])
    }
    let most = totals.map(\.weighted).max() ?? 0
    ColumnChart(
      columns: columns, scale: [Money(minorUnits: most, currency: currency).short, "0"],
      selected: selected
    ).draw(on: &frame, in: rect)
  }

  /// The weeks as one sentence, whose parts the selection walks through.
  var plainPart: PlainPart {
    var part = PlainPart(rowCount: panel.rows, firstColumn: 1)
    part.row = { _ in
      PlainPart.punctuated(
        [title]
          + totals.indices.map { week in
            windows[week].first.words(near: report.scope.outlook.asOf) + " "
              + weighted(week).short
          })
    }
    return part
  }

  /// The Weighted of a week as a cell of a table of all of them.
  func cell(_ week: Int) -> SelectedCell? {
    let columns = [
      ReportColumn("week", "Week from"), ReportColumn("weighted", "Weighted", isNumber: true),
      ReportColumn("due", "Due", isNumber: true), ReportColumn("deals", "Deals", isNumber: true),
    ]
    let rows = zip(windows, totals).map { window, totals -> [ReportValue] in
      let due = Money(minorUnits: totals.amount, currency: currency)
      let weighted = Money(minorUnits: totals.weighted, currency: currency)
      return [.day(window.first), .money(weighted), .money(due), .count(totals.deals)]
    }
    return SelectedCell(table: ReportTable(columns: columns, rows: rows), row: week, column: 1)
  }

  func opening(_ week: Int) -> Opening? {
    guard windows.indices.contains(week) else { return nil }
    let base = report.scope.filter(of: .total, grouping: .week, currency: currency)
    return .deals(DealFilter(.due(windows[week])).and(base))
  }

  func explanation(_ week: Int) -> [SafeText] {
    guard windows.indices.contains(week) else { return [] }
    let asOf = report.scope.outlook.asOf
    let first = windows[week].first.words(near: asOf)
    let last = windows[week].last.words(near: asOf)
    return Explanation.weighted(
      totals[week], currency: currency,
      what: "\(SafeText(totals[week].deals, "open deal")) due from \(first) to \(last)")
  }
}
