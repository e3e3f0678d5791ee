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

  /// The columns of the table, shown or not, to choose from; nil where there is no table.
  var columnList: Chooser? {
    guard let columns = place.content.tableView?.whole.columns else { return nil }
    let layout = columnLayout
    let rows = layout.order(of: columns).map { place in
      let (column, isShown) = (columns[place], layout.shows(columns[place], at: place))
      func change(_ change: ColumnChange) -> Action { .changeColumn(column.key, change) }
      return Chooser.Row(
        text: (isShown ? "[x] " : "[ ] ") + column.title,
        detail: layout.width(of: column).map { SafeText("\($0) wide") } ?? "",
        action: change(.shown),
        others: [
          " ": change(.shown), "<": change(.moved(by: -1)), ">": change(.moved(by: 1)),
          "+": change(.widened(by: 1)), "-": change(.widened(by: -1)), "0": change(.allUsual),
        ])
    }
    let selected = place.content.tableCell(at: place.selection)?.title.key
    var list = Chooser(
      title: "Columns", rows: rows,
      selected: layout.order(of: columns).firstIndex { columns[$0].key == selected } ?? 0)
    list.verb = "show or hide"
    list.hints = [
      ("<", "up"), (">", "down"), ("+", "wider"), ("-", "narrower"), ("0", "as usual"),
    ]
    list.remade = \.columnList
    return list
  }

  /// Carries out what the list of columns says.
  mutating func changeColumn(_ key: String, _ change: ColumnChange) {
    guard let columns = place.content.tableView?.whole.columns,
      let place = columns.firstIndex(where: { $0.key == key })
    else { return }
    let column = columns[place]
    switch change {
    case .shown where place == 0:
      message = column.title + " says which row is which: it stays."
    case .shown:
      let isShown = columnLayout.shows(column, at: place)
      columnLayout.show(!isShown, column)
      message = column.title + (isShown ? " is hidden." : " is shown.")
    case .moved(let step):
      guard columnLayout.move(place, by: step, in: columns) else {
        message = column.title + (place == 0 ? " stays the first." : " can go no further.")
        return
      }
      message = column.title + (step < 0 ? " stands further left." : " stands further right.")
    case .widened(let step): widen(column, by: step)
    case .allUsual:
      columnLayout = ColumnLayout()
      message = "The columns are as usual. u brings yours back."
    }
  }

  /// Makes the selected column wider, or with a negative `step` narrower.
  mutating func widen(by step: Int) {
    guard let column = place.content.tableCell(at: place.selection)?.title else {
      message = "No column to make wider or narrower here: Tab goes to the table."
      return
    }
    widen(column, by: step)
  }

  private mutating func widen(_ column: ReportColumn, by step: Int) {
    let (before, layout) = (drawnWidth(of: column), columnLayout)
    let usual = layout.width(of: column) ?? max(column.minimum, column.title.columns)
    columnLayout.setWidth((before ?? usual) + step, of: column)
    let now = drawnWidth(of: column)
    guard now == nil || now != before else {
      columnLayout = layout
      message =
        step > 0
        ? "There is no room to make " + column.title + " wider."
        : column.title + " is as narrow as it can be"
          + (column.isNumber ? ": numbers are never cut." : ".")
      return
    }
    let width = now ?? columnLayout.width(of: column) ?? usual
    message = column.title + SafeText(" is \(width) wide. u undoes it.")
  }

  /// How wide a column of the table is drawn; nil where it is not.
  private func drawnWidth(of column: ReportColumn) -> Int? {
    let rects = place.content.layout(area, selected: place.selection.panel)
    guard let panel = place.content.tablePanel, rects.indices.contains(panel),
      let index = place.content.tableView?.table.columns.firstIndex(where: { $0.key == column.key })
    else { return nil }
    let (frame, rect) = (frame(), rects[panel])
    guard !rect.isEmpty else { return nil }
    let width = (rect.column..<rect.endColumn).count { column in
      switch frame.spot(at: Position(row: rect.row, column: column)) {
      case .heading(index), .row(_, column: index): true
      default: false
      }
    }
    return width > 0 ? width : nil
  }
}
