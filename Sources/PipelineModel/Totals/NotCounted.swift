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
    for index in deals ?? DealIndices(of: self) where columns.outcomes[index] == .open {
      let bucket = outlook.bucket(close: columns.close(at: index))
      for (place, reason) in reasons.enumerated()
      where columns.isNotCounted(index, for: reason, bucket) {
        sums[place * currencyCount + Int(columns.currencyCodes[index])] += Totals(
          of: columns, at: index)
      }
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
      && isNotCounted(index, for: reason, outlook.bucket(close: close(at: index)))
  }

  fileprivate func isNotCounted(
    _ index: Int, for reason: NotCounted.Reason, _ bucket: Bucket
  ) -> Bool {
    let isDue = if case .due = bucket { true } else { false }
    return switch reason {
    case .pastDue: bucket == .pastDue
    case .beforeWindow: bucket == .before
    case .noDate: bucket == .noDate
    case .later: bucket == .later
    case .omitted: isDue && !isCounted(index)
    case .noWeight: isDue && isCounted(index) && weights[index] == Self.noWeight
    case .noAmount: isDue && isCounted(index) && amounts[index] == Self.noAmount
    }
  }
}
