import TextUI

/// Tables as text for the clipboard: pasted into a spreadsheet, each value is a cell.
///
/// The values are those of ``CSVFormat``, so that a paste and an export say the same; tabs of the
/// data are made visible there.
enum TabSeparatedFormat {
  /// All rows of `table` under the titles of its columns.
  static func text(of table: ReportTable) -> String {
    let titles = table.columns.map(\.title.description)
    let rows = (0..<table.count).map { text(of: table, row: $0) }
    return titles.joined(separator: "\t") + "\n" + rows.joined()
  }

  /// One row of `table`.
  static func text(of table: ReportTable, row: Int) -> String {
    table.row(row).map(CSVFormat.cell).joined(separator: "\t") + "\n"
  }
}
