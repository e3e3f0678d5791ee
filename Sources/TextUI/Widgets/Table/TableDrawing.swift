extension Table {
  /// Draws the table into `rect`, the selected row with a pointer and in reverse video.
  ///
  /// When room is short, columns leave by priority, and `‹ ›` in the header say so. With
  /// fewer than four rows the totals go, but for the selected one, with one the header.
  public func draw(on frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let visible = visibleRows(in: rect)
    let rows = visible.map { row($0).map { $0.shown(on: frame, columns: rect.columns) } }
    let places = shownTotals(in: rect)
    let totals = totals[places].map { cells in
      cells.map { $0.shown(on: frame, columns: rect.columns).emphasized }
    }
    let headings = columns.map { $0.heading(frame.appearance) }
    // On the smallest terminals a name needs the room more than the heading over a number.
    let cutsHeadings = rect.columns < 30
    let natural = columns.indices.map { index in
      let heading = cutsHeadings && columns[index].isNumber ? 0 : headings[index].columns
      return (rows + totals).reduce(heading) { widest, cells in
        max(widest, index < cells.count ? cells[index].text.columns : 0)
      }
    }
    let layout = TableLayout(
      columns: columns, natural: natural, selected: selectedColumn, room: rect.columns)

    var line = rect.row
    if showsHeader(in: rect) {
      drawHeader(headings, layout, on: &frame, row: line, in: rect)
      line += 1
    }
    let indices = Array(visible) + places.map { max(0, rowCount) &+ $0 }
    for (index, cells) in zip(indices, rows + totals) {
      draw(cells, layout, on: &frame, row: line, in: rect)
      frame.mark(rect.line(line), as: .row(index, column: nil))
      for place in layout.places {
        frame.mark(place.rect(row: line, in: rect), as: .row(index, column: place.index))
      }
      if index == selectedRow {
        frame.write(frame.glyphs.pointer, row: line, column: rect.column)
        frame.select(selection(layout, row: line, in: rect))
      }
      line += 1
    }
  }

  /// The whole row while its first column is chosen, else the one cell that Enter opens.
  private func selection(_ layout: TableLayout, row: Int, in rect: Rect) -> Rect {
    guard let selectedColumn, selectedColumn > 0,
      let place = layout.places.first(where: { $0.index == selectedColumn })
    else { return rect.line(row) }
    return place.rect(row: row, in: rect)
  }

  private func drawHeader(
    _ headings: [SafeText], _ layout: TableLayout, on frame: inout Frame, row: Int, in rect: Rect
  ) {
    for place in layout.places {
      write(headings[place.index], at: place, role: .title, on: &frame, row: row, in: rect)
      frame.mark(place.rect(row: row, in: rect), as: .heading(column: place.index))
    }
    if layout.hidesLeft {
      frame.write(frame.glyphs.hiddenLeft, row: row, column: rect.column)
    }
    if layout.hidesRight {
      frame.write(frame.glyphs.hiddenRight, row: row, column: rect.endColumn - 1)
    }
    if let place = layout.places.first(where: { $0.index == selectedColumn }) {
      frame.select(place.rect(row: row, in: rect))
    }
  }

  private func draw(
    _ cells: [TableCell], _ layout: TableLayout, on frame: inout Frame, row: Int, in rect: Rect
  ) {
    for place in layout.places where place.index < cells.count {
      let cell = cells[place.index]
      // Half a number is a wrong number.
      let isWrong = columns[place.index].isNumber && cell.text.columns > place.width
      write(
        isWrong ? frame.glyphs.ellipsis : cell.text, at: place, role: cell.role, on: &frame,
        row: row, in: rect)
    }
  }

  private func write(
    _ text: SafeText, at place: TableLayout.Place, role: Role, on frame: inout Frame, row: Int,
    in rect: Rect
  ) {
    let fitted = text.fitted(
      to: place.width, alignment: columns[place.index].alignment, ellipsis: frame.glyphs.ellipsis)
    frame.write(
      fitted, row: row, column: rect.column + place.left, width: place.width, role: role)
  }
}

extension TableLayout.Place {
  /// The cells of the column in one row of a table that is drawn in `rect`.
  fileprivate func rect(row: Int, in rect: Rect) -> Rect {
    Rect(row: row, column: rect.column + left, rows: 1, columns: width)
  }
}

extension TableCell {
  /// The cell as the frame shows it, without what is beyond any width of the table.
  fileprivate func shown(on frame: Frame, columns: Int) -> TableCell {
    TableCell(frame.appearance.shown(text.prefix(columns + 1)), role: role)
  }

  /// The cell as part of a total: bold, unless it has a role of its own.
  fileprivate var emphasized: TableCell {
    TableCell(text, role: role == .normal ? .title : role)
  }
}
