/// Open deals that a horizon's Weighted leaves out or cannot weigh, with their money.
public struct NotCounted: Sendable, Hashable {
  /// Why the deals are not counted.
  public enum Reason: String, CaseIterable, Sendable {
    case pastDue = "past-due"
    case beforeWindow = "before-window"
    case noDate = "no-date"
    case omitted
    case noWeight = "no-weight"
    case noAmount = "no-amount"
    case later
  }

  /// Why the deals are not counted.
  public var reason: Reason
  /// The currency of their sums.
  public var currency: Currency
  /// How many they are, and their money.
  public var totals: Totals

  /// Names the deals left out for one reason in one currency.
  public init(reason: Reason, currency: Currency, totals: Totals) {
    self.reason = reason
    self.currency = currency
    self.totals = totals
  }
}

extension Pipeline {
  /// The open deals, of `deals` or of all, that the outlook's last horizon does not count, per
  /// reason and currency.
  ///
  /// Past due, before the window, no date, omitted and later exclude each other; deals without a
  /// weight or an amount are due in the last horizon and add nothing there.
  public func notCounted(outlook: Outlook, among deals: DealIndices? = nil) -> [NotCounted] {
    let columns = self.columns
    let currencyCount = max(columns.currencies.count, 1)
    let reasons = NotCounted.Reason.allCases
    var sums = [Totals](repeating: Totals(), count: reasons.count * currencyCount)
    let days = OutlookDays(outlook)
    func add(_ deal: SummedDeal) {
      guard deal.outcome == .open else { return }
      deal.forEachReason(days) { reason in
        sums[reason.place * currencyCount + deal.currency].add(deal)
      }
    }
    if let some = deals?.some {
      columns.forEachSummed(at: some) { add($1) }
    } else {
      columns.forEachSummed { add($1) }
    }
    return reasons.enumerated().flatMap { place, reason in
      columns.currencies.enumerated().sorted { $0.element < $1.element }.compactMap {
        code, currency in
        let totals = sums[place * currencyCount + code]
        return totals.deals > 0
          ? NotCounted(reason: reason, currency: currency, totals: totals) : nil
      }
    }
  }
}

extension NotCounted.Reason {
  /// The place among all reasons: looked up, it would take as long as all the rest.
  fileprivate var place: Int {
    switch self {
    case .pastDue: 0
    case .beforeWindow: 1
    case .noDate: 2
    case .omitted: 3
    case .noWeight: 4
    case .noAmount: 5
    case .later: 6
    }
  }
}

extension DealColumns {
  /// Whether the open deal at `index` is left out for `reason`.
  public func isNotCounted(
    _ index: Int, for reason: NotCounted.Reason, outlook: Outlook
  ) -> Bool {
    guard outcomes[index] == .open else { return false }
    var isFound = false
    summed(at: index).forEachReason(OutlookDays(outlook)) { isFound = isFound || $0 == reason }
    return isFound
  }
}

/// The days of an outlook that part the buckets, as numbers.
private struct OutlookDays {
  let asOf: Int32
  let from: Int32
  let last: Int32

  init(_ outlook: Outlook) {
    asOf = outlook.asOf.number
    from = outlook.from.number
    last = outlook.windows.last?.last.number ?? .min
  }

  /// Why a deal with that close date is left out; nil where it is due in a horizon.
  func reason(close: Int32) -> NotCounted.Reason? {
    if close == DealColumns.noDay { return .noDate }
    if close < asOf { return .pastDue }
    if close < from { return .beforeWindow }
    return close > last ? .later : nil
  }
}

extension SummedDeal {
  /// Calls `body` with each reason why the open deal is left out: often none, at most two.
  fileprivate func forEachReason(_ days: OutlookDays, _ body: (NotCounted.Reason) -> Void) {
    if let reason = days.reason(close: close) {
      body(reason)
    } else if !isCounted {
      body(.omitted)
    } else {
      if weight == DealColumns.noWeight { body(.noWeight) }
      if amount == DealColumns.noAmount { body(.noAmount) }
    }
  }
}
