import PipelineModel
import TextUI

/// A report's table on the screen: the same values in the same words as the report prints.
struct ReportTableView {
  var table: ReportTable
  var sort: Sort?
  /// Days near it are written without their year.
  var asOf: Day

  /// Rows that are not the table's own: its header and its totals.
  var extraRows: Int { 1 + table.totals.count }

  func panel(columns: Int? = nil) -> Panel {
    Panel(rows: table.count, columns: columns ?? table.columns.count, extraRows: extraRows)
  }

  func draw(
    on frame: inout Frame, in rect: Rect, selection: Selection?, offset: Int,
    showsColumn: Bool = true
  ) {
    let columns = table.columns.map { column in
      TableColumn(
        column.title, minimum: column.minimum, maximum: 120, priority: column.priority,
        isNumber: column.isNumber,
        sort: column.key == sort?.key
          ? (sort?.isDescending == true ? .descending : .ascending) : nil)
    }
    var shown = Table(
      columns: columns, rowCount: table.count,
      totals: table.totals.map(cells), row: { cells(table.row($0)) })
    shown.selectedRow = selection?.row
    shown.selectedColumn = showsColumn ? selection?.column : nil
    shown.offset = offset
    shown.draw(on: &frame, in: rect)
  }

  private func cells(_ values: [ReportValue]) -> [TableCell] {
    zip(table.columns, values).map { column, value in
      TableCell(column.words(for: value, near: asOf), role: role(column, value))
    }
  }

  /// A past close date stands out.
  private func role(_ column: ReportColumn, _ value: ReportValue) -> Role {
    if column.key == "close", case .day(let day) = value, day < asOf { .warning } else { .normal }
  }
}

extension ReportTable {
  /// The rows in the order that the user chose, else as they are.
  func sorted(by sort: Sort?) -> ReportTable {
    guard let sort, let column = columns.firstIndex(where: { $0.key == sort.key }) else {
      return self
    }
    return sorted(by: column, descending: sort.isDescending)
  }

  /// What a row is about: its first value, and its opening's conditions to tell currencies apart.
  func rowKey(_ row: Int) -> String? {
    guard row < count, columns.count > 1 else { return nil }
    guard case .deals(let filter)? = opening(row, 1) else { return nil }
    let currency = filter.terms.first { if case .currency = $0.condition { true } else { false } }
    return "\(value(row, 0)) \(currency.map { DealFilter(terms: [$0]).description } ?? "")"
  }
}
