import PipelineModel
import TextUI

extension AppState {
  /// Bytes that terminals still take: more would be dropped without a word.
  private static let copyLimit = 700_000

  /// Copies the selected row for a spreadsheet.
  mutating func copyRow() -> [Effect] {
    guard let cell = selectedCell else { return [] }
    let (table, row) = (cell.table, cell.row)
    let words = table.columns.indices.map { column in
      table.columns[column].words(for: table.value(row, column), near: outlook.asOf)
    }
    message = "Copied 1 row: " + words.filter { !$0.isEmpty }.joined(separator: ", ")
    return [.copy(TabSeparatedFormat.text(of: table.namingCurrencies, row: row))]
  }

  /// Copies the selected cell alone.
  mutating func copyCell() -> [Effect] {
    guard let cell = selectedCell else { return [] }
    guard cell.value != .empty else {
      message = "Not copied: the cell is empty."
      return []
    }
    message = "Copied 1 cell: " + cell.words(near: outlook.asOf)
    return [.copy(CSVFormat.cell(cell.value))]
  }

  /// Copies the selected column of all rows, under its title.
  mutating func copyColumn() -> [Effect] {
    guard let cell = selectedCell else { return [] }
    var column = cell.table
    let (value, place) = (column.rowValue, cell.column)
    column.columns = [cell.title]
    column.rowValue = { row, _ in value(row, place) }
    return copy(
      column, "Copied " + cell.title.title + " of " + SafeText(column.count, "row") + ".")
  }

  /// Copies all rows under their titles: of the table, those that an export would write.
  mutating func copyTable() -> [Effect] {
    let cell = place.content.cell(at: place.selection)
    let isMain = place.selection.panel == place.content.tablePanel
    let exported = place.content.exported(at: place.selection)
    let table = isMain ? exported : cell?.table ?? exported
    return copy(
      table, "Copied " + SafeText(table.count, "row") + " with the titles of the columns.")
  }

  /// Lists what can be copied here, each with a letter that copies it at once.
  mutating func listCopies() {
    guard let cell = selectedCell else { return }
    let name = cell.table.columns[0].words(for: cell.table.value(cell.row, 0), near: outlook.asOf)
    let size = SafeText(cell.table.count, "row")
    let choices: [(key: Key, text: SafeText, action: Action)] = [
      ("c", "Cell: " + cell.words(near: outlook.asOf), .copyCell), ("r", "Row: " + name, .copyRow),
      ("o", "Column: " + cell.title.title + ", " + size, .copyColumn),
      ("t", "Table: " + size + ", " + SafeText(cell.table.columns.count, "column"), .copyTable),
    ]
    let letters = Dictionary(choices.map { ($0.key, $0.action) }) { first, _ in first }
    var list = Chooser(
      title: "Copy",
      rows: choices.map {
        Chooser.Row(text: $0.text, detail: $0.key.name, action: $0.action, others: letters)
      })
    list.verb = "copy"
    prompt = .choose(list)
  }

  private var selectedCell: SelectedCell? { place.content.cell(at: place.selection) }

  private mutating func copy(_ table: ReportTable, _ words: SafeText) -> [Effect] {
    let text = TabSeparatedFormat.text(of: table.namingCurrencies)
    guard text.utf8.count <= Self.copyLimit else {
      message =
        "Not copied: " + SafeText(table.count, "row") + " are too many. e exports them to a file."
      return []
    }
    message = words
    return [.copy(text)]
  }
}

extension SelectedCell {
  /// The value as the screen shows it.
  fileprivate func words(near day: Day) -> SafeText { title.words(for: value, near: day) }
}
