import PipelineModel
import TextUI

/// Where a rep's money stands in the process: a bar per stage, of the Forecast where it leads.
struct StageBarsView {
  private struct Row {
    var name: ReportValue
    /// How many deals make the amount; nil for what is made of none.
    var deals: Int?
    var amount: Money
    var opening: Opening
    var explanation: [SafeText]
  }

  private let rows: [Row]
  private let asOf: Day
  private let period: SafeText
  /// Whether the amounts are the Forecast of open deals, and not the Weighted of those due.
  private let isForecast: Bool

  /// Takes the stages of a report that have something in the horizon.
  init(_ report: BreakdownReport, horizon: Int) {
    let scope = report.scope
    asOf = scope.outlook.asOf
    period = scope.outlook.words(ofHorizon: horizon)
    let forecast = report.forecast
    let currencies = Set(report.rows.map(\.currency))
    let leads =
      !currencies.isEmpty
      && currencies.allSatisfy { forecast?.leads($0, horizon: horizon) ?? false }
    isForecast = leads
    if let forecast, leads {
      let column = "forecast\(scope.outlook.horizons[horizon].days)"
      let stages = report.rows.filter { $0.open.deals > 0 }.map { row in
        let base = scope.filter(of: row.key, grouping: .dimension(.stage), currency: row.currency)
        let part = forecast.part(row.key, row.currency, horizon: horizon) ?? 0
        return Row(
          name: Self.name(of: row), deals: row.open.deals,
          amount: Money(minorUnits: part, currency: row.currency),
          opening: .openDeals(DealFilter(.outcome(.open)).and(base), horizon: horizon),
          explanation: report.forecastSentences(row, column: column) ?? [])
      }
      let rests = forecast.currencies.flatMap { currency in
        forecast.rests(currency).map { rest in
          Row(
            name: .words(rest.words), deals: nil,
            amount: Money(minorUnits: rest.parts[horizon], currency: currency),
            opening: .explanation,
            explanation: report.restSentences(currency, horizon: horizon))
        }
      }
      rows = stages + rests.filter { $0.amount.minorUnits != 0 }
    } else {
      let window = DealFilter(.due(scope.outlook.windows[horizon]))
      rows = report.rows.filter { $0.due[horizon].deals > 0 }.map { row in
        let due = row.due[horizon]
        return Row(
          name: Self.name(of: row), deals: due.deals,
          amount: Money(minorUnits: due.weighted, currency: row.currency),
          opening: .deals(
            window.and(
              scope.filter(
                of: row.key, grouping: .dimension(.stage), currency: row.currency))),
          explanation: Explanation.weighted(
            due, currency: row.currency,
            what: SafeText(due.deals, "open deal") + " in this stage"))
      }
    }
  }

  private static func name(of row: Breakdown.Row) -> ReportValue {
    BreakdownReport.name(of: row.key, grouping: .dimension(.stage))
  }

  private func words(of row: Row) -> SafeText {
    ReportColumn("", "").words(for: row.name, near: asOf)
  }

  var isEmpty: Bool { rows.isEmpty }
  var panel: Panel { Panel(rows: rows.count, extraRows: 1) }

  private var title: SafeText { isForecast ? "Forecast by stage" : "By stage" }

  func draw(on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int) {
    guard !rect.isEmpty else { return }
    Rule(title: "\(title) · \(period)").draw(on: &frame, in: rect)
    let most = rows.map(\.amount.minorUnits).max() ?? 0
    for (line, index) in (min(offset, rows.count)..<rows.count).enumerated()
    where line + 1 < rect.rows {
      let row = rows[index]
      let top = rect.row + 1 + line
      frame.mark(rect.line(top), as: .row(index, column: nil))
      var column = rect.column + 2
      // What is made of no deals has the room of their number.
      let width = row.deals == nil ? 30 : 20
      column += frame.write(
        words(of: row).fitted(to: width, ellipsis: frame.glyphs.ellipsis), row: top,
        column: column)
      if let deals = row.deals {
        frame.write(
          SafeText(deals, "deal").padded(to: 10, alignment: .right), row: top, column: column)
        column += 10
      }
      let money = frame.appearance.shown(row.amount.short)
      column += frame.write(money.padded(to: 9, alignment: .right), row: top, column: column)
      let room = min(30, rect.endColumn - column - 3)
      let share = most > 0 ? Double(max(0, row.amount.minorUnits)) / Double(most) : 0
      frame.write(
        Bar.across(share, width: room, glyphs: frame.glyphs), row: top, column: column + 2,
        role: .bar)
      if selection?.row == index {
        frame.write(frame.glyphs.pointer, row: top, column: rect.column)
        frame.select(row: top, columns: rect.column..<column)
      }
    }
  }

  func opening(_ row: Int) -> Opening? { rows.indices.contains(row) ? rows[row].opening : nil }

  func explanation(_ row: Int) -> [SafeText] {
    rows.indices.contains(row) ? rows[row].explanation : []
  }

  /// A stage in a list of all of them as it is drawn.
  func cell(_ row: Int) -> SelectedCell? {
    let table = ReportTable(
      columns: [
        ReportColumn("stage", "Stage", filter: .field(.dimension(.stage))),
        ReportColumn("deals", "Deals", isNumber: true),
        isForecast
          ? ReportColumn("forecast", "Forecast", isNumber: true)
          : ReportColumn("weighted", "Weighted", isNumber: true),
      ],
      rows: rows.map { row in
        [row.name, row.deals.map(ReportValue.count) ?? .empty, .money(row.amount)]
      })
    return SelectedCell(table: table, row: row, column: 0)
  }

  /// The stages as sentences.
  var plainPart: PlainPart {
    PlainPart(heading: "\(title), \(period)", rowCount: rows.count) { index in
      let row = rows[index]
      return PlainPart.punctuated([
        words(of: row), row.deals.map { SafeText($0, "deal") } ?? "",
        (isForecast ? "Forecast " : "Weighted ") + row.amount.short,
      ])
    }
  }
}
