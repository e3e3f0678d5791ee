/// The sums of a breakdown while deals are added: one run of ``Totals`` per group and currency.
///
/// A deal is added once: to the open ones in no window, or to those of the first window that it is
/// in, since each window lies in the next.
/// Nothing is looked up by name and nothing allocated per deal: there may be a million.
struct BreakdownSums {
  private let grouping: Grouping
  private let currencies: [Currency]
  /// The names that the groups are told apart by; none for other groups.
  let names: NameColumn
  private let windows: [Window]
  /// The last days of the windows, which all begin on the same one.
  private let lastDays: [Int32]
  private let wonWindows: [Window]
  /// Where the sums of a group and currency begin in `sums`; -1 until a deal is in both.
  private var places: [Int32]
  private var sums: [Totals] = []
  /// What is left out, summed up in the same walk through the deals.
  private(set) var notCounted: NotCountedSums
  /// The group and currency of each run of sums.
  private var pairs: [(group: Int, currency: Int)] = []

  init(_ columns: DealColumns, by grouping: Grouping, outlook: Outlook) {
    currencies = columns.currencies
    notCounted = NotCountedSums(columns, outlook: outlook)
    self.grouping = grouping
    windows = outlook.windows
    lastDays = windows.map(\.last.number)
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

  /// The last window of what was won, in which the others lie.
  var wonWindow: Window? { wonWindows.last }

  /// Adds the deal to the sums that it belongs to.
  mutating func add(_ deal: SummedDeal) {
    switch deal.outcome {
    case .open:
      addOpen(deal)
      notCounted.add(deal)
    case .won: addWon(deal)
    case .lost: break
    }
  }

  private mutating func addOpen(_ deal: SummedDeal) {
    guard let group = group(of: deal) else { return }
    // Without branches: nobody can foretell in which window a deal is due.
    var later = 0
    for day in lastDays { later &+= deal.close > day ? 1 : 0 }
    let isDue =
      deal.isCounted && deal.close >= (windows.first?.first.number ?? .max)
      && later < lastDays.count
    sums[place(group, deal.currency) + (isDue ? 1 + later : 0)].add(deal)
  }

  private mutating func addWon(_ deal: SummedDeal) {
    guard !isByTime, let horizon = Self.first(of: wonWindows.span, with: deal.close),
      let group = group(of: deal)
    else { return }
    sums[place(group, deal.currency) + 1 + windows.count + horizon].add(deal)
  }

  /// The first window with that day, which all behind it have as well.
  private static func first(of windows: Span<Window>, with day: Int32) -> Int? {
    for place in windows.indices where windows[place].contains(number: day) { return place }
    return nil
  }

  /// Whether the groups are weeks or months ahead, in which nothing is won yet.
  private var isByTime: Bool { grouping == .week || grouping == .month }

  /// The index of the deal's group, or nil when it is in none: a close date outside the weeks.
  private func group(of deal: SummedDeal) -> Int? {
    let close = deal.close
    switch grouping {
    case .total: return 0
    case .dimension: return Int(deal.name) + 1
    case .week:
      guard let window = windows.last, window.contains(number: close) else { return nil }
      return Day(number: close).monday.days(since: window.first.monday) / 7
    case .month:
      guard let window = windows.last, window.contains(number: close) else { return nil }
      return Day(number: close).months(since: window.first)
    }
  }

  /// Most groups have deals in one currency: only the sums that occur are made.
  private mutating func place(_ group: Int, _ currency: Int) -> Int {
    let pair = group * max(currencies.count, 1) + currency
    if places[pair] < 0 {
      places[pair] = Int32(sums.count)
      sums += repeatElement(Totals(), count: 1 + 2 * windows.count)
      pairs.append((group, currency))
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
      let pair = pairs[place]
      var row = Breakdown.Row(
        key: keys[pair.group], currency: currencies[pair.currency], horizons: windows.count)
      let own = sums[place * length..<(place + 1) * length]
      row.open = own.prefix(1 + windows.count).reduce(into: Totals()) { $0 += $1 }
      row.due = Self.running(own.dropFirst().prefix(windows.count))
      row.won = Self.running(own.suffix(windows.count))
      return row
    }
  }

  /// The sums of windows by what each has beyond those before it.
  private static func running(_ parts: ArraySlice<Totals>) -> [Totals] {
    var sum = Totals()
    return parts.map { part in
      sum += part
      return sum
    }
  }
}
