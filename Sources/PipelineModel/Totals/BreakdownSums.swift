/// The sums of a breakdown while deals are added: one run of ``Totals`` per group and currency.
///
/// Nothing is looked up by name and nothing allocated per deal: there may be a million.
struct BreakdownSums {
  private let grouping: Grouping
  private let currencies: [Currency]
  /// The names that the groups are told apart by; none for other groups.
  private let names: NameColumn
  private let windows: [Window]
  private let wonWindows: [Window]
  /// Where the sums of a group and currency begin in `sums`; -1 until a deal is in both.
  private var places: [Int32]
  private var sums: [Totals] = []
  /// The group and currency of each run of sums.
  private var pairs: [(group: Int, currency: Int)] = []

  init(_ columns: DealColumns, by grouping: Grouping, outlook: Outlook) {
    currencies = columns.currencies
    self.grouping = grouping
    windows = outlook.windows
    wonWindows = outlook.horizons.map { $0.windowBefore(outlook.asOf) }
    var groups = 1
    var names = NameColumn()
    switch grouping {
    case .total: break
    case .dimension(let dimension):
      names = columns.names[dimension.rawValue]
      groups += names.names.count
    case .week: groups = windows.last?.mondays.count ?? 0
    case .month: groups = windows.last?.months.count ?? 0
    }
    self.names = names
    places = Array(repeating: -1, count: groups * max(columns.currencies.count, 1))
  }

  /// Adds a deal to the sums that it belongs to.
  mutating func add(_ columns: borrowing DealColumns, at index: Int) {
    switch columns.outcomes[index] {
    case .open: addOpen(columns, index)
    case .won: addWon(columns, index)
    case .lost: break
    }
  }

  private mutating func addOpen(_ columns: borrowing DealColumns, _ index: Int) {
    let close = columns.closes[index]
    guard let group = group(of: index, close) else { return }
    let place = place(group, columns.currencyCodes[index])
    let deal = Totals(of: columns, at: index)
    sums[place] += deal
    guard columns.isCounted(index) else { return }
    for horizon in windows.indices where windows[horizon].contains(number: close) {
      sums[place + 1 + horizon] += deal
    }
  }

  private mutating func addWon(_ columns: borrowing DealColumns, _ index: Int) {
    let close = columns.closes[index]
    // Each window lies in the last one.
    guard let all = wonWindows.last, all.contains(number: close), !isByTime,
      let group = group(of: index, close)
    else { return }
    let place = place(group, columns.currencyCodes[index])
    let deal = Totals(of: columns, at: index)
    for horizon in wonWindows.indices where wonWindows[horizon].contains(number: close) {
      sums[place + 1 + windows.count + horizon] += deal
    }
  }

  /// Whether the groups are weeks or months ahead, in which nothing is won yet.
  private var isByTime: Bool { grouping == .week || grouping == .month }

  /// The index of the deal's group, or nil when it is in none: a close date outside the weeks.
  private func group(of index: Int, _ close: Int32) -> Int? {
    switch grouping {
    case .total: return 0
    case .dimension: return Int(names.codes[index]) + 1
    case .week:
      guard let window = windows.last, window.contains(number: close) else { return nil }
      return Day(number: close).monday.days(since: window.first.monday) / 7
    case .month:
      guard let window = windows.last, window.contains(number: close) else { return nil }
      return Day(number: close).months(since: window.first)
    }
  }

  /// Most groups have deals in one currency: only the sums that occur are made.
  private mutating func place(_ group: Int, _ currency: UInt16) -> Int {
    let pair = group * max(currencies.count, 1) + Int(currency)
    if places[pair] < 0 {
      places[pair] = Int32(sums.count)
      sums += repeatElement(Totals(), count: 1 + 2 * windows.count)
      pairs.append((group, Int(currency)))
    }
    return Int(places[pair])
  }

  /// The rows by key, then by currency; `keys` has the key of each group.
  func rows(keys: [GroupKey]) -> [Breakdown.Row] {
    let length = 1 + 2 * windows.count
    let groups = Set(pairs.map(\.group)).sorted { keys[$0] < keys[$1] }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, group) in groups.enumerated() { ranks[group] = rank }
    // Rows are large: their places are sorted in their stead.
    let order = pairs.indices.sorted { a, b in
      let (a, b) = (pairs[a], pairs[b])
      return a.group == b.group
        ? currencies[a.currency] < currencies[b.currency] : ranks[a.group] < ranks[b.group]
    }
    return order.map { place in
      Breakdown.Row(
        key: keys[pairs[place].group], currency: currencies[pairs[place].currency],
        sums: sums[place * length..<(place + 1) * length])
    }
  }
}
