/// Open deals due in each horizon, and what was won before, per group and currency.
public struct Breakdown: Sendable {
  /// One group in one currency.
  public struct Row: Sendable, Hashable {
    /// Which deals the row sums up.
    public var key: GroupKey
    /// The currency of its sums.
    public var currency: Currency
    /// Per horizon: open deals due in its window, without the omitted category.
    public var due: [Totals]
    /// All open deals, whatever their close date.
    public var open: Totals
    /// Per horizon: deals won in the same length of time up to the as-of day.
    public var won: [Totals]

    /// A row without any deal, for as many horizons.
    public init(key: GroupKey, currency: Currency, horizons: Int) {
      self.key = key
      self.currency = currency
      open = Totals()
      due = Array(repeating: Totals(), count: horizons)
      won = due
    }

    /// Adds the sums of another row of the same currency.
    public static func += (sum: inout Row, other: Row) {
      sum.open += other.open
      for horizon in sum.due.indices {
        sum.due[horizon] += other.due[horizon]
        sum.won[horizon] += other.won[horizon]
      }
    }
  }

  /// By what the rows are told apart.
  public var grouping: Grouping
  /// The as-of day and the horizons of the sums.
  public var outlook: Outlook
  /// By key, then by currency; groups without any deal in question are absent.
  public var rows: [Row]
  /// What of the open deals the last horizon leaves out, as ``Pipeline/notCounted(outlook:among:)``.
  public var notCounted: [NotCounted]

  /// The sums over all groups: one row per currency.
  public var total: Breakdown {
    var sums: [Row] = []
    for row in rows {
      let place = sums.firstIndex { $0.currency == row.currency } ?? sums.count
      if place == sums.count {
        sums.append(Row(key: .total, currency: row.currency, horizons: row.due.count))
      }
      sums[place] += row
    }
    return Breakdown(
      grouping: .total, outlook: outlook, rows: sums.sorted { $0.currency < $1.currency },
      notCounted: notCounted)
  }
}

extension Pipeline {
  /// Sums up `deals`, or without them all deals, per group and currency.
  ///
  /// Children sum to their parent: each deal is in one group and one currency.
  public func breakdown(
    by grouping: Grouping, outlook: Outlook, among deals: DealIndices? = nil
  ) -> Breakdown {
    var sums = BreakdownSums(columns, by: grouping, outlook: outlook)
    let columns = self.columns
    if let some = deals?.some {
      columns.forEachSummed(at: some, by: sums.names) { sums.add($0) }
    } else {
      columns.forEachSummed(wonIn: sums.wonWindow, by: sums.names) { sums.add($0) }
    }
    let rows = sums.rows(keys: groups(by: grouping, outlook: outlook))
    return Breakdown(
      grouping: grouping, outlook: outlook, rows: rows, notCounted: sums.notCounted.lines)
  }

  /// The keys by the places that ``BreakdownSums`` gives the groups.
  private func groups(by grouping: Grouping, outlook: Outlook) -> [GroupKey] {
    switch grouping {
    case .total: [.total]
    case .dimension(let dimension):
      [.unnamed] + columns.names[dimension.rawValue].names.map(GroupKey.name)
    case .week: outlook.windows.last?.mondays.map(GroupKey.week) ?? []
    case .month: outlook.windows.last?.months.map(GroupKey.month) ?? []
    }
  }
}

extension DealColumns {
  /// Whether a Weighted may count the deal: the omitted category is left out, and named.
  public func isCounted(_ index: Int) -> Bool { categories[index] != .omitted }
}
