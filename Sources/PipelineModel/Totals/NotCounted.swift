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
    let due = outlook.windows.last ?? Window(first: .last, last: .first)
    func add(_ deal: SummedDeal) {
      guard deal.outcome == .open else { return }
      let isDue = due.contains(number: deal.close)
      if isDue, deal.isWhole { return }
      let bucket = outlook.bucket(close: DealColumns.day(deal.close))
      for (place, reason) in reasons.enumerated() where deal.isNotCounted(for: reason, bucket) {
        sums[place * currencyCount + deal.currency].add(deal)
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

extension DealColumns {
  /// Whether the open deal at `index` is left out for `reason`.
  public func isNotCounted(
    _ index: Int, for reason: NotCounted.Reason, outlook: Outlook
  ) -> Bool {
    outcomes[index] == .open
      && summed(at: index).isNotCounted(
        for: reason, outlook.bucket(close: close(at: index)))
  }
}

extension SummedDeal {
  fileprivate func isNotCounted(for reason: NotCounted.Reason, _ bucket: Bucket) -> Bool {
    let isDue = if case .due = bucket { true } else { false }
    return switch reason {
    case .pastDue: bucket == .pastDue
    case .beforeWindow: bucket == .before
    case .noDate: bucket == .noDate
    case .later: bucket == .later
    case .omitted: isDue && !isCounted
    case .noWeight: isDue && isCounted && weight == DealColumns.noWeight
    case .noAmount: isDue && isCounted && amount == DealColumns.noAmount
    }
  }
}
