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
  private var reps: ReportTableView
  private let attention: AttentionView

  /// Whether the user narrowed the deals here.
  private let isFiltered: Bool
  private let dataAge: DataAge

  init(_ report: OverviewReport, sort: Sort?, isFiltered: Bool, dataAge: DataAge) {
    self.isFiltered = isFiltered
    self.dataAge = dataAge
    self.report = report
    self.sort = sort
    headlines = HeadlinesView(report: report)
    weeks = WeeksView(report.weeks)
    reps = ReportTableView(
      table: report.reps.table.sorted(by: sort), sort: sort, asOf: report.scope.outlook.asOf)
    attention = AttentionView(items: report.attention)
  }

  var panels: [Panel] {
    [
      headlines.panel, weeks.panel, reps.panel(), attention.panel,
    ]
  }

  /// Where the selection begins, unless there are no reps.
  static let usualPanel = Part.reps.rawValue

  var firstPanel: Int { report.reps.rows.isEmpty ? 0 : Self.usualPanel }

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    let isTall = area.rows >= 24
    // Of many currencies the figures need the room of the chart, which shows one of them.
    let hasChart =
      area.rows >= 20 && area.columns >= 60 && !weeks.panel.isEmpty && headlines.panel.rows <= 6
    if isTall { rest.cutTop(1) }
    // Where no rep would find room, the figures have it all.
    let isTiny = area.rows < 5
    let top = rest.cutTop(
      min(headlines.panel.rows + 1, isTiny ? area.rows : max(2, area.rows / 2)))
    var chart = Rect.none
    if hasChart {
      rest.cutTop(isTall ? 2 : 1)
      // What reps and attention leave free makes the columns easier to compare.
      let below = 2 + max(reps.table.count + reps.extraRows, attention.items.count)
      chart = rest.cutTop(isTall ? min(15, max(7, rest.rows - below)) : 5)
    }
    rest.cutTop(isTall ? 2 : 1)
    if area.columns >= 96, !attention.panel.isEmpty {
      let right = rest.cutRight(area.columns * 2 / 5)
      rest.cutRight(1)
      return [top, chart, rest, right]
    }
    // Below the reps: two lines at least, and what the reps leave free.
    let free = rest.rows - (reps.table.count + reps.extraRows)
    let count = attention.items.count
    var bottom = Rect.none
    if count > 0, area.rows >= 12 { bottom = rest.cutBottom(min(count + 1, max(3, free))) }
    bottom.cutTop(1)
    return [top, chart, rest, bottom]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rects = layout(area)
    func selected(_ part: Part) -> Selection? {
      selection.panel == part.rawValue ? selection : nil
    }
    if rects[0].row > area.row {
      frame.write(
        frame.appearance.shown(dataAge.words(in: area.columns - 4)).truncated(
          to: max(0, area.columns - 4), ellipsis: frame.glyphs.ellipsis),
        row: area.row, column: area.column + 2, role: .dim)
    }
    headlines.draw(
      on: &frame, in: rects[0], selection: selected(.headlines), offset: offsets[0])
    let chart = rects[1]
    if !chart.isEmpty {
      Rule(title: weeks.title).draw(on: &frame, in: chart.above)
      weeks.draw(on: &frame, in: chart, selected: selected(.weeks)?.column)
    }
    let days = report.scope.outlook.words(ofHorizon: report.reps.horizon)
    let table = rects[2]
    Rule(title: "Reps · \(days)").draw(on: &frame, in: table.above(columns: area.columns))
    if report.reps.rows.isEmpty {
      frame.write(emptyWords, wrappedIn: table)
    } else {
      reps.draw(
        on: &frame, in: table, selection: selected(.reps), offset: offsets[2])
    }
    let list = rects[3]
    attention.draw(on: &frame, in: list, selection: selected(.attention), offset: offsets[3])
    if list.row == table.row {
      frame.write(frame.glyphs.teeDown, row: list.row - 1, column: list.column - 1, role: .dim)
      for row in list.row..<list.endRow {
        frame.write(frame.glyphs.vertical, row: row, column: list.column - 1, role: .dim)
      }
    }
  }

  private var emptyWords: SafeText {
    let outlook = report.scope.outlook
    let filter = report.scope.filter
    if !filter.isEmpty {
      return report.scope.noMatchWords("No deal", isFiltered: isFiltered)
    }
    if report.scope.pipeline.count == 0 {
      return report.scope.wordsWhenEmpty + " Press 9 to see what was read."
    }
    if let words = report.scope.nothingOpenWords { return words }
    let end = (outlook.windows[outlook.windows.count - 1].last + 1).words(near: outlook.asOf)
    return "No open deal is due before \(end). Press 9 to see what was read, or } for later days."
  }

  func opening(at selection: Selection) -> Opening? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.opening(row: selection.row, column: selection.column)
    case .weeks: weeks.opening(selection.column)
    case .reps: reps.table.opening(selection.row, selection.column)
    case .attention: attention.opening(selection.row)
    case nil: nil
    }
  }

  func explanation(at selection: Selection) -> [SafeText] {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.explanation(row: selection.row, column: selection.column)
    case .weeks: weeks.explanation(selection.column)
    case .reps: RepsScreen.explanation(report.reps, reps, at: selection)
    case .attention: attention.explanation(selection.row)
    case nil: []
    }
  }

  func cell(at selection: Selection) -> SelectedCell? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.cell(row: selection.row, column: selection.column)
    case .weeks: weeks.cell(selection.column)
    case .reps: tableCell(at: selection)
    case .attention: attention.cell(selection.row)
    case nil: nil
    }
  }

  func rowKey(at selection: Selection) -> String? {
    switch Part(rawValue: selection.panel) {
    case .headlines: headlines.rowKey(selection.row)
    case .reps where selection.row < reps.table.lineCount: reps.whole.rowKey(selection.row)
    default: nil
    }
  }

  var status: SafeText? {
    report.notCountedWords
      ?? (weeks.panel.isEmpty && !report.reps.rows.isEmpty ? emptyWords : nil)
  }
  var tablePanel: Int? { Part.reps.rawValue }
  var tableView: ReportTableView? {
    get { reps }
    set { if let newValue { reps = newValue } }
  }
  var exported: ReportTable { reps.table }
  var exportName: String { "overview" }
  var plainParts: [PlainPart] {
    let days = report.scope.outlook.words(ofHorizon: report.reps.horizon)
    return [
      headlines.plainPart, weeks.plainPart,
      reps.plainPart("Reps, \(days)", whenEmpty: emptyWords), attention.plainPart,
    ]
  }
}
