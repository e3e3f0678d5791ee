import PipelineModel
import TextUI

/// How one rep is doing, and what to talk about.
struct RepScreen: ScreenContent {
  private enum Part: Int {
    case headlines, stages, attention, deals
  }

  let report: RepReport
  private let horizon: Int
  /// Whether the user narrowed the rep's deals.
  private let isFiltered: Bool
  private let headlines: HeadlinesView
  private let stages: [Breakdown.Row]
  private let attention: AttentionView
  let status: SafeText?
  private var deals: DealsView

  init(_ report: RepReport, horizon: Int, sort: Sort, isFiltered: Bool) {
    self.report = report
    self.horizon = horizon
    status = report.scope.notCountedWords(horizon: horizon)
    self.isFiltered = isFiltered
    headlines = HeadlinesView(report: report.overview)
    stages = report.stages.rows.filter { $0.due[horizon].deals > 0 }
    attention = AttentionView(items: report.overview.attention)
    deals = DealsView(report.deals, sort: sort)
  }

  var panels: [Panel] {
    [
      headlines.panel, Panel(rows: stages.count, extraRows: 1), attention.panel,
      deals.view.panel(),
    ]
  }

  var firstPanel: Int { Part.deals.rawValue }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    let isTall = area.rows >= 24
    if isTall { rest.cutTop(1) }
    // Where no deal would find room, the figures have it all.
    let isTiny = area.rows < 5
    var top = rest.cutTop(
      min(headlines.panel.rows + 1, isTiny ? area.rows : max(2, area.rows / 3)))
    if area.columns >= 96 { top.cutRight(Self.openColumns) }
    var (middle, list) = (Rect.none, Rect.none)
    if area.columns >= 96, area.rows >= 18 {
      let lines = max(stages.count, attention.items.count) + 1
      if lines > 1 {
        if isTall { rest.cutTop(1) }
        middle = rest.cutTop(min(lines, area.rows / 3))
        if !attention.items.isEmpty {
          list = middle.cutRight(area.columns * 2 / 5)
          list.cutTop(1)
        }
      }
    } else if area.rows >= 18 {
      if !stages.isEmpty { middle = rest.cutTop(min(stages.count + 1, area.rows / 3)) }
      if !attention.items.isEmpty {
        list = rest.cutBottom(min(attention.items.count + 1, 3))
        list.cutTop(1)
      }
    }
    rest.cutTop(isTall ? 2 : 1)
    return [top, middle, list, rest]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    func selected(_ part: Part) -> Selection? {
      selection.panel == part.rawValue ? selection : nil
    }
    headlines.draw(
      on: &frame, in: rects[0], selection: selected(.headlines), offset: offsets[0])
    drawOpen(on: &frame, beside: rects[0], in: area)
    drawStages(on: &frame, in: rects[1], selected(.stages), offsets[1])
    attention.draw(
      on: &frame, in: rects[2], selection: selected(.attention), offset: offsets[2])
    let table = rects[3]
    Rule(title: deals.title(horizon: horizon), hint: deals.sortWords)
      .draw(on: &frame, in: table.above)
    guard !report.deals.indices.isEmpty else {
      frame.write(
        emptyWords.truncated(to: max(0, table.columns - 4)), row: table.row,
        column: table.column + 2)
      return
    }
    deals.view.draw(
      on: &frame, in: table, selection: selected(.deals), offset: offsets[3])
  }

  private var emptyWords: SafeText {
    let all = report.open.reduce(0) { $0 + $1.open.deals }
    if isFiltered { return "No deal that is due matches. Esc clears the filter." }
    if all == 0 { return "No open deals. Press Esc for all reps." }
    return report.scope.nothingDueWords(
      horizon: horizon, otherwise: "Press } for later days.")
  }

  /// The columns that all open deals take right of the figures.
  private static let openColumns = 12

  /// All open deals, right of the figures, where there is room.
  private func drawOpen(on frame: inout Frame, beside rect: Rect, in area: Rect) {
    guard rect.endColumn < area.endColumn else { return }
    // Right after the last figure, however wide the screen is.
    let left = min(rect.endColumn, 20 + 34 * report.scope.outlook.horizons.count)
    frame.write("All open", row: rect.row, column: left, role: .title)
    for (place, row) in report.open.enumerated() where place * 3 + 2 < rect.rows {
      let open = Money(minorUnits: row.open.amount, currency: row.currency)
      let top = rect.row + 1 + place * 3
      frame.write(frame.appearance.shown(open.short), row: top, column: left)
      frame.write(SafeText(row.open.deals, "deal"), row: top + 1, column: left, role: .dim)
    }
  }

  private func drawStages(
    on frame: inout Frame, in rect: Rect, _ selection: Selection?, _ offset: Int
  ) {
    guard !rect.isEmpty else { return }
    let days = report.scope.outlook.words(ofHorizon: horizon)
    Rule(title: "By stage · \(days)").draw(on: &frame, in: rect)
    guard !stages.isEmpty else { return }
    let most = stages.map { $0.due[horizon].weighted }.max() ?? 0
    for (line, index) in (min(offset, stages.count)..<stages.count).enumerated()
    where line + 1 < rect.rows {
      let row = stages[index]
      let top = rect.row + 1 + line
      frame.mark(rect.line(top), as: .row(index, column: nil))
      let due = row.due[horizon]
      let name = BreakdownReport.name(of: row.key, grouping: .dimension(.stage))
      let words = ReportColumn("", "").words(for: name, near: report.scope.outlook.asOf)
      var column = rect.column + 2
      column += frame.write(
        words.fitted(to: 20, ellipsis: frame.glyphs.ellipsis), row: top, column: column)
      frame.write(
        SafeText(due.deals, "deal").padded(to: 10, alignment: .right), row: top, column: column)
      column += 10
      let weighted = Money(minorUnits: due.weighted, currency: row.currency).short
      let money = frame.appearance.shown(weighted)
      column += frame.write(money.padded(to: 9, alignment: .right), row: top, column: column)
      let room = min(30, rect.endColumn - column - 3)
      frame.write(
        Bar.across(
          most > 0 ? Double(due.weighted) / Double(most) : 0, width: room, glyphs: frame.glyphs),
        row: top, column: column + 2, role: .bar)
      if selection?.row == index {
        frame.write(frame.glyphs.pointer, row: top, column: rect.column)
        frame.select(row: top, columns: rect.column..<column)
      }
    }
  }

  func opening(at selection: Selection) -> Opening? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.opening(row: selection.row, column: selection.column)
    case .stages:
      stages.indices.contains(selection.row) ? .deals(filter(of: stages[selection.row])) : nil
    case .attention: attention.opening(selection.row)
    case .deals: deals.opening(selection)
    case nil: nil
    }
  }

  private func filter(of row: Breakdown.Row) -> DealFilter {
    DealFilter(.due(report.scope.outlook.windows[horizon])).and(
      report.scope.filter(
        of: row.key, grouping: .dimension(.stage), currency: row.currency))
  }

  func explanation(at selection: Selection) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .headlines: return headlines.explanation(row: selection.row, column: selection.column)
    case .stages:
      guard stages.indices.contains(selection.row) else { return [] }
      let row = stages[selection.row]
      return Explanation.weighted(
        row.due[horizon], currency: row.currency,
        what: SafeText(row.due[horizon].deals, "open deal") + " in this stage")
    case .attention: return attention.explanation(selection.row)
    case .deals: return deals.explanation(selection)
    case nil: return []
    }
  }

  func cell(at selection: Selection) -> SelectedCell? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.cell(row: selection.row, column: selection.column)
    case .stages: SelectedCell(table: stageTable, row: selection.row, column: 0)
    case .attention: attention.cell(selection.row)
    case .deals: tableCell(at: selection)
    case nil: nil
    }
  }

  /// The list of stages as it is drawn.
  private var stageTable: ReportTable {
    let stage = FilterField.dimension(.stage)
    return ReportTable(
      columns: [
        ReportColumn("stage", "Stage", filter: .field(stage)),
        ReportColumn("deals", "Deals", isNumber: true),
        ReportColumn("weighted", "Weighted", isNumber: true),
      ],
      rows: stages.map { row in
        let due = row.due[horizon]
        return [
          BreakdownReport.name(of: row.key, grouping: .dimension(.stage)), .count(due.deals),
          .money(Money(minorUnits: due.weighted, currency: row.currency)),
        ]
      })
  }

  func rowKey(at selection: Selection) -> String? {
    selection.panel == Part.deals.rawValue ? deals.rowKey(selection) : nil
  }

  var plainParts: [PlainPart] {
    let days = report.scope.outlook.words(ofHorizon: horizon)
    var figures = headlines.plainPart
    figures.closing = report.open.map { row in
      let open = Money(minorUnits: row.open.amount, currency: row.currency)
      return "All open: " + open.short + ", " + SafeText(row.open.deals, "deal") + "."
    }
    let steps = PlainPart(heading: "By stage, \(days)", rowCount: stages.count) { index in
      let row = stages[index]
      let name = BreakdownReport.name(of: row.key, grouping: .dimension(.stage))
      let due = row.due[horizon]
      return PlainPart.punctuated([
        ReportColumn("", "").words(for: name, near: report.scope.outlook.asOf),
        SafeText(due.deals, "deal"),
        "Weighted " + Money(minorUnits: due.weighted, currency: row.currency).short,
      ])
    }
    let title = SafeText(report.deals.indices.count, "deal") + " due, \(days)"
    return [
      figures, steps, attention.plainPart, deals.view.plainPart(title, whenEmpty: emptyWords),
    ]
  }

  var tablePanel: Int? { Part.deals.rawValue }
  var tableView: ReportTableView? {
    get { deals.view }
    set { if let newValue { deals.view = newValue } }
  }
  var sort: Sort? { deals.view.sort }
  var listedDeals: DealList { report.deals.indices }
  var exported: ReportTable { deals.view.table }
  var exportName: String { "rep" }
  var matches: SafeText? { SafeText(report.deals.indices.count, "deal") }
}
