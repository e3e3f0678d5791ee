/// The sums of what is not counted while deals are added: one per reason and currency.
struct NotCountedSums {
  private let currencies: [Currency]
  private let days: OutlookDays
  private var sums: [Totals]

  init(_ columns: DealColumns, outlook: Outlook) {
    currencies = columns.currencies
    days = OutlookDays(outlook)
    let count = NotCounted.Reason.allCases.count * max(currencies.count, 1)
    sums = [Totals](repeating: Totals(), count: count)
  }

  /// Adds the deal wherever it is left out; one that is not open is nowhere.
  mutating func add(_ deal: SummedDeal) {
    guard deal.outcome == .open else { return }
    let currencyCount = max(currencies.count, 1)
    Self.forEachReason(of: deal, days) { reason in
      sums[reason.place * currencyCount + deal.currency].add(deal)
    }
  }

  /// Calls `body` with each reason why the open deal is left out: often none, at most two.
  static func forEachReason(
    of deal: SummedDeal, _ days: OutlookDays, _ body: (NotCounted.Reason) -> Void
  ) {
    if let reason = days.reason(close: deal.close) {
      body(reason)
    } else if !deal.isCounted {
      body(.omitted)
    } else {
      if deal.weight == DealColumns.noWeight { body(.noWeight) }
      if deal.amount == DealColumns.noAmount { body(.noAmount) }
    }
  }

  /// The sums by reason, then by currency; without those of no deal.
  var lines: [NotCounted] {
    let order = currencies.enumerated().sorted { $0.element < $1.element }
    return NotCounted.Reason.allCases.flatMap { reason in
      order.compactMap { code, currency in
        let totals = sums[reason.place * max(currencies.count, 1) + code]
        return totals.deals > 0
          ? NotCounted(reason: reason, currency: currency, totals: totals) : nil
      }
    }
  }
}

/// The days of an outlook that part the buckets, as numbers.
struct OutlookDays {
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
