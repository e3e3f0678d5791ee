import PipelineModel
import TextUI

/// When it lands: a row per week, with the total up to it.
struct WeeksScreen: TableScreen {
  let report: WeeksReport
  var view: ReportTableView
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

  private var window: Window { report.scope.outlook.windows[report.horizon] }

  var title: SafeText {
    let outlook = report.scope.outlook
    return SafeText(window.mondays.count, "week")
      + " · \(outlook.words(ofHorizon: report.horizon)), to \(window.last.words(near: outlook.asOf))"
  }

  var emptyWords: SafeText {
    let outlook = report.scope.outlook
    guard report.scope.filter.isEmpty else {
      return "No deal that matches is due in these days. Esc clears the filter."
    }
    let end = (outlook.windows[outlook.windows.count - 1].last + 1).words(near: outlook.asOf)
    return "Nothing is due before \(end). Press } for later days, or 9 to see what was read."
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
    switch tableCell(at: selection)?.title.key {
    case let key? where key.hasPrefix("due"):
      return ["Due \(money(row.due.amount)): the full amount of the \(what)."]
    case "running":
      return [
        "Running \(money(row.running)): the Weighted of this week and all before it, from \(window.first.words(near: asOf)) to \(last)."
      ]
    default: return Explanation.weighted(row.due, currency: row.currency, what: what)
    }
  }

  var exportName: String { "weeks" }
  var matches: SafeText? {
    SafeText(report.rows.reduce(0) { $0 + $1.due.deals }, "deal") + " due"
  }
}
