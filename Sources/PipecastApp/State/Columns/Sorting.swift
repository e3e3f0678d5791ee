import TextUI

extension AppState {
  /// Sorts by the selected column, or reverses the order where it is by that column already.
  mutating func sort() {
    guard screen.bindingWords.hasTable,
      let column = place.content.tableCell(at: place.selection)?.title
    else {
      message = "Nothing to sort here: Tab goes to the table."
      return
    }
    sort(by: column)
  }

  /// The columns to sort by; nil where nothing is sorted.
  var sortList: Chooser? {
    guard screen.bindingWords.hasTable, let table = place.content.tableView?.table else {
      return nil
    }
    let sort = place.content.sort
    let rows = table.columns.map { column in
      let arrow =
        sort?.isDescending == true
        ? appearance.glyphs.down + " falling" : appearance.glyphs.up + " rising"
      return Chooser.Row(
        text: column.title, detail: column.key == sort?.key ? arrow : "",
        action: .sortBy(column: column.key))
    }
    var list = Chooser(
      title: "Sort by", rows: rows,
      selected: table.columns.firstIndex { $0.key == sort?.key } ?? 0)
    list.verb = "sort, again to reverse"
    list.remade = \.sortList
    return list
  }

  mutating func sort(byColumn key: String) {
    guard let column = place.content.tableView?.whole.columns.first(where: { $0.key == key })
    else { return }
    sort(by: column)
  }

  /// Sorts by `column`, or reverses the order; the selection stays on its row.
  mutating func sort(by column: ReportColumn) {
    if let now = place.content.sort, now.key == column.key {
      place.sort = Sort(key: now.key, isDescending: !now.isDescending)
    } else {
      place.sort = Sort(key: column.key, isDescending: column.isNumber && !column.isDay)
    }
    let (before, selection) = (place.content, place.selection)
    refresh()
    if selection.panel == before.tablePanel,
      let row = place.content.row(like: selection.row, of: before)
    {
      place.selection.row = row
      settle()
    }
    message =
      "Sorted by " + column.title + (place.sort?.isDescending == true ? ", falling." : ", rising.")
  }
}

extension ScreenContent {
  /// Where the row of the table `before` stands now; nil where it does not any more.
  fileprivate func row(like row: Int, of before: any ScreenContent) -> Int? {
    if before.listedDeals.indices.contains(row) {
      return listedDeals.firstIndex(of: before.listedDeals[row])
    }
    guard let old = before.tableView?.whole, let now = tableView?.whole, !old.isSum(row),
      let key = old.rowKey(row)
    else { return nil }
    // The key takes longer to make than the name to compare.
    let name = old.value(row, 0)
    return (0..<now.count).first { now.value($0, 0) == name && now.rowKey($0) == key }
  }
}
