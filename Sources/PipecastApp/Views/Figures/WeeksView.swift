import PipelineModel
import TextUI

/// Weighted, or the Forecast where it leads, by week as a chart; where currencies mix, of the one
/// with most deals.
struct WeeksView {
  private let report: BreakdownReport
  private let currency: Currency
  private let windows: [Window]
  private let totals: [Totals]
  /// Per week what of the Forecast is won in it; nil where Weighted leads.
  private let forecasts: [Int128]?

  init(_ report: BreakdownReport) {
    self.report = report
    let currency = report.currencies.first ?? .unnamed
    self.currency = currency
    let window = report.scope.outlook.windows[report.horizon]
    let mondays = window.mondays
    let windows = mondays.map(window.week(of:))
    self.windows = windows
    totals = mondays.map { monday in
      report.rows.first { $0.key == .week(monday) && $0.currency == currency }?
        .due[report.horizon] ?? Totals()
    }
    let known = WeekForecasts(report.scope, horizon: report.horizon, among: report.deals)
    forecasts = known.flatMap { known in
      known.leads(currency) ? windows.map { known.part(currency, in: $0) } : nil
    }
  }

  var panel: Panel {
    Panel(
      rows: totals.indices.contains { amount($0).minorUnits > 0 } ? 1 : 0, columns: totals.count)
  }

  var title: SafeText {
    figure + " by week"
      + (report.scope.hasCurrencies ? " · " + SafeText(sanitizing: currency.code) : "")
  }

  /// What the chart shows.
  private var figure: SafeText { forecasts == nil ? "Weighted" : "Forecast" }

  private func amount(_ week: Int) -> Money {
    Money(minorUnits: forecasts?[week] ?? totals[week].weighted, currency: currency)
  }

  func draw(on frame: inout Frame, in rect: Rect, selected: Int?) {
    let columns = totals.indices.map { week in
      ColumnChart.Column(
        value: Double(amount(week).minorUnits),
        labels: [
          windows[week].first.tightWords,
          amount(week).short(sign: false),
        ])
    }
    let most = totals.indices.map { amount($0).minorUnits }.max() ?? 0
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
              + amount(week).short
          })
    }
    return part
  }

  /// The figure of a week as a cell of a table of all of them.
  func cell(_ week: Int) -> SelectedCell? {
    var columns = [
      ReportColumn("week", "Week from"), ReportColumn("weighted", "Weighted", isNumber: true),
      ReportColumn("due", "Due", isNumber: true), ReportColumn("deals", "Deals", isNumber: true),
    ]
    if forecasts != nil {
      columns.insert(ReportColumn("forecast", "Forecast", isNumber: true), at: 1)
    }
    let rows = windows.indices.map { week -> [ReportValue] in
      let due = Money(minorUnits: totals[week].amount, currency: currency)
      let weighted = Money(minorUnits: totals[week].weighted, currency: currency)
      return [.day(windows[week].first)] + (forecasts == nil ? [] : [.money(amount(week))])
        + [.money(weighted), .money(due), .count(totals[week].deals)]
    }
    return SelectedCell(table: ReportTable(columns: columns, rows: rows), row: week, column: 1)
  }

  func opening(_ week: Int) -> Opening? {
    guard windows.indices.contains(week) else { return nil }
    // No deals make a week's Forecast: history says when, not which.
    if forecasts != nil { return .explanation }
    let base = report.scope.filter(of: .total, grouping: .week, currency: currency)
    return .deals(DealFilter(.due(windows[week])).and(base))
  }

  func explanation(_ week: Int) -> [SafeText] {
    guard windows.indices.contains(week) else { return [] }
    let asOf = report.scope.outlook.asOf
    let first = windows[week].first.words(near: asOf)
    let last = windows[week].last.words(near: asOf)
    let weighted =
      totals[week].deals == 0
      ? [DealFilter(.due(windows[week])).nothingWords(near: asOf)]
      : Explanation.weighted(
        totals[week], currency: currency,
        what: "\(SafeText(totals[week].deals, "open deal")) due from \(first) to \(last)")
    guard forecasts != nil else { return weighted }
    return [
      "Forecast \(amount(week).exact): what of the Forecast is won up to \(last), from \(first) on. History says how much lands in a week, not which deals do: 2 lists those that are due."
    ] + weighted
  }
}
