import PipelineModel
import TextUI

/// The bridge from Weighted to Forecast as a chart: a line per step, each where the one before ends.
struct BridgeView {
  let report: ForecastReport

  private var bars: [Bridge.Bar] { report.bridge?.bars ?? [] }

  var panel: Panel { Panel(rows: bars.count) }

  private func isEnd(_ bar: Bridge.Bar) -> Bool { bar.step == .weighted || bar.step == .forecast }

  /// `$2.29M`, and of a step `+$98.0K`.
  private func money(_ bar: Bridge.Bar) -> SafeText {
    let short = report.headline.money(bar.amount).short
    return bar.amount > 0 && !isEnd(bar) ? "+" + short : short
  }

  func draw(on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int) {
    guard !rect.isEmpty else { return }
    let shown = bars.map { frame.appearance.shown(money($0)).columns }
    let names = bars.map { frame.appearance.shown($0.step.words).columns }
    let moneyWidth = max(8, shown.max() ?? 0)
    let label = min(max(12, names.max() ?? 0), max(0, rect.columns - moneyWidth - 4))
    let chart = rect.columns - label - moneyWidth - 16
    let first = min(max(0, offset), max(0, bars.count - rect.rows))
    for place in first..<min(bars.count, first + rect.rows) {
      let bar = bars[place]
      let row = rect.row + place - first
      frame.mark(rect.line(row), as: .row(place, column: nil))
      let role: Role = isEnd(bar) ? .title : .normal
      frame.write(
        frame.appearance.shown(bar.step.words).truncated(
          to: label, ellipsis: frame.glyphs.ellipsis), row: row, column: rect.column + 2,
        role: role)
      frame.write(
        frame.appearance.shown(money(bar)).padded(to: moneyWidth, alignment: .right), row: row,
        column: rect.column + 2 + label, role: role)
      if chart >= 0, bar.filter != nil {
        frame.write(
          SafeText(bar.deals, "deal").padded(to: 12, alignment: .right), row: row,
          column: rect.column + 2 + label + moneyWidth, role: .dim)
      }
      if chart >= 10 {
        draw(
          bar, from: start(of: place), on: &frame,
          at: Rect(row: row, column: rect.endColumn - chart, rows: 1, columns: chart - 1))
      }
      if selection?.row == place {
        frame.write(frame.glyphs.pointer, row: row, column: rect.column)
        frame.select(
          Rect(row: row, column: rect.column + 1, rows: 1, columns: label + moneyWidth + 1))
      }
    }
  }

  /// Where the bar of a step begins: where all steps before it have led.
  private func start(of place: Int) -> Int128 {
    isEnd(bars[place]) ? 0 : bars[..<place].reduce(0) { $0 + $1.amount }
  }

  private func draw(_ bar: Bridge.Bar, from start: Int128, on frame: inout Frame, at rect: Rect) {
    var (most, running) = (Int128(1), Int128(0))
    for bar in bars where bar.step != .forecast {
      running += bar.amount
      most = max(most, running)
    }
    most = max(most, report.headline.forecast?.total ?? 0)
    func column(_ amount: Int128) -> Int {
      Int((Double(max(0, amount)) / Double(most) * Double(rect.columns)).rounded())
    }
    let (a, b) = (column(start), column(start + bar.amount))
    let (left, right) = (min(a, b), max(a, b))
    let fill =
      isEnd(bar)
      ? frame.glyphs.across[8] : frame.glyphs.shades[bar.amount < 0 ? 2 : 4]
    guard rect.columns > 0, left < rect.columns || left == right else { return }
    let width = max(1, right - left)
    frame.write(
      fill * width, row: rect.row, column: rect.column + min(left, rect.columns - width), role: .bar
    )
  }

  func opening(_ row: Int) -> Opening? {
    guard bars.indices.contains(row) else { return nil }
    return bars[row].filter.map(Opening.deals) ?? .explanation
  }

  func explanation(_ row: Int) -> [SafeText] {
    guard bars.indices.contains(row) else { return [] }
    let exact = report.headline.money(bars[row].amount)
    let sign: SafeText = bars[row].amount > 0 && !isEnd(bars[row]) ? "+" : ""
    return bars[row].explanation(sign + exact.exact, days: report.headline.horizon.days)
  }

  func cell(_ row: Int) -> SelectedCell? {
    SelectedCell(table: report.bridgeTable, row: row, column: 1)
  }

  /// The steps as sentences.
  var plainPart: PlainPart {
    PlainPart(heading: "From Weighted to Forecast", rowCount: bars.count) { row in
      let bar = bars[row]
      let deals = bar.filter == nil ? "" : SafeText(bar.deals, "deal")
      return PlainPart.punctuated([bar.step.words, money(bar), deals])
    }
  }
}
