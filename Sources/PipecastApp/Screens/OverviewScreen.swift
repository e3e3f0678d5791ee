import PipelineModel
import TextUI

/// What will come in, when, who carries it, and what needs attention.
struct OverviewScreen: ScreenContent {
  private enum Part: Int {
    case headlines, weeks, reps, attention
  }

  let report: OverviewReport
  let sort: Sort?
  private let headlines: HeadlinesView
  private let weeks: WeeksView
  private let reps: ReportTableView
  private let attention: [OverviewReport.Attention]

  init(_ report: OverviewReport, sort: Sort?) {
    self.report = report
    self.sort = sort
    headlines = HeadlinesView(report: report)
    weeks = WeeksView(report.weeks)
    reps = ReportTableView(
      table: report.reps.table.sorted(by: sort), sort: sort, asOf: report.scope.outlook.asOf)
    attention = report.attention
  }

  var panels: [Panel] {
    [
      headlines.panel, weeks.panel, reps.panel(),
      Panel(rows: attention.count, extraRows: 1),
    ]
  }

  var firstPanel: Int { report.reps.rows.isEmpty ? 0 : Part.reps.rawValue }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    let isTall = area.rows >= 24
    // Of many currencies the figures need the room of the chart, which shows one of them.
    let hasChart =
      area.rows >= 20 && area.columns >= 60 && !weeks.panel.isEmpty && headlines.panel.rows <= 6
    if isTall { rest.cutTop(1) }
    let top = rest.cutTop(min(headlines.panel.rows + 1, max(2, area.rows / 2)))
    var chart = Rect.none
    if hasChart {
      rest.cutTop(isTall ? 2 : 1)
      chart = rest.cutTop(isTall ? 7 : 5)
    }
    rest.cutTop(isTall ? 2 : 1)
    if area.columns >= 96, !attention.isEmpty {
      let right = rest.cutRight(area.columns * 2 / 5)
      rest.cutRight(1)
      return [top, chart, rest, right]
    }
    // Below the reps: two lines at least, and what the reps leave free.
    let free = rest.rows - (reps.table.count + reps.extraRows)
    let lines = attention.isEmpty || area.rows < 12 ? 0 : min(attention.count + 1, max(3, free))
    let bottom = rest.cutBottom(lines)
    return [top, chart, rest, bottom]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    func selected(_ part: Part) -> Selection? {
      selection.panel == part.rawValue ? selection : nil
    }
    headlines.draw(
      on: &frame, in: rects[0], selection: selected(.headlines), offset: offsets[0])
    let chart = rects[1]
    if !chart.isEmpty {
      Rule(title: weeks.title).draw(on: &frame, in: chart.above)
      weeks.draw(on: &frame, in: chart, selected: selected(.weeks)?.column)
    }
    let days = report.scope.outlook.horizons.last?.days ?? 0
    let table = rects[2]
    Rule(title: "Reps · next \(days) days").draw(on: &frame, in: table.above(columns: area.columns))
    if report.reps.rows.isEmpty {
      for (line, words) in emptyWords.wrapped(to: max(1, table.columns - 4)).enumerated()
      where line < table.rows {
        frame.write(words, row: table.row + line, column: table.column + 2)
      }
    } else {
      reps.draw(
        on: &frame, in: table, selection: selected(.reps), offset: offsets[2])
    }
    drawAttention(on: &frame, in: rects[3], beside: table, selected(.attention), offsets[3])
  }

  private func drawAttention(
    on frame: inout Frame, in rect: Rect, beside table: Rect, _ selection: Selection?,
    _ offset: Int
  ) {
    guard !rect.isEmpty else { return }
    var list = rect
    if rect.row == table.row {
      frame.write(frame.glyphs.teeDown, row: rect.row - 1, column: rect.column - 1, role: .dim)
      frame.write(" Needs attention ", row: rect.row - 1, column: rect.column + 1, role: .title)
      for row in rect.row..<rect.endRow {
        frame.write(frame.glyphs.vertical, row: row, column: rect.column - 1, role: .dim)
      }
    } else {
      Rule(title: "Needs attention · \(attention.count)").draw(on: &frame, in: list.cutTop(1))
    }
    for (line, index) in (min(offset, attention.count)..<attention.count).enumerated()
    where line < list.rows {
      let item = attention[index]
      let row = list.row + line
      let money = frame.appearance.shown(item.money?.short ?? "")
      let room = list.columns - 5 - money.columns - 1
      frame.write("! ", row: row, column: list.column + 2, role: .warning)
      frame.write(
        frame.appearance.shown(item.words).truncated(
          to: max(0, room), ellipsis: frame.glyphs.ellipsis), row: row,
        column: list.column + 4)
      frame.write(money, row: row, column: list.endColumn - money.columns - 1)
      if selection?.row == index {
        frame.write(frame.glyphs.pointer, row: row, column: list.column)
        frame.select(row: row, columns: list.column..<list.endColumn)
      }
    }
  }

  private var emptyWords: SafeText {
    let outlook = report.scope.outlook
    let filter = report.scope.filter
    if !filter.isEmpty {
      return "No deal matches \(SafeText(sanitizing: filter.description)). Esc clears the filter."
    }
    let end = (outlook.windows[outlook.windows.count - 1].last + 1).words(near: outlook.asOf)
    return "No open deal is due before \(end). Press 9 to see what was read, or } for later days."
  }

  func opening(at selection: Selection) -> Opening? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.opening(row: selection.row, column: selection.column)
    case .weeks: weeks.opening(selection.column)
    case .reps: reps.table.opening(selection.row, selection.column)
    case .attention:
      attention.indices.contains(selection.row) ? attention[selection.row].opening : nil
    case nil: nil
    }
  }

  func explanation(at selection: Selection) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.explanation(row: selection.row, column: selection.column)
    case .weeks: weeks.explanation(selection.column)
    case .reps: RepsScreen.explanation(report.reps, table: reps.table, at: selection)
    case .attention:
      attention.indices.contains(selection.row) ? [attention[selection.row].sentence] : []
    case nil: []
    }
  }

  func rowKey(at selection: Selection) -> String? {
    guard selection.panel == Part.reps.rawValue, selection.row < reps.table.count else {
      return nil
    }
    return reps.table.rowKey(selection.row)
  }

  var status: SafeText? {
    report.notCountedWords
      ?? (weeks.panel.isEmpty && !report.reps.rows.isEmpty ? emptyWords : nil)
  }
  var sortablePanel: Int? { Part.reps.rawValue }
  var sortableTable: ReportTable? { reps.table }
  var exported: ReportTable { reps.table }
  var exportName: String { "overview" }
}

extension OverviewReport.Attention {
  /// The line in full, with its exact money and what Enter does.
  fileprivate var sentence: SafeText {
    words + (money.map { ", together " + $0.exact } ?? "") + ". Enter opens what is behind it."
  }
}
