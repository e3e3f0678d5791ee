import PipelineModel
import TextUI

/// When it lands: a row per week, with the total up to it.
struct WeeksScreen: ScreenContent {
  let report: WeeksReport
  private let view: ReportTableView
  let status: SafeText?

  init(_ report: WeeksReport) {
    self.report = report
    status = report.scope.notCountedWords(horizon: report.horizon)
    // Currencies are never compared: each has its own longest bar.
    var most: [Currency: Int128] = [:]
    for row in report.rows { most[row.currency] = max(most[row.currency] ?? 0, row.due.weighted) }
    view = ReportTableView(
      table: report.table, sort: nil, asOf: report.scope.outlook.asOf,
      bars: report.rows.map { row in
        guard let most = most[row.currency], most > 0 else { return 0 }
        return Double(row.due.weighted) / Double(most)
      })
  }

  var panels: [Panel] { [view.panel()] }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    if area.rows >= 8 { rest.cutTop(1) }
    return [rest]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rect = layout(area)[0]
    if rect.row > area.row {
      Rule(title: title, hint: "← → choose a number").draw(on: &frame, in: rect.above)
    }
    guard view.table.count > 0 else {
      frame.write(emptyWords, wrappedIn: rect)
      return
    }
    view.draw(on: &frame, in: rect, selection: selection, offset: offsets[0])
  }

  private var window: Window { report.scope.outlook.windows[report.horizon] }

  private var title: SafeText {
    let outlook = report.scope.outlook
    return SafeText(window.mondays.count, "week")
      + " · next \(outlook.horizons[report.horizon].days) days, to \(window.last.words(near: outlook.asOf))"
  }

  private var emptyWords: SafeText {
    let outlook = report.scope.outlook
    guard report.scope.filter.isEmpty else {
      return "No deal that matches is due in these days. Esc clears the filter."
    }
    let end = (outlook.windows[outlook.windows.count - 1].last + 1).words(near: outlook.asOf)
    return "Nothing is due before \(end). Press } for later days, or 9 to see what was read."
  }

  func opening(at selection: Selection) -> Opening? {
    view.table.opening(selection.row, selection.column)
  }

  func explanation(at selection: Selection) -> [SafeText] {
    guard report.rows.indices.contains(selection.row) else { return [] }
    let row = report.rows[selection.row]
    let asOf = report.scope.outlook.asOf
    let deals = SafeText(row.due.deals, "open deal")
    let last = row.window.last.words(near: asOf)
    let what: SafeText = "\(deals) due from \(row.window.first.words(near: asOf)) to \(last)"
    func money(_ minorUnits: Int128) -> SafeText {
      Money(minorUnits: minorUnits, currency: row.currency).exact
    }
    switch selection.column {
    case 2: return ["Due \(money(row.due.amount)): the full amount of the \(what)."]
    case 4:
      return [
        "Running \(money(row.running)): the Weighted of this week and all before it, from \(window.first.words(near: asOf)) to \(last)."
      ]
    default: return Explanation.weighted(row.due, currency: row.currency, what: what)
    }
  }

  func rowKey(at selection: Selection) -> String? { view.table.rowKey(selection.row) }

  var exported: ReportTable { view.table }
  var exportName: String { "weeks" }
  var matches: SafeText? {
    SafeText(report.rows.reduce(0) { $0 + $1.due.deals }, "deal") + " due"
  }
}
