import PipelineModel
import TextUI

extension AppState {
  /// Bytes that terminals still take: more would be dropped without a word.
  private static let copyLimit = 700_000

  /// Copies the selected row for a spreadsheet.
  mutating func copyRow() -> [Effect] {
    guard let cell = place.content.cell(at: place.selection) else {
      message = "No row to copy here: Tab goes to the table, Y copies all of it."
      return []
    }
    let (table, row) = (cell.table, cell.row)
    let words = table.columns.indices.map { column in
      table.columns[column].words(for: table.value(row, column), near: outlook.asOf)
    }
    message = "Copied 1 row: " + words.filter { !$0.isEmpty }.joined(separator: ", ")
    return [.copy(TabSeparatedFormat.text(of: table.namingCurrencies, row: row))]
  }

  /// Copies all rows that an export would write, under their titles.
  mutating func copyTable() -> [Effect] {
    let table = place.content.exported.namingCurrencies
    let text = TabSeparatedFormat.text(of: table)
    guard text.utf8.count <= Self.copyLimit else {
      message =
        "Not copied: " + SafeText(table.count, "row") + " are too many. e exports them to a file."
      return []
    }
    message = "Copied " + SafeText(table.count, "row") + " with the titles of the columns."
    return [.copy(text)]
  }
}
