import TextUI

extension AppState {
  /// The columns of the table on this screen, as the user arranged them.
  var columnLayout: ColumnLayout {
    get { screen.tableKind.flatMap { columnLayouts[$0] } ?? ColumnLayout() }
    set {
      guard let kind = screen.tableKind else { return }
      let selected = place.content.tableCell(at: place.selection)?.title.key
      columnLayouts[kind] = newValue.isUsual ? nil : newValue
      place.content.tableView?.layout = newValue
      // The selection stays on its column, wherever that stands now.
      let columns = place.content.tableView?.table.columns ?? []
      if let selected, let column = columns.firstIndex(where: { $0.key == selected }) {
        place.selection.column = column
      }
      settle()
    }
  }

  /// Makes the selected column wider, or with a negative `step` narrower.
  mutating func widen(by step: Int) {
    guard let column = place.content.tableCell(at: place.selection)?.title,
      let before = drawnWidth
    else {
      message = "No column to make wider or narrower here: Tab goes to the table."
      return
    }
    let layout = columnLayout
    columnLayout.setWidth(before + step, of: column)
    guard let now = drawnWidth, now != before else {
      columnLayout = layout
      message =
        step > 0
        ? "There is no room to make " + column.title + " wider."
        : column.title + " is as narrow as it can be"
          + (column.isNumber ? ": numbers are never cut." : ".")
      return
    }
    message = column.title + SafeText(" is now \(now) wide. u undoes it, c lists the columns.")
  }

  /// How wide the selected column is drawn; nil where it is not.
  private var drawnWidth: Int? {
    let rects = place.content.layout(area)
    guard rects.indices.contains(place.selection.panel) else { return nil }
    let rect = rects[place.selection.panel]
    guard !rect.isEmpty else { return nil }
    let (frame, selected) = (frame(), place.selection.column)
    let width = (rect.column..<rect.endColumn).count { column in
      switch frame.spot(at: Position(row: rect.row, column: column)) {
      case .heading(selected), .row(_, column: selected): true
      default: false
      }
    }
    return width > 0 ? width : nil
  }
}
