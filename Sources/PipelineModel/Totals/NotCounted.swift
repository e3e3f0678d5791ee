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
    var sums = NotCountedSums(columns, outlook: outlook)
    if let some = deals?.some {
      columns.forEachSummed(at: some) { sums.add($0) }
    } else {
      columns.forEachSummed { sums.add($0) }
    }
    return sums.lines
  }
}

extension DealColumns {
  /// Whether the open deal at `index` is left out for `reason`.
  public func isNotCounted(
    _ index: Int, for reason: NotCounted.Reason, outlook: Outlook
  ) -> Bool {
    let deal = summed(at: index)
    guard deal.outcome == .open else { return false }
    let place = OutlookDays(outlook).place(of: deal)
    return switch reason {
    case .noWeight: place == OutlookDays.counted && deal.weight == DealColumns.noWeight
    case .noAmount: place == OutlookDays.counted && deal.amount == DealColumns.noAmount
    default: place == reason.place
    }
  }
}
