import PipelineModel
import TextUI

/// Rows and columns of a report, asked for one value at a time since there may be a million rows.
public struct ReportTable: Sendable {
  /// The columns from left to right.
  public var columns: [ReportColumn]
  /// How many rows there are, without the totals.
  public var count: Int
  /// The value at a row 0..<count and a column.
  public var value: @Sendable (_ row: Int, _ column: Int) -> ReportValue
  /// What Enter opens at a row and a column; nil where nothing lies behind.
  public var opening: @Sendable (_ row: Int, _ column: Int) -> Opening?
  /// Sums below the rows, one per currency.
  public var totals: [[ReportValue]]

  /// Makes a table of finished rows.
  public init(
    columns: [ReportColumn], rows: [[ReportValue]], totals: [[ReportValue]] = [],
    openings: [[Opening?]] = []
  ) {
    self.columns = columns
    count = rows.count
    value = { rows[$0][$1] }
    opening = { row, column in
      row < openings.count && column < openings[row].count ? openings[row][column] : nil
    }
    self.totals = totals
    showMinorUnitsWhereNeeded(in: rows + totals)
  }

  /// Makes a table whose values are computed when they are asked for.
  public init(
    columns: [ReportColumn], count: Int, totals: [[ReportValue]],
    value: @escaping @Sendable (Int, Int) -> ReportValue,
    opening: @escaping @Sendable (Int, Int) -> Opening?
  ) {
    self.columns = columns
    self.count = count
    self.totals = totals
    self.value = value
    self.opening = opening
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
    let (value, opening) = (self.value, self.opening)
    table.value = { value(order[$0], $1) }
    table.opening = { opening(order[$0], $1) }
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
    return ReportTable(
      columns: named, count: count, totals: [],
      value: { row, column in
        column == place ? currency(row) : value(row, column < place ? column : column - 1)
      }, opening: { _, _ in nil })
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
