import TextUI

/// A screen that is one table under a title: every cell opens, and the whole of it is exported.
protocol TableScreen: ScreenContent {
  var view: ReportTableView { get set }
  /// What the table holds, and of which days.
  var title: SafeText { get }
  /// What to do when the table has no row.
  var emptyWords: SafeText { get }
  /// What the arrows and Enter do, where there is room to say it.
  var hint: SafeText { get }
  /// Draws what stands below the table, where the layout leaves room for it.
  func drawBelow(on frame: inout Frame, in area: Rect, table: Rect)
}

extension TableScreen {
  var panels: [Panel] { [view.panel()] }
  var hint: SafeText { "← → choose a number" }
  func drawBelow(on frame: inout Frame, in area: Rect, table: Rect) {}

  func layout(_ area: Rect) -> [Rect] {
    var rest = area
    if area.rows >= 8 { rest.cutTop(1) }
    return [rest]
  }

  func draw(on frame: inout Frame, in area: Rect, selection: Selection, offsets: [Int]) {
    let rect = layout(area)[0]
    if rect.row > area.row {
      Rule(title: title, hint: hint).draw(on: &frame, in: rect.above)
    }
    guard view.table.count > 0 else {
      frame.write(emptyWords, wrappedIn: rect)
      return
    }
    view.draw(on: &frame, in: rect, selection: selection, offset: offsets[0])
    drawBelow(on: &frame, in: area, table: rect)
  }

  func opening(at selection: Selection) -> Opening? {
    selection.row < view.table.lineCount
      ? view.table.opening(selection.row, selection.column) : nil
  }

  func rowKey(at selection: Selection) -> String? { view.whole.rowKey(selection.row) }

  var tableView: ReportTableView? {
    get { view }
    set { if let newValue { view = newValue } }
  }
  var tablePanel: Int? { 0 }

  var exported: ReportTable { view.table }
  var plainParts: [PlainPart] { [view.plainPart(title, whenEmpty: emptyWords)] }
}
