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
}

extension Pipeline {
  /// Sums up the deals that `isIncluded` accepts, per group and currency.
  ///
  /// Children sum to their parent: each deal is in one group and one currency.
  public func breakdown(
    by grouping: Grouping, outlook: Outlook, including isIncluded: (Int) -> Bool = { _ in true }
  ) -> Breakdown {
    let columns = self.columns
    let windows = outlook.windows
    let wonWindows = outlook.horizons.map { $0.windowBefore(outlook.asOf) }
    let currencyCount = max(columns.currencies.count, 1)
    let keys = groups(by: grouping, outlook: outlook)
    let all = windows[windows.count - 1]
    // Most groups have deals in one currency: only the rows that occur are made.
    var places = [Int32](repeating: -1, count: keys.count * currencyCount)
    var rows: [Breakdown.Row] = []
    func place(_ group: Int, _ code: UInt16) -> Int {
      let pair = group * currencyCount + Int(code)
      if places[pair] < 0 {
        places[pair] = Int32(rows.count)
        rows.append(
          Breakdown.Row(
            key: keys[group], currency: columns.currencies[Int(code)], horizons: windows.count))
      }
      return Int(places[pair])
    }

    for index in 0..<columns.count where columns.outcomes[index] != .lost && isIncluded(index) {
      guard let group = group(of: index, in: columns, by: grouping, window: all) else { continue }
      let code = columns.currencyCodes[index]
      let close = columns.closes[index]
      if columns.outcomes[index] == .open {
        let row = place(group, code)
        rows[row].open.add(columns, at: index)
        guard columns.isCounted(index) else { continue }
        for (horizon, window) in windows.enumerated()
        where window.first.number <= close && close <= window.last.number {
          rows[row].due[horizon].add(columns, at: index)
        }
      } else {
        for (horizon, window) in wonWindows.enumerated()
        where window.first.number <= close && close <= window.last.number {
          rows[place(group, code)].won[horizon].add(columns, at: index)
        }
      }
    }
    return Breakdown(
      grouping: grouping, outlook: outlook, rows: rows.sorted { Breakdown.precedes($0, $1) })
  }

  private func groups(by grouping: Grouping, outlook: Outlook) -> [GroupKey] {
    switch grouping {
    case .total: [.total]
    case .dimension(let dimension):
      [.unnamed] + columns.names[dimension.rawValue].names.map(GroupKey.name)
    case .week: outlook.windows.last?.mondays.map(GroupKey.week) ?? []
    case .month: outlook.windows.last?.months.map(GroupKey.month) ?? []
    }
  }

  /// The index of the deal's group, or nil when it is in none: a close date outside the weeks.
  private func group(
    of index: Int, in columns: borrowing DealColumns, by grouping: Grouping, window: Window
  ) -> Int? {
    switch grouping {
    case .total: return 0
    case .dimension(let dimension):
      return Int(columns.names[dimension.rawValue].codes[index]) + 1
    case .week:
      guard columns.outcomes[index] == .open, let close = columns.close(at: index),
        window.contains(close)
      else { return nil }
      return close.monday.days(since: window.first.monday) / 7
    case .month:
      guard columns.outcomes[index] == .open, let close = columns.close(at: index),
        window.contains(close)
      else { return nil }
      return close.months(since: window.first)
    }
  }
}

extension DealColumns {
  /// Whether a Weighted may count the deal: the omitted category is left out, and named.
  public func isCounted(_ index: Int) -> Bool { categories[index] != .omitted }
}

extension Breakdown {
  fileprivate static func precedes(_ a: Row, _ b: Row) -> Bool {
    if a.key == b.key { return a.currency < b.currency }
    switch (a.key, b.key) {
    case (.name(let x), .name(let y)): return x < y
    case (.week(let x), .week(let y)): return x < y
    case (.month(let x), .month(let y)): return x < y
    case (.name, .unnamed): return true
    default: return false
    }
  }
}
