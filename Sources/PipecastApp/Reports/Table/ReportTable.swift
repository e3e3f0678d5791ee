import PipelineModel
import TextUI

/// Rows and columns of a report, asked for one value at a time since there may be a million rows.
public struct ReportTable: Sendable {
  /// The columns from left to right.
  public var columns: [ReportColumn]
  /// How many rows there are, without the totals.
  public var count: Int
  /// The value at a row 0..<count and a column.
  var rowValue: @Sendable (_ row: Int, _ column: Int) -> ReportValue
  /// What Enter opens there.
  var rowOpening: @Sendable (_ row: Int, _ column: Int) -> Opening?
  /// Sums below the rows, one per currency.
  public var totals: [[ReportValue]]
  /// What Enter opens from the sums; nil where there is no sum, or nothing lies behind it.
  var totalOpenings: [[Opening?]]

  /// Makes a table of finished rows.
  public init(
    columns: [ReportColumn], rows: [[ReportValue]], totals: [[ReportValue]] = [],
    openings: [[Opening?]] = [], totalOpenings: [[Opening?]] = []
  ) {
    self.columns = columns
    count = rows.count
    rowValue = { rows[$0][$1] }
    rowOpening = { row, column in
      row < openings.count && column < openings[row].count ? openings[row][column] : nil
    }
    self.totals = totals
    self.totalOpenings = totalOpenings
    showMinorUnitsWhereNeeded(in: rows + totals)
  }

  /// Makes a table whose values are computed when they are asked for.
  public init(
    columns: [ReportColumn], count: Int, totals: [[ReportValue]],
    totalOpenings: [[Opening?]] = [], value: @escaping @Sendable (Int, Int) -> ReportValue,
    opening: @escaping @Sendable (Int, Int) -> Opening?
  ) {
    self.columns = columns
    self.count = count
    self.totals = totals
    self.totalOpenings = totalOpenings
    rowValue = value
    rowOpening = opening
  }

  /// How many lines the selection walks through: the rows, and below them the sums.
  ///
  /// Without a row there is nothing to sum up.
  public var lineCount: Int { count > 0 ? count + totals.count : 0 }

  /// Whether a line is one of the sums below the rows.
  func isSum(_ line: Int) -> Bool { line >= count && line < lineCount }

  /// The value at a row and a column; below the rows follow the lines of sums.
  public func value(_ row: Int, _ column: Int) -> ReportValue {
    guard row >= count else { return rowValue(row, column) }
    return row < lineCount ? totals[row - count][column] : .empty
  }

  /// What Enter opens at a row, or below the rows a line of sums; nil where nothing lies behind.
  public func opening(_ row: Int, _ column: Int) -> Opening? {
    guard row >= count else { return rowOpening(row, column) }
    let line = row - count
    guard totalOpenings.indices.contains(line), totalOpenings[line].indices.contains(column),
      value(row, column) != .empty
    else { return nil }
    return totalOpenings[line][column]
  }

  /// All values of one row.
  public func row(_ row: Int) -> [ReportValue] {
    columns.indices.map { value(row, $0) }
  }

  /// The same rows in the order of one column; rows that tie stay in their order.
  public func sorted(by column: Int, descending: Bool) -> ReportTable {
    guard columns.indices.contains(column) else { return self }
    let keys = (0..<count).map { self.value($0, column) }
    let order = keys.indices.sorted {
      if keys[$0].precedes(keys[$1], descending: descending) { return true }
      return !keys[$1].precedes(keys[$0], descending: descending) && $0 < $1
    }
    var table = self
    let (value, opening) = (rowValue, rowOpening)
    table.rowValue = { value(order[$0], $1) }
    table.rowOpening = { opening(order[$0], $1) }
    return table
  }

  /// The rows with their currency in a column of its own, where amounts of several are in them.
  var namingCurrencies: ReportTable {
    let mixed = columns.indices.filter { columns[$0].hasSigns }
    guard let place = mixed.first else { return self }
    @Sendable func currency(_ row: Int) -> ReportValue {
      for column in mixed {
        if case .money(let money) = value(row, column) {
          return .words(SafeText(sanitizing: money.currency.code))
        }
      }
      return .empty
    }
    var named = columns
    named.insert(ReportColumn("currency", "Currency"), at: place)
    @Sendable func cell(_ row: Int, _ column: Int) -> ReportValue {
      column == place ? currency(row) : value(row, column < place ? column : column - 1)
    }
    let sums = totals.indices.map { line in named.indices.map { cell(count + line, $0) } }
    return ReportTable(
      columns: named, count: count, totals: sums, value: cell, opening: { _, _ in nil })
  }

  /// Writes cents in every amount of a column when one of them has some, and signs when currencies mix.
  private mutating func showMinorUnitsWhereNeeded(in rows: [[ReportValue]]) {
    for column in columns.indices {
      var currency: Currency?
      for row in rows {
        guard case .money(let money) = row[column] else { continue }
        if money.hasMinorPart { columns[column].hasMinorUnits = true }
        if let currency, currency != money.currency { columns[column].hasSigns = true }
        currency = money.currency
      }
    }
  }
}
