import PipelineModel
import TextUI

/// What a screen shows, made of a report: a value that is drawn, walked through and exported.
protocol ScreenContent: Sendable {
  /// The parts that the selection walks through, in order.
  var panels: [Panel] { get }
  /// The panel that the selection begins in.
  var firstPanel: Int { get }
  /// Where each panel stands in `area`; empty where the size leaves no room.
  func layout(_ area: Rect) -> [Rect]
  /// The same where the size has room for one panel at a time: the selected one.
  func layout(_ area: Rect, selected panel: Int) -> [Rect]
  /// Draws everything but the status line and the footer.
  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int])
  func opening(at selection: Selection) -> Opening?
  /// What Enter runs on the screen before, from a line that lists an action.
  func action(at selection: Selection) -> Action?
  /// Why the selected figure is what it is, in sentences with the arithmetic.
  func explanation(at selection: Selection) -> [SafeText]
  /// The same for a box of so many columns, where something stands at its place in a line.
  func explanation(at selection: Selection, columns: Int, isASCII: Bool) -> [SafeText]
  /// The title over an explanation.
  var explanationTitle: SafeText { get }
  /// What the selected row is about, so that it is found again after the files were read anew.
  func rowKey(at selection: Selection) -> String?
  /// What `e` writes: exactly the rows and figures shown.
  var exported: ReportTable { get }
  /// The same where each part of a screen is exported by itself.
  func exported(at selection: Selection) -> ReportTable
  /// The table whose columns the user arranges, and the panel it stands in; nil where there is none.
  var tableView: ReportTableView? { get set }
  var tablePanel: Int? { get }
  /// The order of that table, where it is by one of its columns.
  var sort: Sort? { get }
  /// What is selected as a cell of a table, to be copied; nil where nothing is.
  func cell(at selection: Selection) -> SelectedCell?
  /// The deals of the list in the order shown, for walking from one to the next.
  var listedDeals: DealList { get }
  /// The reps of the list in the order shown, for walking from one to the next.
  var listedReps: [RawText?] { get }
  /// Whether switching the horizon shows something else.
  var changesWithHorizon: Bool { get }
  /// The stem of the file name that an export offers: `deals`.
  var exportName: String { get }
  /// Whether `area` has room for a pane beside the list.
  func hasRoomForPane(in area: Rect) -> Bool
  /// How much the filter keeps: `8 deals`.
  var matches: SafeText? { get }
  /// What stands in the status line while there is nothing else to say.
  var status: SafeText? { get }
  /// The panels as lines of words, for screen readers.
  var plainParts: [PlainPart] { get }
}

/// A part of a screen: how far the selection goes in it.
struct Panel: Hashable, Sendable {
  var rows: Int
  var columns = 1
  /// Rows of its rectangle that do not scroll: header and sums of a table.
  var extraRows = 0
  /// How many of its rows, the last ones, are sums of the others.
  var sums = 0

  var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The last row that is no sum.
  var lastRow: Int { rows - sums - 1 }

  /// So many rows further down: as far as the last row, and from there to the last sum.
  func row(_ step: Int, below row: Int) -> Int {
    row < lastRow ? min(row + step, lastRow) : rows - 1
  }
}

extension ScreenContent {
  var firstPanel: Int { 0 }
  func layout(_ area: Rect, selected panel: Int) -> [Rect] { layout(area) }
  func exported(at selection: Selection) -> ReportTable { exported }
  var status: SafeText? { nil }
  var matches: SafeText? { nil }
  func action(at selection: Selection) -> Action? { nil }
  func hasRoomForPane(in area: Rect) -> Bool { false }
  func explanation(at selection: Selection) -> [SafeText] { [] }
  func explanation(at selection: Selection, columns: Int, isASCII: Bool) -> [SafeText] {
    explanation(at: selection)
  }
  var explanationTitle: SafeText { "Why this number" }
  func rowKey(at selection: Selection) -> String? { nil }
  var tableView: ReportTableView? {
    get { nil }
    set {}
  }
  var tablePanel: Int? { nil }
  var sort: Sort? { nil }
  func cell(at selection: Selection) -> SelectedCell? { tableCell(at: selection) }
  /// The selected cell of the table whose columns the user arranges.
  func tableCell(at selection: Selection) -> SelectedCell? {
    guard selection.panel == tablePanel, let table = tableView?.table else { return nil }
    return SelectedCell(table: table, row: selection.row, column: selection.column)
  }
  var listedDeals: DealList { [] }
  var listedReps: [RawText?] { tableView?.table.reps ?? [] }
  var changesWithHorizon: Bool { true }
  /// Tables row by row, and of what is no table the explanations.
  var plainParts: [PlainPart] {
    panels.enumerated().map { panel, size in
      if panel == tablePanel, let tableView { return tableView.plainPart() }
      return PlainPart(rowCount: size.rows) { row in
        explanation(at: Selection(panel: panel, row: row))
      }
    }
  }
}

/// A cell of a table that the selection stands for: a row of it, or one figure of a screen.
struct SelectedCell {
  let table: ReportTable
  let row: Int
  let column: Int

  /// Takes the cell at a row, or a sum, and a column of `table`; nil where it has no such line.
  init?(table: ReportTable, row: Int, column: Int) {
    guard 0..<table.lineCount ~= row, !table.columns.isEmpty else { return nil }
    self.table = table
    self.row = row
    self.column = min(max(0, column), table.columns.count - 1)
  }

  var title: ReportColumn { table.columns[column] }
  var value: ReportValue { table.value(row, column) }
  /// Whether it stands below the rows, in a line of sums.
  var isSum: Bool { table.isSum(row) }
}
